import { allRegions } from '@ganghui/spec/codes';
import { wageClasses } from '@ganghui/spec/codes/minimum-wage';
import { expect, it } from 'vitest';
import { minimumWage } from './minimum-wage.ts';

const on = new Date('2026-11-21T10:00:00+08:00');

it.each([
  ['320100', 2660, 1, 'quoted'],
  ['320115', 2660, 1, 'quoted'],
  ['320411', 2660, 1, 'quoted'],
  ['321102', 2660, 1, 'quoted'],
  ['320214', 2660, 1, 'derived'],
  ['320613', 2660, 1, 'derived'],
  ['321202', 2660, 1, 'derived'],
  ['320505', 2660, 1, 'inferred'],
  ['320302', 2430, 2, 'quoted'],
  ['320706', 2430, 2, 'quoted'],
  ['320981', 2430, 2, 'derived'],
  ['320924', 2010, 3, 'derived'],
  ['320812', 2010, null, 'inferred'],
  ['321302', 2010, null, 'inferred'],
  ['320681', 2010, null, 'inferred'],
  ['320600', 2010, null, 'inferred'],
])('%s has a floor of %i yuan, class %s, %s', (region, amount, wageClass, confidence) =>
  expect(minimumWage(region, on)).toMatchObject({ monthly: amount, class: wageClass, confidence }),
);

it('keeps the amount of 2024 for class 3, whose new one is unread', () =>
  expect(minimumWage('320925', on)).toMatchObject({ monthly: 2010, effectiveFrom: '2024-01-01' }));

it('changes on the first of January, Beijing time', () => {
  expect(minimumWage('320100', new Date('2025-12-31T15:59:59Z'))?.monthly).toBe(2490);
  expect(minimumWage('320100', new Date('2025-12-31T16:00:00Z'))?.monthly).toBe(2660);
  expect(minimumWage('320100', new Date('2023-06-01T00:00:00Z'))).toBeNull();
});

it('knows nothing of other provinces', () => expect(minimumWage('310101', on)).toBeNull());

it('names only regions that exist, and gives each county of the province a floor and a source', () => {
  const codes = [...allRegions()].filter(({ code }) => code.startsWith('32')).map(({ code }) => code);
  expect(Object.keys(wageClasses).filter((code) => !codes.includes(code))).toEqual([]);
  for (const code of codes) expect(minimumWage(code, on)?.source).toBeTruthy();
});
