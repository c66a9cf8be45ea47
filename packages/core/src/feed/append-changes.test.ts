import { aPosting, aQuality } from '@ganghui/spec/testing';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { makeAppendChanges, type Segment, type WriteSegment } from './append-changes.ts';
import { changeToEvent, type VisibleChange } from './changes-to-events.ts';
import { chainHash, emptyDigest, moveDigest } from './digest.ts';

/** A log in memory that keeps the adapter's promises, with a pause at each step so that writers can meet. */
function memoryLog() {
  const segments: Segment[] = [];
  const known = new Map<string, number>();
  const pause = (): Promise<void> => new Promise((resolve) => setImmediate(resolve));
  const readHead = async () => {
    const head = segments.at(-1);
    await pause();
    return head;
  };
  const writeSegment: WriteSegment = async (segment) => {
    await pause();
    const already = segment.events.filter(({ id }) => known.has(id));
    if (already.length > 0) return { known: new Map(already.map(({ id }) => [id, known.get(id) ?? 0])) };
    if (segments.some(({ first }) => first === segment.first)) return 'taken';
    segments.push(segment);
    for (const { id, sequence } of segment.events) known.set(id, sequence);
    return 'written';
  };
  return { segments, ports: { readHead, writeSegment } };
}

const published = (sourceId: string, revision = 1): VisibleChange => {
  const change = changeToEvent(undefined, {
    posting: aPosting({ sourceId, revision }),
    quality: aQuality(),
    contentHash: 'x',
    at: '2026-11-21T02:00:00.000Z',
    wasPublic: true,
    startsAt: null,
    confirmedAt: null,
    submissionId: null,
  });
  if (!change) throw new Error('a published posting is visible');
  return change;
};

describe('appending to the feed', () => {
  it('numbers changes from 1 without a gap and chains the segments', async () => {
    const log = memoryLog();
    const append = makeAppendChanges(log.ports);
    await append(Array.from({ length: 150 }, (_, index) => published(`A${index}`)));
    expect(log.segments.map(({ first, last }) => [first, last])).toEqual([
      [1, 99],
      [100, 150],
    ]);
    const [one, two] = log.segments;
    expect(two?.previousHash).toBe(one?.chainHash);
    expect(one?.chainHash).toBe(chainHash(emptyDigest, one?.events.map((event) => JSON.stringify(event)) ?? []));
    expect(two?.live).toBe(150);
  });

  it('appends a redelivered change once and still says where it stands', async () => {
    const log = memoryLog();
    const append = makeAppendChanges(log.ports);
    await append([published('A'), published('B')]);
    const again = await append([published('B'), published('C'), published('A')]);
    expect(again.map(({ sequence }) => sequence)).toEqual([2, 3, 1]);
    expect(log.segments.flatMap(({ events }) => events)).toHaveLength(3);
  });

  it('takes a change that stands twice in one batch once', async () => {
    const log = memoryLog();
    const answer = await makeAppendChanges(log.ports)([published('A'), published('A'), published('B')]);
    expect(answer.map(({ sequence }) => sequence)).toEqual([1, 1, 2]);
    expect(log.segments.map(({ events, live }) => [events.length, live])).toEqual([[2, 2]]);
  });

  it('keeps a prefix without gap or double whoever appends at the same time', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.array(fc.integer({ min: 0, max: 30 }), { maxLength: 12 }), { minLength: 1, maxLength: 5 }),
        async (writers) => {
          const log = memoryLog();
          await Promise.all(writers.map((ids) => makeAppendChanges(log.ports)([...new Set(ids)].map((id) => published(`P${id}`)))));
          const events = log.segments.toSorted((a, b) => a.first - b.first).flatMap((segment) => segment.events);
          expect(events.map(({ sequence }) => sequence)).toEqual(events.map((_, index) => index + 1));
          expect(new Set(events.map(({ id }) => id)).size).toBe(events.length);
          expect(new Set(events.map(({ id }) => id))).toEqual(new Set(writers.flat().map((id) => `320100-01.P${id}@1/published`)));
          const digest = events.reduce((sum, { subject }) => moveDigest(sum, { leaves: null, enters: `${subject}@1` }), emptyDigest);
          expect(log.segments.at(-1)?.stateDigest ?? emptyDigest).toBe(digest);
        },
      ),
      { numRuns: 60 },
    );
  });
});

describe('the state digest', () => {
  it('does not depend on the order, and forgets what left', () => {
    const enter = (name: string) => ({ leaves: null, enters: name });
    const ab = [enter('a@1'), enter('b@1')].reduce(moveDigest, emptyDigest);
    const ba = [enter('b@1'), enter('a@1')].reduce(moveDigest, emptyDigest);
    expect(ab).toBe(ba);
    expect([enter('c@1'), { leaves: 'c@1', enters: null }].reduce(moveDigest, ab)).toBe(ab);
  });
});
