import { type Status, Status as Statuses } from '@ganghui/spec';
import { aPosting, aQuality } from '@ganghui/spec/testing';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { StoredPosting } from '../ports.ts';
import { makeAppendChanges, type RowChange } from './append-changes.ts';
import { makeRelayChanges } from './relay-changes.ts';
import { makeSweepLog } from './sweep-log.ts';
import type { Sweep } from './sweep-ports.ts';
import { faultsOf } from './testing/check-log.ts';
import { type Broken, memoryLog, type Step } from './testing/memory-log.ts';

const at = '2026-11-21T01:00:00.000Z';
const end = { reason: 'filled', at } as const;
const stored = (sourceId: string, revision: number, status: Status): StoredPosting => ({
  posting: aPosting({ sourceId, revision, status, headcount: revision, closed: status === 'closed' ? end : null }),
  quality: aQuality(),
  contentHash: 'x',
  at,
  wasPublic: true,
  startsAt: null,
  confirmedAt: null,
  submissionId: null,
});

/** A posting is the statuses of its revisions; the stream has a record for each. */
type History = Status[];
const aHistory = fc.array(fc.constantFrom(...Statuses.options, 'published' as const), { minLength: 1, maxLength: 6 });
const recordsOf = (histories: readonly History[]): RowChange[] =>
  histories.flatMap((history, posting) => {
    const rows = history.map((status, index) => stored(`P${posting}`, index + 1, status));
    return rows.map((after, index) => ({ before: rows[index - 1], after }));
  });

/** What others have to hear of a posting, told anew: whether they hold a copy decides. */
function heardOf(history: History, posting: number): string[] {
  let knows: 'nothing' | 'open' | 'hidden' = 'nothing';
  return history.flatMap((status, index) => {
    const say = (word: string): string => `320100-01.P${posting}@${index + 1}/${word}`;
    const before = knows;
    if (status === 'published') {
      knows = 'open';
      return say(before === 'open' ? 'revised' : 'published');
    }
    if (before === 'nothing') return [];
    knows = 'hidden';
    if (status === 'closed') return say('closed');
    return before === 'open' ? say('suspended') : [];
  });
}

class Killed extends Error {}

/** Each process stops at the steps given, by the count of those it has taken; what it was at, is handed to it again. */
const aKill = fc.array(fc.nat({ max: 25 }), { maxLength: 3 });

function aWorld(scheduler: fc.Scheduler, broken?: Broken) {
  const log = memoryLog(broken);
  const bus = new Set<string>();
  const relayOf = (kills: readonly number[]) => {
    let taken = 0;
    const step: Step = async () => {
      await scheduler.schedule(Promise.resolve());
      if (kills.includes(taken++)) throw new Killed();
    };
    return makeRelayChanges({
      appendChanges: makeAppendChanges(log.portsOf(step)),
      publish: async (events) => {
        await step();
        for (const { id } of events) bus.add(id);
        await step();
      },
    });
  };
  /** As a stream is consumed: in order, batch by batch, each until it is done. */
  const consume = async (records: readonly RowChange[], size: number, kills: readonly number[]): Promise<void> => {
    const relay = relayOf(kills);
    for (let from = 0; from < records.length; ) {
      const done = await relay(records.slice(from, from + size)).then(
        () => true,
        (error) => {
          if (error instanceof Killed) return false;
          throw error;
        },
      );
      if (done) from += size;
    }
  };
  return { log, bus, consume };
}

const consumers = fc.array(fc.record({ size: fc.integer({ min: 1, max: 7 }), kills: aKill }), { minLength: 2, maxLength: 4 });

