import { aRecord } from '@ganghui/spec/testing';
import { describe, expect, it } from 'vitest';
import { makePlanRecords } from './plan-records.ts';
import { market } from './testing/memory-exchange.ts';

const planRecords = makePlanRecords({ readPostings: async () => new Map() });
const at = new Date('2026-11-21T02:00:00Z');
const records = (count: number, change: (index: number) => Record<string, string>) =>
  Array.from({ length: count }, (_, index) => ({ line: index + 1, cells: { ...aRecord(`T${index}`), ...change(index) } }));

describe('what the records of one body say together', () => {
  it.each([
    [299, 'created', 'published'],
    [300, 'held', 'held'],
  ])('%i new postings of one employer, each fine alone: %s', async (count, outcome, status) => {
    const plan = await planRecords({
      market,
      records: records(count, (index) => ({
        title: `数控车工${index}班`,
        description: `第 ${index} 车间加工轴类零件，自检尺寸并填写首件检验记录。`,
      })),
      at,
      submissionId: 'S1',
    });
    expect(new Set(plan.map(({ item }) => item.outcome))).toEqual(new Set([outcome]));
    expect(new Set(plan.map(({ item }) => item.status))).toEqual(new Set([status]));
    expect(plan[0]?.item.findings.some(({ rule }) => rule === 'B-03')).toBe(true);
  });

  it('says nothing of a record that comes alone', async () => {
    const [line] = await planRecords({ market, records: records(1, () => ({})), at, submissionId: 'S1' });
    expect(line?.item.findings.filter(({ rule }) => rule.startsWith('B-'))).toEqual([]);
  });
});
