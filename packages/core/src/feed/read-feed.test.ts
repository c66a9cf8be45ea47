import type { FeedEvent, Posting, Result } from '@ganghui/spec';
import { aLog, aPosting } from '@ganghui/spec/testing';
import { describe, expect, it } from 'vitest';
import type { Refusal } from '../refusal.ts';
import { makeReadFeed } from './read-feed.ts';
import { StoredLog } from './testing/stored-log.ts';

const value = <T>(result: Result<T, Refusal>): T => {
  if (!result.ok) throw new Error(result.error.detail);
  return result.value;
};
const publications = (count: number): FeedEvent[] =>
  aLog(Array.from({ length: count }, (_, index) => ({ posting: aPosting({ sourceId: `P${index + 1}` }) })));
const feedOf = (count: number) => makeReadFeed(new StoredLog(publications(count), [7, 99, 1]));

describe('reading the log', () => {
  it('gives every change exactly once to a reader that follows its cursor, whatever its page size', async () => {
    const readFeed = feedOf(230);
    for (const limit of [1, 7, 99, 100, 500]) {
      const seen: number[] = [];
      for (let after = 0, more = true; more; ) {
        const page = value(await readFeed({ after, limit }));
        seen.push(...page.events.map(({ sequence }) => sequence));
        ({ last: after, more } = page);
      }
      expect(seen).toEqual(Array.from({ length: 230 }, (_, index) => index + 1));
    }
  });

  it('ends a page before it is too large to be answered, but never before the first change', async () => {
    const long: Partial<Posting> = { description: '"长"'.repeat(400_000) };
    const log = new StoredLog(
      aLog(Array.from({ length: 5 }, (_, index) => ({ posting: { ...aPosting({ sourceId: `L${index}` }), ...long } }))),
    );
    const page = value(await makeReadFeed(log)({ after: 0, limit: 100 }));
    expect(page).toMatchObject({ last: 1, more: true });
  });

  it('answers a reader at the end with its own cursor', async () =>
    expect(value(await feedOf(3)({ after: 3, limit: 10 }))).toEqual({ events: [], last: 3, more: false }));

  it('refuses a cursor from the future and says where the feed ends', async () => {
    const answer = await feedOf(3)({ after: 4, limit: 10 });
    expect(answer).toMatchObject({ ok: false, error: { kind: 'cursor-from-the-future', detail: expect.stringContaining('序号 3') } });
  });

  it('refuses a place that is not kept any more and sends the reader to the snapshot', async () => {
    const log = new StoredLog(publications(30), [10]);
    log.pruneBefore(11);
    const readFeed = makeReadFeed(log);
    const answer = await readFeed({ after: 9, limit: 10 });
    expect(answer).toMatchObject({ ok: false, error: { kind: 'cursor-pruned', fix: expect.stringContaining('/v1/snapshot') } });
    expect(value(await readFeed({ after: 10, limit: 5 })).events[0]?.sequence).toBe(11);
  });

  it('does not take what was appended between two of its reads for what is gone', async () => {
    const log = new StoredLog(publications(4), [2]);
    log.segments.pop();
    const readFeed = makeReadFeed({
      readSegments: log.readSegments,
      readHead: () => {
        log.growTo(4);
        return log.readHead();
      },
    });
    expect(value(await readFeed({ after: 2, limit: 10 })).events.map(({ sequence }) => sequence)).toEqual([3, 4]);
  });
});
