import type { ReceiptItem } from '@ganghui/spec';
import { aRecord } from '@ganghui/spec/testing';
import { describe, expect, it } from 'vitest';
import { sourceIdsOf } from './receipt-item.ts';
import { idOf, memoryExchange } from './testing/memory-exchange.ts';

const outcomes = (items: ReceiptItem[]): string[] => items.map(({ line, outcome }) => `${line} ${outcome}`);
const down = new Error('the table is down');

describe('receiving records', () => {
  it('answers in the order they came, and one bad record never touches its neighbours', async () => {
    const { push, rows } = memoryExchange();
    const items = await push(
      aRecord('A'),
      { sourceId: 'B' },
      { title: '没有编号' },
      aRecord('D', { description: '兼职刷单，日结工资。' }),
      aRecord('E'),
    );
    expect(outcomes(items)).toEqual(['1 created', '2 refused', '3 refused', '4 held', '5 created']);
    expect([...rows.keys()]).toEqual(['A', 'D', 'E'].map(idOf));
    expect(items[1]).toMatchObject({ sourceId: 'B', revision: null, status: null, findings: [{ rule: 'R-02', field: '/title' }] });
    expect(items.map(({ status }) => status)).toEqual(['published', null, null, 'held', 'published']);
  });

  it('tells an id that no posting can have by its beginning', async () => {
    const { push } = memoryExchange();
    const items = await push({ ...aRecord('X'.repeat(5000)) }, aRecord(`${'X'.repeat(79)}😀`), { ...aRecord('B'), title: '' });
    expect(items.map(({ sourceId, postingId }) => [sourceId?.length, postingId])).toEqual([
      [80, null],
      [80, null],
      [1, idOf('B')],
    ]);
    expect(items[1]?.sourceId?.isWellFormed()).toBe(true);
  });

  it('says why a record was not written when somebody else came first', async () => {
    const { receive, push, ports } = memoryExchange();
    const savePostings: typeof ports.savePostings = async (writes) => {
      await push(aRecord('A', { headcount: '9' }));
      return ports.savePostings(writes);
    };
    const { items } = await receive([aRecord('A')], { ports: { ...ports, savePostings } });
    expect(items).toMatchObject([{ outcome: 'stale', revision: 1 }]);
    expect(items[0]?.findings[0]).toMatchObject({ rule: 'R-06', severity: 'block', fix: expect.stringContaining('重新报送') });
  });

  it('tells which ids a set names, and counts those it cannot trust', async () => {
    const { receive } = memoryExchange();
    const answer = await receive([
      aRecord('A'),
      { title: '没有编号' },
      aRecord('3.20E+15'),
      aRecord('B 7'),
      aRecord('C', { validThrough: '2026-11-01' }),
      aRecord('A', { headcount: '8' }),
    ]);
    expect(sourceIdsOf(answer.items)).toEqual({ sourceIds: new Set(['A', 'C']), unread: 3 });
  });

  it('writes nothing on a dry run, says what the real run says, and writes nothing for what is unchanged', async () => {
    const { receive, push, order, rows } = memoryExchange();
    const records = [aRecord('A'), aRecord('A', { headcount: '8' }), { sourceId: 'B' }, aRecord('C', { validFrom: '2027-01-01' })];
    const dry = await receive(records, { dryRun: true });
    expect([rows.size, order]).toEqual([0, []]);
    expect((await push(...records)).map((item) => item)).toEqual(dry.items);
    expect(outcomes(await push(aRecord('A', { headcount: '8' })))).toEqual(['1 unchanged']);
    expect(order).toEqual(['P']);
  });

  it('says of a posting that waits when it starts', async () => {
    const { push } = memoryExchange();
    const [item] = await push(aRecord('A', { validFrom: '2027-01-01' }));
    expect(item).toMatchObject({ outcome: 'created', status: 'suspended', startsAt: '2027-01-01T00:00:00+08:00' });
  });
});

