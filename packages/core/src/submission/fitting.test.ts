import type { ReceiptItem } from '@ganghui/spec';
import { expect, it } from 'vitest';
import { fitting } from './fitting.ts';

const item = (count: number, length: number): ReceiptItem => ({
  line: 1,
  sourceId: 'A',
  postingId: null,
  outcome: 'created',
  revision: 1,
  status: 'published',
  score: 60,
  grade: '合格',
  dimensions: null,
  findings: (['hold', 'deduct', 'warn'] as const).flatMap((severity) =>
    Array.from({ length: count }, () => ({
      rule: 'Q-01',
      severity,
      field: '/pay',
      evidence: '',
      message: '薪'.repeat(length),
      fix: '',
      points: 1,
    })),
  ),
});
const kept = (items: readonly ReceiptItem[]) => [...new Set(items.flatMap(({ findings }) => findings.map(({ severity }) => severity)))];

it('counts the ids of records, however long they are', () => {
  const long = { sourceId: 'X'.repeat(80), postingId: `321000-01.${'X'.repeat(64)}` };
  const items = Array.from({ length: 1000 }, () => item(2, 55));
  expect(kept(fitting(items))).toContain('warn');
  expect(kept(fitting(items.map((each) => ({ ...each, ...long }))))).not.toContain('warn');
});

it.each([
  ['everything', 2, ['hold', 'deduct', 'warn']],
  ['first what costs nothing', 4, ['hold', 'deduct']],
  ['then what only costs points', 20, ['hold']],
])('a receipt of a thousand records tells %s, and fits the reply of a function', (_, count, expected) => {
  const items = fitting(Array.from({ length: 1000 }, () => item(count, 30)));
  expect(items).toHaveLength(1000);
  expect(kept(items)).toEqual(expected);
  if (count < 20) expect(Buffer.byteLength(JSON.stringify(items))).toBeLessThan(4_000_000);
});
