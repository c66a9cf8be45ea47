import { aRecord } from '@ganghui/spec/testing';
import { describe, expect, it } from 'vitest';
import { makeReadMarketPosting } from './read-market-postings.ts';
import { idOf, memoryExchange, target } from './testing/memory-exchange.ts';

const value = (item: object) => ({ ok: true, value: item });
const refusal = (kind: string) => ({ ok: false, error: { kind } });

describe('closing a posting', () => {
  it('ends it once, and keeps the call before the posting is written', async () => {
    const { push, close, rows, calls, order } = memoryExchange();
    await push(aRecord('A'));
    const answer = await close({ ...target('A'), reason: 'filled', hires: 3 });
    const closed = { reason: 'filled', at: '2026-11-21T02:00:00.000Z', hires: 3 };
    expect(answer).toMatchObject(value({ outcome: 'revised', revision: 2, status: 'closed', closed, submissionId: 'S2' }));
    expect(rows.get(idOf('A'))).toMatchObject({ posting: { closed }, submissionId: 'S2' });
    expect(order).toEqual(['P', 'S2', 'P']);
    const head = { kind: 'close', by: 'k_1', state: 'complete', marketId: '321000-01', summary: { revised: 1, created: 0 } };
    expect(calls.get('S2')).toMatchObject({ head, item: { outcome: 'revised' }, evidence: null });
    expect(await close({ ...target('A'), reason: 'filled' })).toMatchObject(value({ outcome: 'unchanged', submissionId: null }));
    expect(calls.size).toBe(1);
  });

  it('is told later how many were hired, and does not take another reason', async () => {
    const { push, close, rows } = memoryExchange();
    await push(aRecord('A'));
    await close({ ...target('A'), reason: 'filled' });
    expect(await close({ ...target('A'), reason: 'filled', hires: 2 })).toMatchObject(value({ outcome: 'revised', revision: 3 }));
    expect(await close({ ...target('A'), reason: 'filled', hires: 2 })).toMatchObject(value({ outcome: 'unchanged' }));
    expect(await close({ ...target('A'), reason: 'withdrawn' })).toMatchObject(refusal('posting-closed'));
    expect(rows.get(idOf('A'))?.posting.closed).toEqual({ reason: 'filled', at: '2026-11-21T02:00:00.000Z', hires: 2 });
  });

  it.each([
    ['withdrawn', 1],
    ['filled', 51],
    ['filled', -1],
    ['filled', 1.5],
    ['filled', Number.NaN],
  ] as const)('does not take hires that cannot be (%s %s)', async (reason, hires) => {
    const { push, close } = memoryExchange();
    await push(aRecord('A', { headcount: '5' }));
    expect(await close({ ...target('A'), reason, hires })).toMatchObject(refusal('query-invalid'));
  });

  it.each(['Z', 'a/b', ''])('knows only what is there (%j)', async (sourceId) => {
    const { close } = memoryExchange();
    expect(await close({ ...target(sourceId), reason: 'filled' })).toMatchObject(refusal('posting-unknown'));
  });
});

