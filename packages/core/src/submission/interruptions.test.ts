import type { PostingReceipt, Receipt, ReceiptItem } from '@ganghui/spec';
import { aRecord } from '@ganghui/spec/testing';
import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { bodyOf, type Crash, idOf, type MemoryMarket, market, memoryMarket, ndjson } from './testing/memory-market.ts';

type Kind = 'plain' | 'changed' | 'refused' | 'held' | 'older';
const recordOf = (sourceId: string, kind: Kind): Record<string, string> => {
  const record = aRecord(sourceId, { updatedAt: '2026-11-20 08:00:00' });
  if (kind === 'changed') return { ...record, headcount: '7', updatedAt: '2026-11-20 20:00:00' };
  if (kind === 'refused') return { ...record, title: '' };
  if (kind === 'held') return { ...record, employerName: '某知名企业' };
  return kind === 'older' ? { ...record, headcount: '9', updatedAt: '2026-11-10 08:00:00' } : record;
};
const unreadable = { title: '车工' };

const send = (world: MemoryMarket, records: readonly unknown[], more: { mode?: 'full'; idempotencyKey?: string; crash?: Crash } = {}) => {
  const { mode = 'delta' as const, idempotencyKey, crash } = more;
  return world.process(crash).receive({
    market,
    body: bodyOf(records),
    contentType: ndjson,
    mode,
    dryRun: false,
    by: 'k_1',
    idempotencyKey,
  });
};
const openRows = (world: MemoryMarket): string[] =>
  [...world.rows.values()].flatMap(({ posting }) => (posting.status === 'closed' ? [] : [posting.sourceId])).sort();

describe('a submission in one call that dies between any two calls to the store', () => {
  const records = [
    recordOf('A', 'changed'),
    recordOf('B', 'plain'),
    recordOf('C', 'refused'),
    recordOf('N', 'plain'),
    recordOf('H', 'held'),
  ];
  const world = async () => {
    const made = memoryMarket();
    await send(
      made,
      ['A', 'B', 'C', 'D', 'E', 'F', 'G', 'I', 'J'].map((each) => recordOf(each, 'plain')),
    );
    made.wait(60_000);
    // One in ten is closed by the set: no confirmation is asked.
    const set = [...records, ...['E', 'F', 'G', 'I', 'J'].map((each) => recordOf(each, 'plain'))];
    return { made, set };
  };
  const whole = (receipt: Receipt) =>
    receipt.items.map(({ sourceId, outcome, revision, status }) => ({ sourceId, outcome, revision, status }));

  it('is taken up again under its key and answers as if nothing had happened; once more, and the answer is the same', async () => {
    const { made: undisturbed, set } = await world();
    const key = { mode: 'full' as const, idempotencyKey: 'k' };
    const process = undisturbed.process();
    const expected = await process.receive({
      market,
      body: bodyOf(set),
      contentType: ndjson,
      mode: 'full',
      dryRun: false,
      by: 'k_1',
      idempotencyKey: 'k',
    });
    if (!expected.ok) throw new Error(expected.error.detail);
    expect(expected.value.receipt.closing).toMatchObject({ state: 'closed', open: 9, absent: 1, closed: 1 });
    expect(process.calls()).toBeGreaterThan(15);

    for (let at = 1; at <= process.calls(); at++)
      for (const after of [false, true]) {
        const { made } = await world();
        await send(made, set, { ...key, crash: { at, after } }).catch(() => undefined);
        made.wait(60_000);
        const again = await send(made, set, key);
        if (!again.ok) throw new Error(`call ${at}: ${again.error.detail}`);
        expect([at, whole(again.value.receipt)]).toEqual([at, whole(expected.value.receipt)]);
        expect([at, again.value.receipt.summary, again.value.receipt.state]).toEqual([at, expected.value.receipt.summary, 'complete']);
        expect([at, openRows(made)]).toEqual([at, openRows(undisturbed)]);
        expect([at, made.log.length]).toEqual([at, undisturbed.log.length]);
        made.wait(60_000);
        const replay = await send(made, set, key);
        expect([at, replay.ok && replay.value.replayed]).toEqual([at, true]);
        expect(JSON.stringify(replay.ok && replay.value.receipt)).toBe(JSON.stringify(again.value.receipt));
      }
  });

  it('is safe to send again without a key: then everything is as it was', async () => {
    const { made, set } = await world();
    const process = made.process();
    await process.receive({ market, body: bodyOf(set), contentType: ndjson, mode: 'full', dryRun: false, by: 'k_1' });
    const writes = made.log.length;
    for (let at = 1; at <= process.calls(); at++) {
      const { made: other } = await world();
      await send(other, set, { mode: 'full', crash: { at, after: true } }).catch(() => undefined);
      other.wait(60_000);
      const again = await send(other, set, { mode: 'full' });
      expect([at, again.ok]).toEqual([at, true]);
      expect([at, openRows(other), other.log.length]).toEqual([at, openRows(made), writes]);
    }
  });
});

