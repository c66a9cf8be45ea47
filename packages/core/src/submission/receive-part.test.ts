import type { Profile, SubmissionMode } from '@ganghui/spec';
import { aRecord } from '@ganghui/spec/testing';
import { describe, expect, it } from 'vitest';
import { bodyOf, callsOn, type MemoryMarket, market, memoryMarket, ndjson } from './testing/memory-market.ts';

const body = bodyOf([aRecord('A'), aRecord('B')]);
async function begun(world: MemoryMarket, mode: SubmissionMode = 'delta', profileName?: string): Promise<string> {
  const answer = await world.process().open({ market, mode, by: 'k_1', profileName });
  if (!answer.ok || answer.value.submissionId === null) throw new Error('not opened');
  return answer.value.submissionId;
}
const part = (world: MemoryMarket, submissionId: string, more: { part?: number; body?: Uint8Array; market?: typeof market } = {}) =>
  world.process().part({ market, submissionId, part: 1, body, contentType: ndjson, ...more });
const complete = (world: MemoryMarket, submissionId: string, parts: number) =>
  world.process().complete({ market, submissionId, parts, unread: 0, dryRun: false });
const kindOf = (answer: Awaited<ReturnType<typeof part>> | Awaited<ReturnType<typeof complete>>) => (answer.ok ? 'ok' : answer.error.kind);

