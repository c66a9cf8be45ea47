import { expect, it } from 'vitest';
import { monthsIn, monthsOf } from './pay-months.ts';

it.each([
  ['10-15k·13薪', 13],
  ['13-16薪', 13],
  ['12+1薪', 13],
  ['15k*14个月', 14],
  ['15k×15.5薪', 15.5],
  ['年底十三薪', 13],
  ['合同12个月', null],
  ['实习13个月', null],
  ['20元*26天', null],
  ['8薪', null],
  ['99薪', null],
])('finds the months of %s', (text, months) => {
  expect(monthsIn(text).months).toBe(months);
});

it('takes the words out', () => {
  expect(monthsIn('10-15k·13薪').rest).not.toContain('13');
});

it.each([
  ['13', 13],
  ['13薪', 13],
  ['14.0', 14],
  ['12-14', 12],
  ['１３', 13],
  ['null', null],
  ['0', null],
  ['2026', null],
  [undefined, null],
])('reads the column %s', (text, months) => {
  expect(monthsOf(text)).toBe(months);
});
