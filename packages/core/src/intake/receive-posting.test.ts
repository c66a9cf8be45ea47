import { aRecord } from '@ganghui/spec/testing';
import { describe, expect, it } from 'vitest';
import { contactsUntil } from './evidence-of.ts';
import { idOf, market, memoryExchange } from './testing/memory-exchange.ts';

const sent = (overrides: Record<string, string> = {}) => ({
  market,
  sourceId: 'A',
  cells: aRecord('A', overrides),
  by: 'k_1',
  dryRun: false,
});
const value = (item: object) => ({ ok: true, value: item });
const refusal = (kind: string, more: object = {}) => ({ ok: false, error: { kind, ...more } });
const updated = (updatedAt: string, headcount = '5') => sent({ updatedAt, headcount });

describe('one posting', () => {
  it('is kept as it was sent before it is written, and a repetition keeps nothing', async () => {
    const { put, rows, calls, order } = memoryExchange();
    expect(await put(sent())).toMatchObject(value({ outcome: 'created', revision: 1, submissionId: 'S1' }));
    expect(order).toEqual(['S1', 'P']);
    expect(rows.get(idOf('A'))?.submissionId).toBe('S1');
    const { head, evidence } = calls.get('S1')!;
    expect(head).toMatchObject({ kind: 'posting', by: 'k_1', state: 'complete', summary: { created: 1, refused: 0 } });
    expect(evidence?.sent).toEqual([{ line: 1, cells: expect.objectContaining({ title: '数控车工', contactName: '', contactPhone: '' }) }]);
    expect(evidence?.contacts).toEqual([{ line: 1, cells: { contactName: '周女士', contactPhone: '0514-80000123' } }]);
    expect(await put(sent())).toMatchObject(value({ outcome: 'unchanged', revision: 1, submissionId: null }));
    expect([calls.size, order]).toEqual([1, ['S1', 'P']]);
  });

  it('is kept when it is refused', async () => {
    const { put, rows, calls } = memoryExchange();
    const answer = await put({ ...sent(), cells: { employerName: '某公司' } });
    expect(answer).toMatchObject(
      refusal('posting-refused', { findings: [{ rule: 'R-02', field: '/title' }], also: { submissionId: 'S1' } }),
    );
    expect(calls.get('S1')).toMatchObject({ head: { state: 'complete' }, item: { outcome: 'refused', sourceId: 'A' } });
    expect(rows.size).toBe(0);
  });

  it('stores nothing on a dry run and says the same', async () => {
    const { put, rows, order } = memoryExchange();
    const dry = await put({ ...sent(), dryRun: true });
    expect(dry).toMatchObject(value({ outcome: 'created', submissionId: null }));
    expect(await put({ ...sent(), cells: {}, dryRun: true })).toMatchObject(refusal('posting-refused'));
    expect([rows.size, order]).toEqual([0, []]);
    const real = await put(sent());
    expect(real.ok && dry.ok && { ...real.value, submissionId: null }).toEqual(dry.ok && dry.value);
  });

  it('does not replace newer content', async () => {
    const { put, rows } = memoryExchange();
    await put(updated('2026-11-21 09:00'));
    const answer = await put(updated('2026-11-21 08:00', '9'));
    expect(answer).toMatchObject(
      refusal('posting-stale', { findings: [{ rule: 'R-06' }], also: { item: { outcome: 'stale', revision: 1 } } }),
    );
    expect(rows.get(idOf('A'))?.posting.headcount).toBe(5);
  });

  it('is heard only when the revision stands that the caller has seen', async () => {
    const { put, calls } = memoryExchange();
    expect(await put({ ...sent(), ifRevision: 1 })).toMatchObject(refusal('revision-mismatch', { also: { revision: null } }));
    expect((await put({ ...sent(), ifRevision: 'none' })).ok).toBe(true);
    expect(await put({ ...sent({ headcount: '7' }), ifRevision: 'none' })).toMatchObject(refusal('revision-mismatch'));
    expect(await put({ ...sent({ headcount: '7' }), ifRevision: 1 })).toMatchObject(value({ outcome: 'revised', revision: 2 }));
    expect(await put({ ...sent({ headcount: '8' }), ifRevision: 1 })).toMatchObject(
      refusal('revision-mismatch', { also: { revision: 2 } }),
    );
    expect(calls.size).toBe(2);
  });
});

describe('one posting that meets another writer', () => {
  const racing = (first: Record<string, string>) => {
    const exchange = memoryExchange();
    const savePostings: typeof exchange.ports.savePostings = async (writes) => {
      if (!exchange.rows.has(idOf('A'))) await exchange.push(aRecord('A', first));
      return exchange.ports.savePostings(writes);
    };
    return { ...exchange, ...exchange.callsOn({ ...exchange.ports, savePostings }) };
  };

  it('is answered when the other said the same', async () => {
    const { put, calls } = racing({});
    expect(await put(sent())).toMatchObject(value({ outcome: 'unchanged', revision: 1, submissionId: 'S1' }));
    expect(calls.get('S1')?.item.outcome).toBe('unchanged');
  });

  it('is stale when the other said something else, and what is kept says so', async () => {
    const { put, calls, rows } = racing({ headcount: '7' });
    expect(await put(sent())).toMatchObject(refusal('posting-stale', { also: { item: { outcome: 'stale', revision: 1 } } }));
    expect(calls.get('S1')).toMatchObject({ item: { outcome: 'stale' }, evidence: { sent: [{ line: 1 }] } });
    expect(rows.get(idOf('A'))?.posting.headcount).toBe(7);
  });
});

describe('one posting and a store that does not answer', () => {
  const down = new Error('down');
  it('is not called stored', async () => {
    const { ports, callsOn, rows, calls } = memoryExchange();
    const { put } = callsOn({ ...ports, savePostings: async () => [{ failed: down }] });
    const also = { item: { outcome: 'failed', revision: null } };
    expect(await put(sent())).toMatchObject(refusal('store-interrupted', { retryAfterSeconds: 5, also }));
    expect([rows.size, calls.get('S1')?.item.outcome]).toEqual([0, 'failed']);
  });

  it('is not written when it cannot be kept', async () => {
    const { ports, callsOn, rows } = memoryExchange();
    await expect(callsOn({ ...ports, keepCall: () => Promise.reject(down) }).put(sent())).rejects.toThrow('down');
    expect(rows.size).toBe(0);
  });
});

describe('how long a contact is kept', () => {
  const at = new Date('2026-11-21T00:00:00Z');
  it.each([
    ['sixty days after the last of the postings has ended', ['2026-12-01T00:00:00Z', '2026-12-11T00:00:00Z'], '2027-02-09'],
    ['five months where no end is said', [null], '2027-04-20'],
    ['as long where nothing became a posting', [], '2027-04-20'],
    ['four hundred days at most', ['2031-01-01T00:00:00Z'], '2027-12-26'],
  ])('is %s', (_, ends, until) => expect(contactsUntil(at, ends)).toBe(`${until}T00:00:00.000Z`));
});
