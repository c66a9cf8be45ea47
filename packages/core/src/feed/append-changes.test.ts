import { aPosting, aQuality } from '@ganghui/spec/testing';
import { describe, expect, it } from 'vitest';
import { makeAppendChanges } from './append-changes.ts';
import { makeAppendRegrades } from './append-regrades.ts';
import type { WriteSegment } from './ports.ts';
import { aStored } from './testing/a-stored.ts';
import { faultsOf } from './testing/check-log.ts';
import { memoryLog } from './testing/memory-log.ts';

const first = (...sourceIds: string[]) => sourceIds.map((sourceId) => ({ after: aStored({ sourceId }) }));
const many = (count: number) => first(...Array.from({ length: count }, (_, index) => `A${index}`));

describe('appending to the feed', () => {
  it('numbers changes from 1 without a gap, ninety-nine to a page', async () => {
    const log = memoryLog();
    await makeAppendChanges(log.ports)(many(150));
    expect(log.segments.map((each) => [each.first, each.last, each.live])).toEqual([
      [1, 99, 99],
      [100, 150, 150],
    ]);
    expect(faultsOf(log.segments)).toEqual([]);
  });

  it('writes nothing for nothing', async () => {
    const log = memoryLog();
    expect(await makeAppendChanges(log.ports)([])).toEqual([]);
    expect(await makeAppendChanges(log.ports)([{ after: aStored({ status: 'held' }) }])).toEqual([]);
    expect(log.segments).toEqual([]);
  });

  it('ends a page before it outgrows a row', async () => {
    const log = memoryLog();
    const description = '岗位'.repeat(20_000);
    await makeAppendChanges(log.ports)(['A', 'B', 'C', 'D'].map((sourceId) => ({ after: aStored({ sourceId, description }) })));
    expect(log.segments.map(({ events }) => events.length)).toEqual([3, 1]);
    for (const { events } of log.segments) expect(Buffer.byteLength(JSON.stringify(events))).toBeLessThan(400_000);
  });

  it('tells two changes of one posting on two pages, in order', async () => {
    const log = memoryLog();
    const [one, two, three] = [1, 2, 3].map((revision) => aStored({ revision, headcount: revision })) as [never, never, never];
    await makeAppendChanges(log.ports)([{ after: one }, { before: one, after: two }, { before: two, after: three }, ...first('B')]);
    expect(log.segments.map(({ events }) => events.map(({ subject }) => subject.split('.')[1]))).toEqual([
      ['NJ-2026-0001', 'B'],
      ['NJ-2026-0001'],
      ['NJ-2026-0001'],
    ]);
    expect(faultsOf(log.segments)).toEqual([]);
  });

  it('appends a redelivered change once and still says where it stands', async () => {
    const log = memoryLog();
    const append = makeAppendChanges(log.ports);
    await append(first('A', 'B'));
    expect((await append(first('B', 'C', 'A', 'A'))).map(({ sequence }) => sequence)).toEqual([2, 3, 1]);
    expect(log.events()).toHaveLength(3);
  });

  it('finds a change that later ones were appended after, behind a grade as well', async () => {
    const log = memoryLog();
    const append = makeAppendChanges(log.ports);
    const rows = [1, 2, 3].map((revision) => aStored({ revision, headcount: revision }));
    const changes = rows.map((after, index) => ({ before: rows[index - 1], after }));
    await append(changes.slice(0, 2));
    const regrade = { postingId: aPosting().id, revision: 2, sequence: 2, quality: aQuality({ grade: '良', score: 85 }) };
    await makeAppendRegrades(log.ports)([regrade]);
    await append(changes.slice(2));
    expect(log.events().map(({ id }) => id.split('/')[1])).toEqual(['published', 'revised', 'regraded@2', 'revised']);
    expect((await append(changes.slice(1, 2))).map(({ sequence }) => sequence)).toEqual([2]);
    // Between 1 and 3, and never told: passed by.
    expect(await append([{ after: aStored({ revision: 2, sourceId: 'never' }) }])).toHaveLength(1);
  });

  it('finds its own page when the answer to the write was lost', async () => {
    const log = memoryLog();
    let lost = 0;
    const writeSegment: WriteSegment = async (segment) => {
      const answer = await log.ports.writeSegment(segment);
      if (answer === 'written' && lost++ === 0) throw new Error('timeout');
      return answer;
    };
    const append = makeAppendChanges({ ...log.ports, writeSegment });
    await expect(append(many(3))).rejects.toThrow('timeout');
    expect((await append(many(3))).map(({ sequence }) => sequence)).toEqual([1, 2, 3]);
    expect(log.events()).toHaveLength(3);
  });

  it('records in the order of the log, whatever the clocks say', async () => {
    const log = memoryLog();
    await makeAppendChanges({ ...log.ports, now: () => new Date('2026-11-21T03:00:00Z') })(first('A'));
    await makeAppendChanges({ ...log.ports, now: () => new Date('2026-11-21T02:59:00Z') })(first('B'));
    expect(log.events().map(({ recordedtime }) => recordedtime)).toEqual(Array(2).fill('2026-11-21T03:00:00.000Z'));
  });

  it('throws instead of asking for ever when the log contradicts itself', async () => {
    const { ports } = memoryLog();
    await expect(makeAppendChanges({ ...ports, writeSegment: async () => ({ moved: new Map() }) })(first('A'))).rejects.toThrow('refused');
  });
});
