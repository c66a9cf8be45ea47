import { aRecord } from '@ganghui/spec/testing';
import { describe, expect, it } from 'vitest';
import { makeClosePosting } from '../intake/close-posting.ts';
import { makeReceivePosting } from '../intake/receive-posting.ts';
import { bodyOf, type Crash, type MemoryMarket, market, memoryMarket, ndjson } from './testing/memory-market.ts';

const on = (world: MemoryMarket, crash?: Crash) => {
  const { ports } = world.process(crash);
  return { ...ports, keepCall: ports.store.keepCall };
};
const put = (world: MemoryMarket, headcount: string, crash?: Crash) =>
  makeReceivePosting(on(world, crash))({ market, sourceId: 'A', cells: aRecord('A', { headcount }), by: 'k_1', dryRun: false });
const close = (world: MemoryMarket, crash?: Crash) =>
  makeClosePosting(on(world, crash))({ marketId: market.id, sourceId: 'A', by: 'k_1', dryRun: false, reason: 'filled' });
const newest = async (world: MemoryMarket): Promise<string> =>
  (await world.process().receipts({ marketId: market.id, before: null, limit: 1 })).submissions[0]?.submissionId ?? '';
const read = async (world: MemoryMarket, submissionId: string, outcome?: 'failed' | 'created') =>
  world.process().receipt({ marketId: market.id, submissionId, after: null, limit: 5, outcome });
const failed = {
  outcome: 'failed',
  revision: null,
  status: null,
  findings: expect.arrayContaining([expect.objectContaining({ rule: 'X-01', severity: 'block' })]),
};

describe('the receipt of a call', () => {
  // Read the posting, keep the call, write the posting.
  it.each([
    ['kept and nothing else', { at: 2, after: true }, true],
    ['about to write', { at: 3, after: false }, true],
    ['written, and no answer given', { at: 3, after: true }, false],
  ])('never claims what was not stored, when the process ended with the call %s', async (_, crash, isLost) => {
    const world = memoryMarket();
    await put(world, '5', crash).catch(() => undefined);
    const id = await newest(world);
    const summary = isLost ? { created: 0, failed: 1 } : { created: 1, failed: 0 };
    expect(await read(world, id)).toMatchObject({ value: { summary, items: [isLost ? failed : { outcome: 'created', revision: 1 }] } });
    const shown = async (outcome: 'failed' | 'created') => {
      const page = await read(world, id, outcome);
      return page.ok && page.value.items.length;
    };
    expect([await shown('failed'), await shown('created')]).toEqual(isLost ? [1, 0] : [0, 1]);
  });

  it('does not take the revision of another writer for its own, and keeps its word when others went on from it', async () => {
    const world = memoryMarket();
    await put(world, '5', { at: 2, after: true }).catch(() => undefined);
    const lost = await newest(world);
    await put(world, '7');
    const stored = await newest(world);
    expect(await read(world, lost)).toMatchObject({ value: { items: [failed] } });
    await close(world, { at: 2, after: true }).catch(() => undefined);
    expect(await read(world, await newest(world))).toMatchObject({ value: { kind: 'close', items: [failed] } });
    await close(world);
    expect(await read(world, await newest(world))).toMatchObject({ value: { items: [{ outcome: 'revised', revision: 2 }] } });
    expect(await read(world, stored)).toMatchObject({ value: { items: [{ outcome: 'created', revision: 1 }] } });
  });
});

describe('the list of submissions', () => {
  it('counts again what may still grow, and not what was given up', async () => {
    const world = memoryMarket();
    const body = bodyOf([aRecord('A')]);
    const crash = { at: 6, after: true };
    await world
      .process(crash)
      .receive({ market, body, contentType: ndjson, mode: 'delta', dryRun: false, by: 'k_1' })
      .catch(() => undefined);
    expect([...world.kept.heads.values()].map(({ state }) => state)).toEqual(['receiving']);
    await world.process().open({ market, mode: 'delta', by: 'k_1' });
    const calls = async () => {
      const process = world.process();
      const { submissions } = await process.receipts({ marketId: market.id, before: null, limit: 5 });
      return [process.calls(), submissions.length];
    };
    expect(await calls()).toEqual([3, 2]);
    world.wait(2 * 3_600_000);
    expect(await calls()).toEqual([2, 2]);
    world.wait(8 * 24 * 3_600_000);
    expect(await calls()).toEqual([1, 2]);
  });
});

describe('what was sent', () => {
  const evidence = (world: MemoryMarket, submissionId: string, part: number, marketId = market.id) =>
    world.process().evidence({ marketId, submissionId, part });

  it('is read again part by part, by the market that sent it', async () => {
    const world = memoryMarket();
    const answer = await world
      .process()
      .receive({ market, body: bodyOf([aRecord('A'), aRecord('B')]), contentType: ndjson, mode: 'delta', dryRun: false, by: 'k_1' });
    const id = (answer.ok && answer.value.receipt.submissionId) || '';
    expect(await evidence(world, id, 1)).toMatchObject({
      value: [
        { line: 1, cells: { sourceId: 'A', title: '数控车工' } },
        { line: 2, cells: { sourceId: 'B' } },
      ],
    });
    for (const part of [2, 0, 1.5, 10_001])
      expect(await evidence(world, id, part)).toMatchObject({ error: { kind: part === 2 ? 'submission-unknown' : 'query-invalid' } });
    expect(await evidence(world, id, 1, '320100-01')).toMatchObject({ error: { kind: 'submission-unknown' } });
    await close(world);
    expect(await evidence(world, await newest(world), 1)).toEqual({ ok: true, value: [] });
    expect(await evidence(world, await newest(world), 2)).toMatchObject({ error: { kind: 'submission-unknown' } });
  });
});