describe('suspending and reopening', () => {
  it('hides a posting until it is reopened', async () => {
    const { push, suspend, reopen } = memoryExchange();
    await push(aRecord('A'));
    expect(await reopen(target('A'))).toMatchObject(value({ outcome: 'unchanged', revision: 1 }));
    expect(await suspend(target('A'))).toMatchObject(value({ outcome: 'revised', revision: 2, status: 'suspended' }));
    expect(await suspend(target('A'))).toMatchObject(value({ outcome: 'unchanged', revision: 2 }));
    expect(await push(aRecord('A', { headcount: '9' }))).toMatchObject([{ outcome: 'revised', revision: 3, status: 'suspended' }]);
    expect(await reopen(target('A'))).toMatchObject(value({ outcome: 'reopened', revision: 4, status: 'published' }));
  });

  it('does not let a posting out that a person has to see', async () => {
    const { push, suspend, reopen } = memoryExchange();
    await push(aRecord('A', { description: '兼职刷单，日结工资。' }));
    await suspend(target('A'));
    expect(await reopen(target('A'))).toMatchObject(value({ outcome: 'held', status: 'held' }));
  });

  it('waits again for a first day that is still to come', async () => {
    const { push, suspend, reopen, rows } = memoryExchange();
    await push(aRecord('A', { validFrom: '2026-12-01' }));
    expect(await reopen(target('A'))).toMatchObject(value({ outcome: 'unchanged' }));
    await suspend(target('A'));
    expect(rows.get(idOf('A'))?.startsAt).toBeNull();
    const startsAt = '2026-12-01T00:00:00+08:00';
    expect(await reopen(target('A'))).toMatchObject(value({ outcome: 'reopened', status: 'suspended', startsAt }));
  });

  it('brings back what was closed, unless it is over or a person refused it', async () => {
    const { push, close, reopen, suspend, wait, rows } = memoryExchange();
    await push(aRecord('A', { validThrough: '2026-12-01' }), aRecord('B'), aRecord('C'));
    await close({ ...target('A'), reason: 'withdrawn' });
    await close({ ...target('B'), reason: 'rejected' });
    expect(await reopen(target('B'))).toMatchObject(refusal('posting-closed'));
    expect(await suspend(target('A'))).toMatchObject(refusal('posting-closed'));
    expect(await reopen(target('A'))).toMatchObject(value({ outcome: 'reopened', revision: 3, status: 'published' }));
    expect(rows.get(idOf('A'))?.posting.closed).toBeNull();
    await close({ ...target('A'), reason: 'withdrawn' });
    wait('2026-12-05T00:00:00Z');
    expect(await reopen(target('A'))).toMatchObject(refusal('posting-ended'));
  });
});

describe('confirming that a posting still stands', () => {
  it('moves its freshness and nothing else', async () => {
    const { push, confirm, rows, calls, wait, ports } = memoryExchange();
    await push(aRecord('A'));
    wait('2026-11-22T02:00:00Z');
    expect(await confirm(target('A'))).toMatchObject(value({ outcome: 'unchanged', revision: 1, submissionId: null }));
    expect(rows.get(idOf('A'))).toMatchObject({ confirmedAt: '2026-11-22T02:00:00.000Z', at: '2026-11-21T02:00:00.000Z' });
    expect(calls.size).toBe(0);
    const read = await makeReadMarketPosting({ ...ports, readAssessments: async () => new Map() })('321000-01', 'A');
    expect(read).toMatchObject(value({ confirmedAt: '2026-11-22T02:00:00.000Z', posting: { contact: { name: '周女士' } } }));
  });

  it.each([1, 2])('its market sees the score that the public sees, when it is of this revision (%i)', async (revision) => {
    const { push, ports, rows } = memoryExchange();
    await push(aRecord('A'));
    const stored = rows.get(idOf('A'));
    if (!stored) throw new Error('nothing was stored');
    const alone = stored.quality.score;
    const quality = { ...stored.quality, score: 84 };
    const assessment = { postingId: idOf('A'), marketId: '321000-01', revision, sequence: 1, quality, duplicates: [], duplicateKey: null };
    const read = await makeReadMarketPosting({ ...ports, readAssessments: async () => new Map([[idOf('A'), assessment]]) })(
      '321000-01',
      'A',
    );
    expect(read).toMatchObject(value({ quality: { score: revision === 1 ? 84 : alone } }));
  });

  it('looks again after meeting another writer, and gives up after the third time', async () => {
    const { push, ports, callsOn, rows } = memoryExchange();
    await push(aRecord('A'));
    let races = 1;
    const confirmPosting: typeof ports.confirmPosting = async (...input) => {
      if (races-- > 0) await push(aRecord('A', { headcount: String(20 + races) }));
      return ports.confirmPosting(...input);
    };
    const { confirm } = callsOn({ ...ports, confirmPosting });
    expect(await confirm(target('A'))).toMatchObject(value({ revision: 2 }));
    races = 3;
    expect(await confirm(target('A'))).toMatchObject(refusal('posting-stale'));
    expect(rows.get(idOf('A'))?.confirmedAt).toBeNull();
  });

  it('is not for what has ended', async () => {
    const { push, close, confirm, wait } = memoryExchange();
    await push(aRecord('A'), aRecord('B', { validThrough: '2026-12-01' }));
    await close({ ...target('A'), reason: 'withdrawn' });
    expect(await confirm(target('A'))).toMatchObject(refusal('posting-closed'));
    wait('2026-12-05T00:00:00Z');
    expect(await confirm(target('B'))).toMatchObject(refusal('posting-ended'));
  });
});

