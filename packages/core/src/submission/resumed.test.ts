import { aRecord } from '@ganghui/spec/testing';
import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { makeClosePosting } from '../intake/close-posting.ts';
import { makeReceivePosting } from '../intake/receive-posting.ts';
import { makeReopenPosting } from '../intake/reopen-posting.ts';
import { makeSuspendPosting } from '../intake/suspend-posting.ts';
import { complete, opened } from './testing/full-set.ts';
import { bodyOf, type Crash, idOf, type MemoryMarket, market, memoryMarket, ndjson } from './testing/memory-market.ts';

const ids = ['A', 'B', 'C', 'D'];
const set = (headcount: string) => ids.map((id) => aRecord(id, { headcount }));
const send = (world: MemoryMarket, records: readonly unknown[], idempotencyKey?: string, crash?: Crash) =>
  world.process(crash).receive({
    market,
    body: bodyOf(records),
    contentType: ndjson,
    mode: 'delta',
    dryRun: false,
    by: 'k_1',
    idempotencyKey,
  });

function callsOf(world: MemoryMarket) {
  const { ports } = world.process();
  const on = { ...ports, keepCall: ports.store.keepCall };
  const target = (sourceId: string) => ({ marketId: market.id, sourceId, by: 'k_2', dryRun: false });
  const [put, close, suspend, reopen] = [makeReceivePosting(on), makeClosePosting(on), makeSuspendPosting(on), makeReopenPosting(on)];
  return {
    put: (id: string, headcount: string) => put({ ...target(id), market, cells: aRecord(id, { headcount }) }),
    close: (id: string) => close({ ...target(id), reason: 'filled' }),
    suspend: (id: string) => suspend(target(id)),
    reopen: (id: string) => reopen(target(id)),
  };
}

const act = fc.record({
  id: fc.constantFrom(...ids),
  what: fc.constantFrom('put' as const, 'put' as const, 'close' as const, 'suspend' as const, 'reopen' as const),
  headcount: fc.constantFrom('1', '5', '7'),
});

// The parts share B, C and D.
const partAct = fc.record({
  part: fc.constantFrom(1, 2),
  fails: fc.subarray(ids),
  crash: fc.option(fc.record({ at: fc.integer({ min: 3, max: 12 }), after: fc.boolean() }), { nil: undefined }),
});