describe('a submission in parts', () => {
  it('answers every part, the same bytes the same, and ends when all are there', async () => {
    const world = memoryMarket();
    const submissionId = await begun(world);
    const first = await part(world, submissionId);
    expect(first).toMatchObject({ value: { submissionId, part: 1, summary: { created: 2 }, items: [{ line: 1 }, { line: 2 }] } });
    world.wait(1000);
    expect(JSON.stringify(await part(world, submissionId))).toBe(JSON.stringify(first));
    await part(world, submissionId, { part: 3, body: bodyOf([aRecord('A'), aRecord('C')]) });
    expect(await complete(world, submissionId, 3)).toMatchObject({ error: { kind: 'parts-missing', also: { missing: [2] } } });
    await part(world, submissionId, { part: 2, body: bodyOf([aRecord('D')]) });
    expect(kindOf(await complete(world, submissionId, 2))).toBe('query-invalid');
    const done = await complete(world, submissionId, 3);
    expect(done).toMatchObject({ value: { state: 'complete', parts: 3, summary: { created: 4, unchanged: 1 }, closing: null } });
    world.wait(1000);
    expect(await complete(world, submissionId, 3)).toEqual(done);
  });

  it('counts a part that came in while it was being ended', async () => {
    const world = memoryMarket();
    const submissionId = await begun(world);
    await part(world, submissionId);
    const { ports } = world.process();
    let came = false;
    const advance: typeof ports.store.advance = async (...asked) => {
      if (!came) {
        came = true;
        expect(kindOf(await part(world, submissionId, { part: 2, body: bodyOf([aRecord('Z')]) }))).toBe('ok');
      }
      return ports.store.advance(...asked);
    };
    const on = callsOn({ ...ports, store: { ...ports.store, advance } });
    const counted = { value: { state: 'complete', parts: 2, summary: { created: 3 } } };
    expect(await on.complete({ market, submissionId, parts: 1, unread: 0, dryRun: false })).toMatchObject(counted);
    expect(await world.process().receipt({ marketId: market.id, submissionId, after: null, limit: 9 })).toMatchObject(counted);
  });

  it.each([
    ['saved', 'submission-complete', { parts: 1, summary: { created: 2 } }],
    ['answered', 'ok', { parts: 2, summary: { created: 3 } }],
  ] as const)('waits for a part in hand that came in unseen, and tells the truth about it (%s)', async (when, told, counted) => {
    const world = memoryMarket();
    const submissionId = await begun(world);
    await part(world, submissionId);
    const { ports } = world.process();
    const first = await ports.store.parts(market.id, submissionId);
    // The end counts the parts just before the late one is in hand.
    const end = (seen: (typeof first)[] = []) => {
      const parts: typeof ports.store.parts = async (...asked) => seen.pop() ?? ports.store.parts(...asked);
      return callsOn({ ...ports, store: { ...ports.store, parts } }).complete({ market, submissionId, parts: 1, unread: 0, dryRun: false });
    };
    let ended: Awaited<ReturnType<typeof end>> | undefined;
    const savePostings: typeof ports.savePostings = async (writes) => {
      const answers = await ports.savePostings(writes);
      if (when === 'saved') ended = await end([first]);
      return answers;
    };
    const finishPart: typeof ports.store.finishPart = async (input) => {
      if (when === 'answered') ended = await end([first]);
      return ports.store.finishPart(input);
    };
    const on = callsOn({ ...ports, savePostings, store: { ...ports.store, finishPart } });
    const late = await on.part({ market, submissionId, part: 2, body: bodyOf([aRecord('Z')]), contentType: ndjson });
    expect(ended).toMatchObject({ error: { kind: 'submission-under-way', retryAfterSeconds: 3 } });
    expect(kindOf(late)).toBe(told);
    const done = { value: { state: 'complete', ...counted } };
    expect(await end()).toMatchObject(done);
    expect(await world.process().receipt({ marketId: market.id, submissionId, after: null, limit: 9 })).toMatchObject(done);
  });

  it('refuses what it cannot hold', async () => {
    const world = memoryMarket();
    const submissionId = await begun(world);
    await part(world, submissionId);
    expect(kindOf(await part(world, submissionId, { body: bodyOf([aRecord('Z')]) }))).toBe('part-conflict');
    for (const wrong of [0, -1, 1.5, 10_001, Number.NaN])
      expect(kindOf(await part(world, submissionId, { part: wrong }))).toBe('query-invalid');
    for (const wrong of [-1, 1.5, 1e9, Number.NaN]) expect(kindOf(await complete(world, submissionId, wrong))).toBe('query-invalid');
    expect(kindOf(await part(world, submissionId, { part: 2, body: new Uint8Array() }))).toBe('body-unreadable');
    expect(kindOf(await part(world, submissionId, { market: { ...market, id: '320100-01' } }))).toBe('submission-unknown');
    for (const name of ['', 'x'.repeat(5000), '../..', submissionId.toLowerCase()])
      expect(kindOf(await part(world, name))).toBe('submission-unknown');
    await complete(world, submissionId, 1);
    expect(kindOf(await part(world, submissionId, { part: 2 }))).toBe('submission-complete');
  });

  it('drops a part that the store interrupted, so that it can be sent again at once', async () => {
    const world = memoryMarket();
    const submissionId = await begun(world);
    world.trouble.fails = ({ posting }) => posting.sourceId === 'B';
    expect(await part(world, submissionId)).toMatchObject({
      error: { kind: 'store-interrupted', also: { receipt: { summary: { created: 1, failed: 1 } } } },
    });
    expect(kindOf(await complete(world, submissionId, 1))).toBe('parts-missing');
    world.trouble.fails = () => false;
    expect(await part(world, submissionId)).toMatchObject({ value: { summary: { created: 2 } } });
    expect(world.log.map(({ posting }) => posting.revision)).toEqual([1, 1]);
  });

  it('lets a part be sent again at once when nothing of it could be stored', async () => {
    const world = memoryMarket();
    const submissionId = await begun(world);
    const { ports } = world.process();
    const { makeReceivePart } = await import('./receive-part.ts');
    const savePostings = async () => Promise.reject(new Error('out of reach'));
    const silent = makeReceivePart({ ...ports, savePostings });
    await expect(silent({ market, submissionId, part: 1, body, contentType: ndjson })).rejects.toThrow('out of reach');
    expect(await part(world, submissionId)).toMatchObject({ value: { summary: { created: 2 } } });
  });

  it('is opened once under one key', async () => {
    const world = memoryMarket();
    const open = (mode: SubmissionMode) => world.process().open({ market, mode, by: 'k_1', idempotencyKey: 'k' });
    const [first, second] = [await open('delta'), await open('delta')];
    expect(second).toEqual(first);
    expect(await open('full')).toMatchObject({ error: { kind: 'idempotency-key-reused' } });
    expect(world.kept.heads.size).toBe(1);
  });

  it('reads all its parts by the profile it was opened with', async () => {
    const world = memoryMarket();
    const profile: Profile = {
      profile: 'p',
      market: market.id,
      format: 'xlsx',
      header: true,
      fields: { sourceId: '编号', title: '岗位', contactPhone: '电话' },
    };
    world.profiles.push(profile);
    expect(await world.process().open({ market, mode: 'delta', by: 'k_1', profileName: 'q' })).toMatchObject({
      error: { kind: 'profile-unknown' },
    });
    const submissionId = await begun(world, 'delta', 'p');
    const rows = bodyOf([{ 编号: 'A', 岗位: '车工', 电话: '0514-80000123' }]);
    expect(await part(world, submissionId, { body: rows })).toMatchObject({ value: { items: [{ sourceId: 'A' }] } });
    expect(world.kept.parts.get(submissionId)?.get(1)?.evidence).toMatchObject({
      sent: [{ cells: { 电话: '' } }],
      contacts: [{ cells: { 电话: '0514-80000123' } }],
    });
  });
});