describe('every call about a posting', () => {
  const acts = ['close', 'suspend', 'reopen', 'confirm'] as const;
  const prepared = async () => {
    const exchange = memoryExchange();
    await exchange.push(aRecord('A'), aRecord('B'));
    await exchange.suspend(target('B'));
    return exchange;
  };
  const input = (act: (typeof acts)[number]) => ({ ...target(act === 'reopen' ? 'B' : 'A'), reason: 'withdrawn' as const });

  it.each(acts)('stores nothing on a dry run and says the same (%s)', async (act) => {
    const exchange = await prepared();
    const [rows, order] = [new Map(exchange.rows), [...exchange.order]];
    const dry = await exchange[act]({ ...input(act), dryRun: true });
    expect([exchange.rows, exchange.order]).toEqual([rows, order]);
    const real = await exchange[act](input(act));
    if (!dry.ok || !real.ok) throw new Error('refused');
    expect({ ...real.value, submissionId: null }).toEqual(dry.value);
  });

  it.each(acts)('is heard only when the revision stands that the caller has seen (%s)', async (act) => {
    const exchange = await prepared();
    expect(await exchange[act]({ ...input(act), ifRevision: 7 })).toMatchObject(refusal('revision-mismatch'));
    expect((await exchange[act]({ ...input(act), ifRevision: act === 'reopen' ? 2 : 1 })).ok).toBe(true);
  });

  it.each(['close', 'suspend', 'reopen'] as const)('says that the store did not answer (%s)', async (act) => {
    const { ports, callsOn, calls } = await prepared();
    const failing = callsOn({ ...ports, savePostings: async () => [{ failed: new Error('down') }] });
    const answer = await failing[act](input(act));
    expect(answer).toMatchObject({
      ok: false,
      error: {
        kind: 'store-interrupted',
        retryAfterSeconds: 5,
        also: { item: { outcome: 'failed' } },
        cause: expect.objectContaining({ message: 'down' }),
      },
    });
    expect([...calls.values()].at(-1)?.item.outcome).toBe('failed');
  });

  it('looks again after meeting another writer: two who close are both answered', async () => {
    const { ports, callsOn, close, rows, calls } = await prepared();
    let met = false;
    const savePostings: typeof ports.savePostings = async (writes) => {
      if (!met) {
        met = true;
        await close(input('close'));
      }
      return ports.savePostings(writes);
    };
    expect(await callsOn({ ...ports, savePostings }).close(input('close'))).toMatchObject(value({ outcome: 'unchanged', revision: 2 }));
    expect(rows.get(idOf('A'))?.posting.revision).toBe(2);
    expect([...calls.values()].map(({ item }) => item.outcome)).toEqual(['revised', 'unchanged', 'revised']);
  });

  it('gives up after meeting the third writer', async () => {
    const { ports, callsOn, push } = await prepared();
    let headcount = 10;
    const savePostings: typeof ports.savePostings = async (writes) => {
      await push(aRecord('A', { headcount: String(headcount++) }));
      return ports.savePostings(writes);
    };
    expect(await callsOn({ ...ports, savePostings }).suspend(target('A'))).toMatchObject(refusal('posting-stale'));
  });
});