/** Two to four relays, of which those with the same place in the stream may overtake each other, are killed and begin their batch again. */
const inOrder = (broken?: Broken) =>
  fc.asyncProperty(
    fc.scheduler(),
    fc.array(aHistory, { minLength: 1, maxLength: 5 }),
    consumers,
    fc.integer({ min: 1, max: 2 }),
    async (scheduler, histories, relays, shards) => {
      const { log, bus, consume } = aWorld(scheduler, broken);
      const records = recordsOf(histories);
      const inShard = (shard: number): RowChange[] =>
        records.filter(({ after }) => Number(after.posting.sourceId.slice(1)) % shards === shard % shards);
      await scheduler.waitFor(Promise.all(relays.map(({ size, kills }, index) => consume(inShard(index), size, kills))));
      const expected = histories.flatMap(heardOf);
      expect(faultsOf(log.segments)).toEqual([]);
      const ids = log.events().map(({ id }) => id);
      expect(ids.toSorted()).toEqual(expected.toSorted());
      for (const id of expected) expect(bus).toContain(id);
      for (const id of bus) if (!id.startsWith('feed@')) expect(expected).toContain(id);
    },
  );

/** Records come in any order, several times, to any relay; then sweep compares. */
const shuffled = (broken?: Broken) =>
  fc.asyncProperty(
    fc.scheduler(),
    fc.array(aHistory, { minLength: 1, maxLength: 4 }).chain((histories) => {
      const records = recordsOf(histories);
      return fc.tuple(
        fc.constant(histories),
        fc.array(fc.shuffledSubarray(records, { minLength: records.length }), { minLength: 2, maxLength: 4 }),
      );
    }),
    consumers,
    async (scheduler, [histories, orders], relays) => {
      const { log, bus, consume } = aWorld(scheduler, broken);
      const runs = orders.map((records, index) => consume(records, relays[index]?.size ?? 3, relays[index]?.kills ?? []));
      await scheduler.waitFor(Promise.all(runs));
      expect(faultsOf(log.segments)).toEqual([]);
      const sweep = sweepOf(log, histories, bus);
      await sweep();
      expect(faultsOf(log.segments)).toEqual([]);
      expect(await sweep()).toMatchObject({ missed: 0 });
      for (const [posting, history] of histories.entries()) {
        const entry = log.logged.get(`320100-01.P${posting}`);
        const open = history.at(-1) === 'published';
        expect([history, entry?.live ?? false]).toEqual([history, open]);
        if (open) expect(entry?.revision).toBe(history.length);
      }
      for (const { id } of log.events()) expect(bus).toContain(id);
    },
  );

function sweepOf(log: ReturnType<typeof memoryLog>, histories: readonly History[], bus: Set<string>) {
  const rows = histories.map((history, posting) => stored(`P${posting}`, history.length, history.at(-1) ?? 'held'));
  const kept: { sweep?: Sweep } = {};
  return makeSweepLog({
    listRows: async function* () {
      yield rows.map(({ posting: { id, revision, status } }) => ({ postingId: id, revision, status, at }));
    },
    readLogged: log.ports.readLogged,
    readPostings: async (ids) => new Map(rows.flatMap((row) => (ids.includes(row.posting.id) ? [[row.posting.id, row] as const] : []))),
    relayChanges: makeRelayChanges({
      appendChanges: makeAppendChanges(log.ports),
      publish: async (events) => events.forEach(({ id }) => void bus.add(id)),
    }),
    readSweep: async () => kept.sweep,
    saveSweep: async (sweep) => void Object.assign(kept, { sweep }),
    now: () => new Date('2026-11-21T03:00:00Z'),
    reportMissed: () => undefined,
  });
}

describe('relays that meet, overtake each other, are killed at any step and begin again', () => {
  it('tell every visible revision once and in order, and put it on the bus', () => fc.assert(inOrder(), { numRuns: 300 }), 60_000);
  it(
    'leave a sound log whatever order the records come in, and sweep makes it whole',
    () => fc.assert(shuffled(), { numRuns: 200 }),
    60_000,
  );

  it.each<Broken>(['segment condition', 'logged condition', 'transaction'])(
    'would be caught without the %s',
    async (broken) => {
      const details = await fc.check(inOrder(broken), { numRuns: 300, endOnFailure: true });
      expect(details.failed).toBe(true);
      expect(String(details.errorInstance)).toMatch(/AssertionError|contradicts|refused a segment/);
    },
    60_000,
  );
});
