import type { Market, ReceiptItem } from '@ganghui/spec';
import { aRecord } from '@ganghui/spec/testing';
import { describe, expect, it } from 'vitest';
import type { SavePostings, StoredPosting } from '../ports.ts';
import { makeClosePosting } from './close-posting.ts';
import { makeExpirePostings } from './expire-postings.ts';
import { makeReceiveRecords } from './receive-records.ts';

const market: Market = { id: '321000-01', name: '扬州市公共人力资源市场', region: '321000', city: '扬州市' };
/** A store that keeps the adapter's promise: saved only if the revision is the one expected. */
function memory(at = '2026-11-21T02:00:00Z') {
  const rows = new Map<string, StoredPosting>();
  const saves: number[] = [];
  let now = new Date(at);
  const savePostings: SavePostings = async (writes) => {
    saves.push(writes.length);
    return writes.map(({ stored, expected }) => {
      if ((rows.get(stored.posting.id)?.posting.revision ?? 0) !== expected) return 'stale';
      rows.set(stored.posting.id, stored);
      return 'saved';
    });
  };
  const ports = {
    readPostings: async (ids: readonly string[]) =>
      new Map(ids.flatMap((id) => (rows.has(id) ? [[id, rows.get(id) as StoredPosting] as const] : []))),
    savePostings,
    now: () => now,
  };
  const push = (...cells: Record<string, unknown>[]): Promise<ReceiptItem[]> =>
    makeReceiveRecords(ports)({ market, records: cells.map((each, index) => ({ line: index + 1, cells: each })), dryRun: false });
  return { rows, saves, ports, push, wait: (to: string) => (now = new Date(to)) };
}
const outcomes = (items: ReceiptItem[]): string[] => items.map(({ line, outcome }) => `${line} ${outcome}`);

describe('receiving records', () => {
  it('answers in the order they came, and one bad record never touches its neighbours', async () => {
    const { push, rows } = memory();
    const items = await push(
      aRecord('A'),
      { sourceId: 'B' },
      aRecord('C', { salary: '' }),
      aRecord('D', { description: '限男性，按图纸加工零件，自检尺寸并填写记录，保养机床设备，保持工位整洁。' }),
      aRecord('E'),
    );
    expect(outcomes(items)).toEqual(['1 created', '2 refused', '3 refused', '4 held', '5 created']);
    expect([...rows.keys()]).toEqual(['321000-01.A', '321000-01.D', '321000-01.E']);
    expect(items[1]).toMatchObject({ sourceId: 'B', revision: null, findings: [{ rule: 'R-02', field: '/title' }] });
  });

  it('makes one revision after the other when a file names the same posting twice', async () => {
    const { push, rows } = memory();
    const items = await push(aRecord('A'), aRecord('A', { headcount: '8' }), aRecord('A', { headcount: '8' }));
    expect(outcomes(items)).toEqual(['1 created', '2 revised', '3 unchanged']);
    expect(rows.get('321000-01.A')?.posting).toMatchObject({ revision: 2, headcount: 8 });
  });

  it('writes nothing on a dry run and nothing for what is unchanged', async () => {
    const { ports, push, saves, rows } = memory();
    const dry = await makeReceiveRecords(ports)({ market, records: [{ line: 1, cells: aRecord('A') }], dryRun: true });
    expect([outcomes(dry), rows.size, saves]).toEqual([['1 created'], 0, []]);
    await push(aRecord('A'));
    await push(aRecord('A'));
    expect(saves).toEqual([1]);
  });

  it('says stale to the writer who came second, and stores only the first', async () => {
    const { ports, push, rows } = memory();
    await push(aRecord('A'));
    const late = {
      ...ports,
      readPostings: async (ids: readonly string[]) => {
        const seen = await ports.readPostings(ids);
        await push(aRecord('A', { headcount: '7' }));
        return seen;
      },
    };
    const [item] = await makeReceiveRecords(late)({
      market,
      records: [{ line: 1, cells: aRecord('A', { headcount: '9' }) }],
      dryRun: false,
    });
    expect(item).toMatchObject({ outcome: 'stale', revision: null });
    expect(rows.get('321000-01.A')?.posting).toMatchObject({ revision: 2, headcount: 7 });
  });
});

describe('ending a posting', () => {
  it('closes with the reason, once', async () => {
    const { ports, push, rows } = memory();
    await push(aRecord('A'));
    const close = makeClosePosting(ports);
    expect(await close({ marketId: market.id, sourceId: 'A', reason: 'filled' })).toMatchObject({
      ok: true,
      value: { outcome: 'revised', revision: 2 },
    });
    expect(await close({ marketId: market.id, sourceId: 'A', reason: 'withdrawn' })).toMatchObject({
      ok: true,
      value: { outcome: 'unchanged', revision: 2 },
    });
    expect(rows.get('321000-01.A')?.posting.closed?.reason).toBe('filled');
    expect(await close({ marketId: market.id, sourceId: 'Z', reason: 'filled' })).toMatchObject({
      ok: false,
      error: { kind: 'posting-unknown' },
    });
  });

  it('expires what has passed its last day, at the end of that day in China, and nothing else', async () => {
    const { ports, push, rows, wait } = memory();
    await push(aRecord('A', { validThrough: '2026-11-25' }), aRecord('B'));
    const expire = makeExpirePostings({ ...ports, findDue: async () => [...rows.keys()] });
    wait('2026-11-25T15:59:00Z');
    expect(await expire()).toEqual({ expired: 0 });
    wait('2026-11-25T16:00:00Z');
    expect(await expire()).toEqual({ expired: 1 });
    expect(rows.get('321000-01.A')?.posting).toMatchObject({ status: 'closed', closed: { reason: 'expired' }, revision: 2 });
    expect(rows.get('321000-01.B')?.posting.status).toBe('published');
  });
});
