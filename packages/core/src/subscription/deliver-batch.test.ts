import { everything, ok, throughFilter } from '@ganghui/spec';
import { aLog, aPosting } from '@ganghui/spec/testing';
import { describe, expect, it } from 'vitest';
import type { ReadFeed } from '../feed/read-feed.ts';
import { makeNextBatch } from './deliver-batch.ts';
import { shareReads } from './deliver-reads.ts';

const place = (region: string) => ({ region, path: [], address: null, location: null });
const log = aLog(
  Array.from({ length: 700 }, (_, index) => ({
    posting: aPosting({ sourceId: `A${index}`, place: place(index % 100 ? '320115' : '321002') }),
  })),
);
const readFeed: ReadFeed = async ({ after, limit }) =>
  ok({ events: log.slice(after, after + limit), last: Math.min(log.length, after + limit), more: after + limit < log.length });
const sequences = (items: readonly { sequence: number }[]): number[] => items.map(({ sequence }) => sequence);

async function all(filter = everything, maxEvents = 100) {
  const nextBatch = makeNextBatch(readFeed, { filter, maxEvents });
  const batches = [];
  for (let after = 0; ; ) {
    const read = await nextBatch(after);
    if (!read.ok) throw new Error(read.error.detail);
    batches.push(read.value);
    after = read.value.last;
    if (!read.value.more) return batches;
  }
}

describe('the batches of a log', () => {
  it.each([1, 7, 100, 300])('hold every entry once, in order, at most %i of them', async (maxEvents) => {
    const batches = await all(everything, maxEvents);
    expect(batches.flatMap(({ items }) => sequences(items))).toEqual(sequences(log));
    expect(Math.max(...batches.map(({ items }) => items.length))).toBe(maxEvents);
  });

  it('hold what passes the filter, and go on over what does not', async () => {
    const batches = await all({ ...everything, city: ['321000'] }, 3);
    const filtered = log.filter((event) => throughFilter({ ...everything, city: ['321000'] }, event));
    expect(batches.flatMap(({ items }) => sequences(items))).toEqual(sequences(filtered));
    expect(batches.at(-1)).toMatchObject({ last: 700, more: false });
  });

  it('end before 900 KB of JSON', async () => {
    const long = aLog(
      Array.from({ length: 300 }, (_, index) => ({ posting: aPosting({ sourceId: `B${index}`, description: '职'.repeat(4_000) }) })),
    );
    const nextBatch = makeNextBatch(async () => ok({ events: long, last: 300, more: false }), { filter: everything, maxEvents: 500 });
    const first = await nextBatch(0);
    if (!first.ok) throw new Error('refused');
    expect(first.value.more).toBe(true);
    expect(Buffer.byteLength(JSON.stringify(first.value.items))).toBeLessThan(800_000);
    const second = await nextBatch(first.value.last);
    expect(second.ok && second.value.items[0]?.sequence).toBe(first.value.last + 1);
  });

  it('stop scanning after some thousand entries that do not pass', async () => {
    let read = 0;
    const endless: ReadFeed = async ({ after, limit }) => {
      read += limit;
      return ok({
        events: log.slice(1, 1 + limit).map((event, index) => ({ ...event, sequence: after + index + 1 })),
        last: after + limit,
        more: true,
      });
    };
    const nextBatch = makeNextBatch(endless, { filter: { ...everything, city: ['110000'] }, maxEvents: 10 });
    expect(await nextBatch(40)).toMatchObject({ ok: true, value: { items: [], last: 40 + read, more: true } });
    expect(read).toBeLessThan(6_000);
  });
});

describe('shared reads', () => {
  it('ask once for the same full page, and again for the last one', async () => {
    const asked: number[] = [];
    const shared = shareReads(async (input) => {
      asked.push(input.after);
      return readFeed(input);
    });
    await Promise.all([shared({ after: 0, limit: 300 }), shared({ after: 0, limit: 300 })]);
    await shared({ after: 0, limit: 300 });
    expect(asked).toEqual([0]);
    await shared({ after: 600, limit: 300 });
    await shared({ after: 600, limit: 300 });
    expect(asked).toEqual([0, 600, 600]);
  });

  it('keep no failure', async () => {
    let tries = 0;
    const shared = shareReads(async (input) => {
      if (tries++ === 0) throw new Error('no table');
      return readFeed(input);
    });
    await expect(shared({ after: 0, limit: 300 })).rejects.toThrow('no table');
    expect((await shared({ after: 0, limit: 300 })).ok).toBe(true);
  });
});
