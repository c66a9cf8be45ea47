import type { Profile } from '@ganghui/spec';
import { aRecord } from '@ganghui/spec/testing';
import { describe, expect, it } from 'vitest';
import { closingInterrupted, partTooLate, storeInterrupted } from './submission-refusals.ts';
import { bodyOf, callsOn, idOf, market, memoryMarket, ndjson } from './testing/memory-market.ts';

const text = (body: string): Uint8Array => new TextEncoder().encode(body);
const nested: Profile = {
  profile: 'nested',
  market: market.id,
  format: 'json',
  header: true,
  items: '/data/list',
  fields: { sourceId: '/job/id', title: '/job/name' },
};
const sheet: Profile = {
  profile: 'sheet',
  market: market.id,
  format: 'csv',
  encoding: 'gbk',
  header: true,
  fields: { sourceId: '编号', title: '岗位' },
};
const one = { market, contentType: 'application/json', by: 'k_1', dryRun: false, mode: 'delta' as const };
const ours = '[{"sourceId":"A","title":"车工"}]';
const theirs = '{"data":{"list":[{"job":{"id":"B","name":"焊工"}}]}}';

function dry(...profiles: Profile[]) {
  const world = memoryMarket();
  world.profiles.push(...profiles);
  return async (body: string, options: { contentType?: string; profileName?: string } = {}) => {
    const answer = await world.process().receive({ ...one, body: text(body), dryRun: true, ...options });
    return answer.ok ? answer.value.receipt.items.map(({ sourceId }) => sourceId) : [answer.error.kind];
  };
}

describe('a file of a market', () => {
  it('is read by the profile of its format, and in our own names without one', async () => {
    expect(await dry(nested)(theirs)).toEqual(['B']);
    expect(await dry()(ours)).toEqual(['A']);
  });

  it('may speak our names also at a market that has a profile, unless the profile is asked for', async () => {
    expect(await dry(nested)(ours)).toEqual(['A']);
    expect(await dry(nested)(ours, { profileName: 'none' })).toEqual(['A']);
    expect(await dry(nested)(ours, { profileName: 'nested' })).toEqual(['body-unreadable']);
  });

  it.each([
    [ndjson, '{"编号":"A","岗位":"车工"}\n{"编号":"B","岗位":"焊工"}'],
    ['application/json', '[{"编号":"A","岗位":"车工"},{"编号":"B","岗位":"焊工"}]'],
  ])('may come as %s with the columns of a CSV profile asked for by name', async (contentType, body) =>
    expect(await dry(sheet)(body, { contentType, profileName: 'sheet' })).toEqual(['A', 'B']),
  );

  it.each([
    ['an unknown profile', ours, { profileName: 'nobody' }, 'profile-unknown'],
    ['a type that says nothing', ours, { contentType: 'application/octet-stream' }, 'format-unknown'],
    ['1,001 records', `[${Array.from({ length: 1001 }, (_, at) => `{"sourceId":"${at}","title":"x"}`).join()}]`, {}, 'too-many-records'],
    ['broken JSON', '[{', {}, 'body-unreadable'],
    ['nothing', '', {}, 'body-unreadable'],
  ])('is refused as a whole for %s', async (_, body, options, kind) => expect(await dry(nested)(body, options)).toEqual([kind]));

  it.each([[], [nested]])('is refused when it is all there is and holds nothing, with a profile or without (%#)', async (...profiles) => {
    const world = memoryMarket();
    world.profiles.push(...profiles);
    const answer = await world.process().receive({ ...one, mode: 'full', body: text('[]') });
    expect(answer).toMatchObject({ error: { kind: 'full-set-empty' } });
  });

  it('never overflows on deep nesting', async () => {
    const [answer] = await dry()('['.repeat(200_000) + ']'.repeat(200_000));
    expect([null, 'body-unreadable']).toContain(answer);
  });
});

const set = [aRecord('A'), { ...aRecord('B'), title: '' }, aRecord('C')];
const keyed = { ...one, contentType: ndjson, idempotencyKey: 'batch-7' };