describe('a file that names the same posting twice', () => {
  const refused = {
    outcome: 'refused',
    revision: null,
    findings: expect.arrayContaining([
      expect.objectContaining({
        rule: 'R-07',
        severity: 'block',
        message: '本批还有同一编号的记录，以更新时间最近的一条（没有写更新时间的，以最后一条）为准。',
      }),
    ]),
  };
  it('writes the last line only', async () => {
    const { push, rows, log } = memoryExchange();
    const items = await push(aRecord('A'), aRecord('B'), aRecord('A', { headcount: '8' }));
    expect(outcomes(items)).toEqual(['1 refused', '2 created', '3 created']);
    expect(items[0]).toMatchObject(refused);
    expect(rows.get(idOf('A'))?.posting).toMatchObject({ revision: 1, headcount: 8 });
    expect(log).toHaveLength(2);
  });

  it('writes the line that was updated last where all of them say when', async () => {
    const { push, rows } = memoryExchange();
    const at = (updatedAt: string, headcount: string) => aRecord('A', { updatedAt, headcount });
    const items = await push(at('2026-11-20 10:00', '1'), at('2026-11-20 12:00', '2'), at('2026-11-20 11:00', '3'));
    expect(outcomes(items)).toEqual(['1 refused', '2 created', '3 refused']);
    expect(items[2]).toMatchObject(refused);
    expect(rows.get(idOf('A'))?.posting.headcount).toBe(2);
  });

  it('calls a true copy unchanged, and says of it what became of the one that was written', async () => {
    const { push, receive, ports } = memoryExchange();
    expect(outcomes(await push(aRecord('A'), aRecord('A')))).toEqual(['1 unchanged', '2 created']);
    const failing = { ...ports, savePostings: async () => [{ failed: down }] };
    const answer = await receive([aRecord('B'), aRecord('B')], { ports: failing });
    expect(outcomes(answer.items)).toEqual(['1 failed', '2 failed']);
  });

  it('does not flap when it is sent again', async () => {
    const { push, log } = memoryExchange();
    const file = [aRecord('A'), aRecord('A', { headcount: '8' })];
    await push(...file);
    expect(outcomes(await push(...file))).toEqual(['1 refused', '2 unchanged']);
    expect(log).toHaveLength(1);
  });
});

describe('a write that met another', () => {
  /** Somebody else pushes between our read and our write. */
  const raced = (headcount: string) => {
    const exchange = memoryExchange();
    let met = false;
    const readPostings: typeof exchange.ports.readPostings = async (ids) => {
      const seen = await exchange.ports.readPostings(ids);
      if (!met) {
        met = true;
        await exchange.push(aRecord('A', { headcount }));
      }
      return seen;
    };
    return { ...exchange, racing: { ...exchange.ports, readPostings } };
  };

  it('is stale, with the revision that stands', async () => {
    const { receive, racing, rows } = raced('7');
    const { items, outage } = await receive([aRecord('A', { headcount: '9' })], { ports: racing });
    expect([items[0]?.outcome, items[0]?.revision, items[0]?.status, outage]).toEqual(['stale', 1, 'published', undefined]);
    expect(rows.get(idOf('A'))?.posting.headcount).toBe(7);
  });

  it('is unchanged when the other said the same', async () => {
    const { receive, racing } = raced('9');
    const { items } = await receive([aRecord('A', { headcount: '9' })], { ports: racing });
    expect(items[0]).toMatchObject({ outcome: 'unchanged', revision: 1 });
  });
});

describe('a store that does not answer', () => {
  it('leaves the answers to the others as they are, and says which records are not known to be stored', async () => {
    const { receive, ports, rows } = memoryExchange();
    const savePostings: typeof ports.savePostings = async (writes) => {
      const [first] = await ports.savePostings(writes.slice(0, 1));
      return writes.map((_, index) => (index === 0 ? (first ?? 'stale') : { failed: down }));
    };
    const { items, outage } = await receive([aRecord('A'), aRecord('B'), { sourceId: 'C' }], { ports: { ...ports, savePostings } });
    expect(outcomes(items)).toEqual(['1 created', '2 failed', '3 refused']);
    expect(items[1]).toMatchObject({ revision: null, status: null });
    expect(items[1]?.findings[0]).toMatchObject({ rule: 'X-01', fix: '请原样重发，重发是安全的。' });
    expect([outage, rows.size]).toEqual([down, 1]);
  });

  it('throws when it cannot be read: nothing was stored', async () => {
    const { ports, order, receive } = memoryExchange();
    const readPostings = () => Promise.reject(down);
    await expect(receive([aRecord('A')], { ports: { ...ports, readPostings } })).rejects.toThrow('down');
    expect(order).toEqual([]);
  });
});