const kind = fc.constantFrom<Kind>('plain', 'changed', 'refused', 'held', 'older');
const crash = fc.option(fc.record({ at: fc.integer({ min: 1, max: 30 }), after: fc.boolean() }), { nil: undefined });
const act = fc.oneof(
  { weight: 4, arbitrary: fc.record({ do: fc.constant('part' as const), part: fc.nat(3), crash }) },
  { weight: 3, arbitrary: fc.record({ do: fc.constant('complete' as const), crash, wrong: fc.boolean() }) },
  { weight: 2, arbitrary: fc.record({ do: fc.constant('push' as const), id: fc.nat(11) }) },
  { weight: 1, arbitrary: fc.record({ do: fc.constant('wait' as const) }) },
);
const script = fc.record({
  standing: fc.array(fc.constantFrom('published' as const, 'held' as const, 'suspended' as const, 'closed' as const), {
    minLength: 1,
    maxLength: 8,
  }),
  set: fc.uniqueArray(fc.record({ id: fc.nat(11), kind }), { selector: ({ id }) => id, minLength: 1, maxLength: 10 }),
  unread: fc.nat(1),
  parts: fc.integer({ min: 1, max: 4 }),
  acts: fc.array(act, { maxLength: 14 }),
});

describe('a full submission in parts, whatever happens between', () => {
  it('closes exactly what its set does not hold, once, and never without complete', () =>
    fc.assert(
      fc.asyncProperty(script, async ({ standing, set, unread, parts, acts }) => {
        const world = memoryMarket();
        await send(
          world,
          standing.map((_, id) => recordOf(`P${id}`, 'plain')),
        );
        standing.forEach((status, id) => {
          const row = world.rows.get(idOf(`P${id}`));
          if (!row || status === 'published') return;
          const closed = status === 'closed' ? { reason: 'filled' as const, at: row.at } : null;
          world.rows.set(idOf(`P${id}`), { ...row, posting: { ...row.posting, status, closed } });
        });
        const openAtFirst = openRows(world);
        world.wait(60_000);
        const opened = await world.process().open({ market, mode: 'full', by: 'k_1' });
        if (!opened.ok || opened.value.submissionId === null) throw new Error('not opened');
        const { submissionId, startedAt } = opened.value;
        const records = [...set.map(({ id, kind: each }) => recordOf(`P${id}`, each)), ...Array.from({ length: unread }, () => unreadable)];
        // No part is empty: an empty body is refused as unreadable.
        const count = Math.min(parts, records.length);
        const bodies = Array.from({ length: count }, (_, part) => records.filter((__, place) => place % count === part));
        const inSet = new Set(set.map(({ id }) => `P${id}`));
        const touched = new Set<string>();

        const ours = () => world.log.filter((row) => row.submissionId === submissionId && row.posting.status === 'closed');
        const received = (): boolean => bodies.every((_, index) => world.kept.parts.get(submissionId)?.get(index + 1)?.items !== undefined);
        let mayClose = false;
        const part = (index: number, at?: Crash) =>
          world.process(at).part({ market, submissionId, part: index + 1, body: bodyOf(bodies[index] ?? []), contentType: ndjson });
        const complete = async (at: Crash | undefined, wrong: boolean) => {
          const call = (dryRun: boolean, confirmClose?: number, dies?: Crash) =>
            world.process(dies).complete({ market, submissionId, parts: count, unread: 0, confirmClose, dryRun });
          const preview = await call(true);
          if (preview.ok && preview.value.dryRun) expect(preview.value.closing?.state).toBe('preview');
          const absent = preview.ok ? preview.value.closing?.absent : undefined;
          mayClose ||= received() && !wrong;
          return call(false, absent === undefined ? undefined : absent + (wrong ? 1 : 0), at);
        };

        for (const each of acts) {
          world.wait(1000);
          if (each.do === 'wait') world.wait(60_000);
          if (each.do === 'part' && each.part < count) await part(each.part, each.crash).catch(() => undefined);
          if (each.do === 'complete') await complete(each.crash, each.wrong).catch(() => undefined);
          if (each.do === 'push') {
            touched.add(`P${each.id}`);
            await send(world, [
              { ...recordOf(`P${each.id}`, 'plain'), headcount: String(10 + world.log.length), updatedAt: '2026-11-20 21:00:00' },
            ]);
          }
          if (!mayClose) expect(ours()).toEqual([]);
        }
        world.wait(60_000);
        for (const index of bodies.keys()) {
          const answer = await part(index);
          expect(answer.ok || answer.error.kind).toBe(
            world.kept.heads.get(submissionId)?.state === 'receiving' ? true : 'submission-complete',
          );
        }
        const done = await complete(undefined, false);
        if (!done.ok) throw new Error(done.error.detail);
        expect(done.value).toMatchObject({ state: 'complete', closing: { state: 'closed' } });
        expect(await complete(undefined, false)).toEqual(done);

        for (const row of ours()) {
          const before = world.log.findLast(
            (other) => other.posting.id === row.posting.id && other.posting.revision === row.posting.revision - 1,
          );
          expect([row.posting.sourceId, inSet.has(row.posting.sourceId), (before?.at ?? '') < startedAt]).toEqual([
            row.posting.sourceId,
            false,
            true,
          ]);
        }
        const closed = ours().map(({ posting }) => posting.sourceId);
        expect(new Set(closed).size).toBe(closed.length);
        const mustClose = openAtFirst.filter((id) => !inSet.has(id) && !touched.has(id));
        expect(closed).toEqual(expect.arrayContaining(mustClose));
        // Counted once each, but for those that were opened again before the count.
        expect(done.value.closing?.closed).toBeLessThanOrEqual(closed.length);
        expect(done.value.closing?.closed).toBeGreaterThanOrEqual(closed.filter((id) => !touched.has(id)).length);

        const items: (ReceiptItem | PostingReceipt)[] = [];
        for (let after: string | null = null, more = true; more; more = after !== null) {
          const page = await world.process().receipt({ marketId: market.id, submissionId, after, limit: 3 });
          if (!page.ok) throw new Error(page.error.detail);
          items.push(...page.value.items);
          after = page.value.next;
        }
        expect(items.map(({ line }) => line)).toEqual(bodies.flatMap((body) => body.map((_, place) => place + 1)));
        expect(Object.values(done.value.summary).reduce((sum, each) => sum + each, 0)).toBe(records.length);
        for (const { sourceId } of items) {
          const revisions = world.log.filter((row) => row.submissionId === submissionId && row.posting.sourceId === sourceId);
          if (sourceId !== null && !touched.has(sourceId)) expect([sourceId, revisions.length <= 1]).toEqual([sourceId, true]);
        }
      }),
      { numRuns: 150 },
    ));
});