describe('an idempotency key', () => {
  it('answers the same again, also when another process is asked', async () => {
    const world = memoryMarket();
    const first = await world.process().receive({ ...keyed, body: bodyOf(set) });
    world.wait(3_600_000);
    await world.process().receive({ ...one, contentType: ndjson, body: bodyOf([aRecord('A', { headcount: '99' })]) });
    const again = await world.process().receive({ ...keyed, body: bodyOf(set) });
    if (!first.ok || !again.ok) throw new Error('refused');
    expect([first.value.replayed, again.value.replayed]).toEqual([false, true]);
    expect(JSON.stringify(again.value.receipt)).toBe(JSON.stringify(first.value.receipt));
    expect(first.value.receipt).toMatchObject({ state: 'complete', parts: 1, by: 'k_1', summary: { created: 2, refused: 1 }, next: null });
    expect(world.rows.get(idOf('A'))?.posting.headcount).toBe(99);
  });

  it.each([
    ['other content', { body: bodyOf([aRecord('Z')]) }],
    ['the same content in another mode', { mode: 'full' as const }],
  ])('is refused for %s', async (_, other) => {
    const world = memoryMarket();
    await world.process().receive({ ...keyed, body: bodyOf(set) });
    expect(await world.process().receive({ ...keyed, body: bodyOf(set), ...other })).toMatchObject({
      error: { kind: 'idempotency-key-reused' },
    });
  });

  it('is refused for the same bytes under another format', async () => {
    const world = memoryMarket();
    world.profiles.push(nested);
    const call = (contentType: string) => world.process().receive({ ...keyed, body: text(theirs), contentType });
    expect((await call('application/json')).ok).toBe(true);
    expect(await call('application/json; charset=utf-8')).toMatchObject({ value: { replayed: true } });
    expect(await call(ndjson)).toMatchObject({ error: { kind: 'idempotency-key-reused' } });
  });

  it('takes the head that stands when another try of the same came first', async () => {
    const world = memoryMarket();
    // The first try died with the key in hand and nothing else.
    const dying = world.process({ at: 2, after: true });
    await expect(dying.receive({ ...keyed, body: bodyOf(set) })).rejects.toThrow('died');
    world.wait(1000);
    const { ports } = world.process();
    let other: Awaited<ReturnType<typeof dying.receive>> | undefined;
    const read: typeof ports.store.read = async (...asked) => {
      const seen = await ports.store.read(...asked);
      other ??= await world.process().receive({ ...keyed, body: bodyOf(set) });
      world.wait(1000);
      return seen;
    };
    const mine = await callsOn({ ...ports, store: { ...ports.store, read } }).receive({ ...keyed, body: bodyOf(set) });
    expect(other).toMatchObject({ value: { replayed: false } });
    expect(mine).toEqual(other?.ok && { ok: true, value: { ...other.value, replayed: true } });
    expect(world.kept.heads.size).toBe(1);
  });

  it('lets one of two work, and asks the other to wait', async () => {
    const world = memoryMarket();
    const answers = await Promise.all([1, 2].map(() => world.process().receive({ ...keyed, body: bodyOf(set) })));
    const waiting = answers.filter((answer) => !answer.ok);
    expect(waiting).toMatchObject([{ error: { kind: 'submission-under-way', retryAfterSeconds: 8 } }]);
    expect(world.log).toHaveLength(2);
  });

  it('means nothing to a dry run', async () => {
    const world = memoryMarket();
    const answer = await world.process().receive({ ...keyed, body: bodyOf(set), dryRun: true });
    expect(answer).toMatchObject({ value: { receipt: { submissionId: null, dryRun: true, summary: { created: 2, refused: 1 } } } });
    expect([world.log, world.kept.heads.size, world.kept.claims.size]).toEqual([[], 0, 0]);
  });

  it('may be used again with the right number when a full sync was held by the brake', async () => {
    const world = memoryMarket();
    await world.process().receive({ ...one, contentType: ndjson, body: bodyOf([aRecord('A'), aRecord('X')]) });
    world.wait(1000);
    const full = { ...keyed, mode: 'full' as const, body: bodyOf([aRecord('A')]) };
    expect(await world.process().receive(full)).toMatchObject({ error: { kind: 'closing-unconfirmed' } });
    expect(await world.process().receive({ ...full, confirmClose: 1 })).toMatchObject({ value: { receipt: { closing: { closed: 1 } } } });
    expect(await world.process().receive({ ...full, confirmClose: 1 })).toMatchObject({
      value: { replayed: true, receipt: { closing: { closed: 1 } } },
    });
  });
});