describe('a submission that is taken up again', () => {
  it('never replaces what was changed after it began, whatever happened meanwhile', () =>
    fc.assert(
      fc.asyncProperty(
        fc.record({
          standing: fc.subarray(ids),
          crash: fc.record({ at: fc.integer({ min: 3, max: 14 }), after: fc.boolean() }),
          silent: fc.option(fc.constantFrom(...ids), { nil: undefined }),
          acts: fc.array(act, { maxLength: 6 }),
        }),
        async ({ standing, crash, silent, acts }) => {
          const world = memoryMarket();
          if (standing.length > 0)
            await send(
              world,
              standing.map((id) => aRecord(id, { headcount: '1' })),
            );
          world.wait(60_000);
          if (silent !== undefined) world.trouble.fails = ({ posting }) => posting.sourceId === silent;
          await send(world, set('5'), 'K', silent === undefined ? crash : undefined).catch(() => undefined);
          world.trouble.fails = () => false;
          const calls = callsOf(world);
          for (const { id, what, headcount } of acts) {
            world.wait(1000);
            await (what === 'put' ? calls.put(id, headcount) : calls[what](id));
          }
          const before = new Map(world.rows);
          const answered = new Set([...world.kept.parts].flatMap(([name, parts]) => (parts.get(1)?.items ? [name] : [])));
          world.wait(60_000);
          const again = await send(world, set('5'), 'K');
          if (!again.ok) throw new Error(again.error.detail);
          const { submissionId, startedAt, items } = again.value.receipt;
          for (const [place, id] of ids.entries()) {
            const row = before.get(idOf(id));
            const isNewer = row !== undefined && row.submissionId !== submissionId && row.at >= startedAt;
            const began = world.kept.parts.get(submissionId ?? '')?.get(1)?.at ?? '';
            // Nothing was decided before the part was in hand: then the submission begins with this try.
            if (isNewer && row.at >= began) expect([id, world.rows.get(idOf(id))]).toEqual([id, row]);
            if (!answered.has(submissionId ?? ''))
              expect([id, items[place]?.revision]).toEqual([id, world.rows.get(idOf(id))?.posting.revision]);
          }
        },
      ),
      { numRuns: 200 },
    ));

  it('never replaces what another part of the same submission wrote after it began', () =>
    fc.assert(
      fc.asyncProperty(fc.array(partAct, { minLength: 2, maxLength: 8 }), async (acts) => {
        const world = memoryMarket();
        const opened = await world.process().open({ market, mode: 'delta', by: 'k_1' });
        if (!opened.ok || opened.value.submissionId === null) throw new Error('not opened');
        const { submissionId } = opened.value;
        for (const { part, fails, crash } of acts) {
          world.wait(40_000);
          const began = world.kept.parts.get(submissionId)?.get(part)?.at;
          const before = new Map(world.rows);
          world.trouble.fails = ({ posting }) => fails.includes(posting.sourceId);
          const body = bodyOf(set(part === 1 ? '5' : '9').slice(part - 1));
          await world
            .process(crash)
            .part({ market, submissionId, part, body, contentType: ndjson })
            .catch(() => undefined);
          if (began !== undefined) for (const [id, row] of before) if (row.at >= began) expect([id, world.rows.get(id)]).toEqual([id, row]);
        }
        const revisions = world.log.map(({ posting }) => `${posting.id} ${posting.headcount}`);
        expect(new Set(revisions).size).toBe(revisions.length);
      }),
      { numRuns: 200 },
    ));

  it('is newer than a full set that began before it was taken up again', async () => {
    const world = memoryMarket();
    await send(
      world,
      Array.from({ length: 20 }, (_, index) => aRecord(`P${index}`)),
    );
    world.wait(60_000);
    world.trouble.fails = () => true;
    expect(await send(world, [aRecord('X')], 'K')).toMatchObject({ error: { kind: 'store-interrupted' } });
    world.trouble.fails = () => false;
    world.wait(10_000);
    const submissionId = await opened(world);
    const body = bodyOf(Array.from({ length: 20 }, (_, index) => aRecord(`P${index}`)));
    await world.process().part({ market, submissionId, part: 1, body, contentType: ndjson });
    world.wait(30_000);
    expect(await send(world, [aRecord('X')], 'K')).toMatchObject({ value: { receipt: { items: [{ outcome: 'created', revision: 1 }] } } });
    expect(await complete(world, submissionId)).toMatchObject({ value: { state: 'complete', closing: { absent: 0, closed: 0 } } });
    expect(world.rows.get(idOf('X'))?.posting.status).toBe('published');
  });

  it('says which records were overtaken, and revives nothing that was closed', async () => {
    const world = memoryMarket();
    world.trouble.fails = ({ posting }) => posting.sourceId === 'B';
    expect(await send(world, set('1'), 'K')).toMatchObject({ error: { kind: 'store-interrupted' } });
    world.trouble.fails = () => false;
    world.wait(60_000);
    await callsOf(world).put('A', '5');
    await callsOf(world).close('C');
    world.wait(60_000);
    const again = await send(world, set('1'), 'K');
    expect(again.ok && again.value.receipt.items.map(({ sourceId, outcome, revision }) => [sourceId, outcome, revision])).toEqual([
      ['A', 'stale', 2],
      ['B', 'created', 1],
      ['C', 'stale', 2],
      ['D', 'created', 1],
    ]);
    const [overtaken] = again.ok ? again.value.receipt.items : [];
    expect(overtaken?.findings[0]).toMatchObject({ rule: 'R-06', severity: 'block', message: expect.stringContaining('改为版本 2') });
    expect([world.rows.get(idOf('A'))?.posting.headcount, world.rows.get(idOf('C'))?.posting.status]).toEqual([5, 'closed']);
  });
});
