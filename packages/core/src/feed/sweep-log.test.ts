import type { GanghuiEvent } from '@ganghui/spec';
import { describe, expect, it } from 'vitest';
import type { StoredPosting } from '../ports.ts';
import { makeAppendChanges } from './append-changes.ts';
import { makeRelayChanges } from './relay-changes.ts';
import { makeSweepLog } from './sweep-log.ts';
import type { Sweep } from './sweep-ports.ts';
import { aStored } from './testing/a-stored.ts';
import { memoryLog } from './testing/memory-log.ts';

const end = { reason: 'filled', at: '2026-11-21T02:00:00.000Z' } as const;

/** A table, a log that knows only what it is told, and a clock. */
function aWorld() {
  const rows = new Map<string, StoredPosting>();
  const log = memoryLog();
  const said: GanghuiEvent[] = [];
  const missed: string[] = [];
  const world = {
    sweep: undefined as Sweep | undefined,
    now: '2026-11-21T02:10:00.000Z',
    busIsDown: false,
    since: [] as (string | null)[],
  };
  const relayChanges = makeRelayChanges({
    appendChanges: makeAppendChanges(log.ports),
    publish: async (events) => {
      if (world.busIsDown) throw new Error('the bus is down');
      said.push(...events);
    },
  });
  const start = () =>
    makeSweepLog({
      listRows: async function* (since) {
        world.since.push(since);
        const listed = [...rows.values()].filter(({ at }) => since === null || at > since);
        yield listed.map(({ at, posting: { id, revision, status } }) => ({ postingId: id, revision, status, at }));
      },
      readLogged: log.ports.readLogged,
      readPostings: async (ids) => new Map(ids.flatMap((id) => (rows.has(id) ? [[id, rows.get(id)!] as const] : []))),
      relayChanges,
      readSweep: async () => world.sweep,
      saveSweep: async (sweep) => void Object.assign(world, { sweep }),
      now: () => new Date(world.now),
      reportMissed: (ids) => void missed.push(...ids),
    });
  const put = (...stored: StoredPosting[]): void => stored.forEach((each) => void rows.set(each.posting.id, each));
  return { world, rows, log, said, missed, start, put, relayChanges };
}

describe('sweep', () => {
  it('tells what the stream had missed, says so, and finds nothing the next time', async () => {
    const { world, log, said, missed, start, put, relayChanges } = aWorld();
    const known = aStored({ sourceId: 'A' }, { at: '2026-11-21T02:02:00.001Z' });
    await relayChanges([{ after: known }]);
    put(known, aStored({ sourceId: 'B' }), aStored({ sourceId: 'C', status: 'held' }));
    const sweep = start();
    expect(await sweep()).toEqual({ checked: 3, missed: 1, late: 0 });
    expect(world.sweep).toEqual({
      at: '2026-11-21T02:10:00.000Z',
      checked: 3,
      missed: 1,
      late: 0,
      missedEver: 1,
      oldestUnpublished: '2026-11-21T02:00:00.000Z',
      fullAt: '2026-11-21T02:10:00.000Z',
      pending: [],
    });
    expect(missed).toEqual(['320100-01.B']);
    expect(said.map(({ id }) => id)).toContain('320100-01.B@1/published');
    expect(said.at(-1)).toMatchObject({ subject: 'feed', data: { first: 2, last: 2 } });
    expect(await sweep()).toEqual({ checked: 3, missed: 0, late: 0 });
    expect(world.sweep).toMatchObject({ missed: 0, missedEver: 1, oldestUnpublished: null });
    expect(log.events()).toHaveLength(2);
  });

  it.each([
    ['held', 'suspended'],
    ['suspended', 'suspended'],
    ['closed', 'closed'],
  ] as const)('takes out what is %s in the table and open in the log', async (status, kind) => {
    const { log, start, put, relayChanges } = aWorld();
    await relayChanges([{ after: aStored() }]);
    put(aStored({ revision: 4, status, title: '刷单', closed: status === 'closed' ? end : null }));
    expect(await start()()).toMatchObject({ missed: 0, late: 1 });
    expect(log.events().at(-1)?.id).toBe(`320100-01.NJ-2026-0001@4/${kind}`);
    expect(JSON.stringify(log.events())).not.toContain('刷单');
  });

  it.each([
    ['nothing that was accepted later', '2026-11-21T02:02:00.000Z', { missed: 0, late: 2 }],
    ['one that was accepted clearly later', '2026-11-21T02:02:00.001Z', { missed: 1, late: 1 }],
  ])('calls a change missed by what the log has heard since: %s', async (_, at, expected) => {
    const { world, start, put, relayChanges } = aWorld();
    const later = aStored({ sourceId: 'Z' }, { at });
    await relayChanges([{ after: later }]);
    put(aStored({ sourceId: 'B' }), later, aStored({ sourceId: 'C' }, { at: '2026-11-21T02:04:00.000Z' }));
    expect(await start()()).toEqual({ checked: 3, ...expected });
    expect(world.sweep).toMatchObject({ ...expected, missedEver: expected.missed });
  });

  it('leaves what is on its way to relay, but says that it is not published', async () => {
    const { world, log, start, put } = aWorld();
    put(aStored({}, { at: '2026-11-21T02:08:30.000Z' }));
    expect(await start()()).toEqual({ checked: 1, missed: 0, late: 0 });
    expect(world.sweep?.oldestUnpublished).toBe('2026-11-21T02:08:30.000Z');
    expect(log.events()).toEqual([]);
  });

  it('looks at all when it starts and once a day, and at 26 hours in between', async () => {
    const { world, start } = aWorld();
    const sweep = start();
    await sweep();
    world.now = '2026-11-21T02:15:00.000Z';
    await sweep();
    world.now = '2026-11-22T02:10:00.000Z';
    await sweep();
    await start()();
    expect(world.since).toEqual([null, '2026-11-20T00:15:00.000Z', null, null]);
    world.now = '2026-11-22T02:20:00.000Z';
    await sweep();
    expect(world.sweep?.fullAt).toBe('2026-11-22T02:10:00.000Z');
  });

  it('announces after a death between the log and the bus what it had appended', async () => {
    const { world, log, said, start, put } = aWorld();
    put(aStored());
    world.busIsDown = true;
    await expect(start()()).rejects.toThrow('the bus is down');
    expect(log.events()).toHaveLength(1);
    world.busIsDown = false;
    await start()();
    expect(said.map(({ id }) => id)).toEqual(['320100-01.NJ-2026-0001@1/published', 'feed@1-1/appended']);
    expect(world.sweep).toMatchObject({ pending: [], late: 1, missedEver: 0 });
  });
});