describe('a store that goes silent', () => {
  it('is told record by record, and the same sent again under the same key is judged by the time of the first try', async () => {
    const world = memoryMarket();
    world.trouble.fails = ({ posting }) => posting.sourceId === 'C';
    const first = await world.process().receive({ ...keyed, body: bodyOf(set) });
    expect(first).toMatchObject({
      error: {
        kind: 'store-interrupted',
        retryAfterSeconds: 5,
        cause: expect.any(Error),
        also: { receipt: { summary: { created: 1, refused: 1, failed: 1 } } },
      },
    });
    const receipt = first.ok ? undefined : first.error.also?.receipt;
    expect(receipt).toMatchObject({
      items: [{ outcome: 'created' }, { outcome: 'refused' }, { outcome: 'failed', revision: null }],
    });
    world.trouble.fails = () => false;
    world.wait(1000);
    const again = await world.process().receive({ ...keyed, body: bodyOf(set) });
    expect(again).toMatchObject({ value: { replayed: false, receipt: { summary: { created: 2, refused: 1, failed: 0 } } } });
    expect(world.log.map(({ at }) => at)).toEqual(['2026-11-21T02:00:00.000Z', '2026-11-21T02:00:01.000Z']);
    expect(new Set(world.log.map(({ posting }) => posting.updatedAt)).size).toBe(1);
  });

  it('is told in an answer that fits, and the outage goes to the operators', () => {
    const finding = { rule: 'Q-01', severity: 'warn' as const, field: '/pay', evidence: '', message: '薪'.repeat(200), fix: '', points: 0 };
    const item = { line: 1, sourceId: 'A', postingId: null, outcome: 'failed' as const, revision: null, status: null };
    const items = Array.from({ length: 1000 }, () => ({
      ...item,
      score: null,
      grade: null,
      dimensions: null,
      findings: Array.from({ length: 10 }, () => finding),
    }));
    const outage = new Error('no answer');
    const closing = { submissionId: 'S', closing: null, cause: outage };
    for (const refusal of [storeInterrupted(items, outage), closingInterrupted(closing, items), partTooLate('S', items)])
      expect(Buffer.byteLength(JSON.stringify(refusal.also))).toBeLessThan(1_000_000);
    expect([storeInterrupted(items, outage).cause, closingInterrupted(closing).cause]).toEqual([outage, outage]);
  });

  it('never hides what is stored when only the receipt was lost', async () => {
    let told = 0;
    for (let at = 1; at < 12; at++) {
      const other = memoryMarket();
      const answer = await other
        .process({ at, after: false })
        .receive({ ...keyed, body: bodyOf(set) })
        .catch(() => 'thrown' as const);
      if (answer === 'thrown' || answer.ok) continue;
      told += 1;
      expect(answer.error).toMatchObject({ kind: 'store-interrupted', also: { receipt: { summary: { created: other.log.length } } } });
    }
    // Storing the answer to the part, and ending the submission.
    expect(told).toBe(2);
  });

  it('keeps the evidence before the first posting', async () => {
    const world = memoryMarket();
    world.trouble.fails = () => true;
    await world.process().receive({ ...one, contentType: ndjson, body: bodyOf(set) });
    const [parts] = world.kept.parts.values();
    expect(parts?.get(1)?.evidence.sent).toMatchObject([{ line: 1, cells: { sourceId: 'A', contactPhone: '' } }, { line: 2 }, { line: 3 }]);
    expect(parts?.get(1)?.evidence.contacts).toMatchObject([
      { line: 1, cells: { contactPhone: '0514-80000123' } },
      { line: 2 },
      { line: 3 },
    ]);
  });
});