describe('reading receipts again', () => {
  it('pages through them, picks an outcome, and counts what has come so far', async () => {
    const world = memoryMarket();
    const submissionId = await begun(world);
    await part(world, submissionId, { body: bodyOf([aRecord('A'), { ...aRecord('B'), title: '' }, aRecord('C')]) });
    const read = (after: string | null, more: { outcome?: 'refused'; limit?: number } = {}) =>
      world.process().receipt({ marketId: market.id, submissionId, after, limit: 2, ...more });
    const page = await read(null);
    expect(page).toMatchObject({
      value: { state: 'receiving', parts: 1, summary: { created: 2, refused: 1 }, items: [{ line: 1 }, { line: 2 }] },
    });
    expect(await read(page.ok ? page.value.next : null)).toMatchObject({ value: { items: [{ line: 3 }], next: null } });
    expect(await read(null, { outcome: 'refused' })).toMatchObject({ value: { items: [{ line: 2 }], next: null } });
    for (const wrong of ['x', '1', '1.x', '-1.2', '9'.repeat(9)])
      expect(await read(wrong)).toMatchObject({ error: { kind: 'query-invalid' } });
    expect(await world.process().receipt({ marketId: '320100-01', submissionId, after: null, limit: 1 })).toMatchObject({
      error: { kind: 'submission-unknown' },
    });
    await part(world, submissionId, { part: 3, body: bodyOf([aRecord('D')]) });
    expect(page.ok && page.value.items.map(({ part: number }) => number)).toEqual([undefined, undefined]);
    expect(await read(null)).toMatchObject({ value: { items: [{ part: 1 }, { part: 1 }] } });
    expect(await read('3.0')).toMatchObject({ value: { items: [{ part: 3, line: 1 }] } });
    const later = await begun(world);
    const list = await world.process().receipts({ marketId: market.id, before: null, limit: 1 });
    expect(list).toMatchObject({ submissions: [{ submissionId: later, parts: 0 }], next: later });
    expect(await world.process().receipts({ marketId: market.id, before: list.next, limit: 1 })).toMatchObject({
      submissions: [{ submissionId, parts: 2, summary: { created: 3 } }],
    });
    expect(JSON.stringify(list)).not.toMatch(/profile|bodyHash|openBefore/);
  });
});
