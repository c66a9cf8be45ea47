import { expect, it } from 'vitest';
import { parsePay } from './pay.ts';
import { columnsText, unitBeside } from './pay-columns.ts';

it.each([
  ['5000.00', '8000.00', 5000, 8000],
  ['5000', '5000', 5000, 5000],
  ['8千', '1.2万', 8000, 12000],
  ['5,000元', '8,000元', 5000, 8000],
  ['0', '8000', null, 8000],
  ['5000', '0', 5000, null],
  ['5000', undefined, 5000, null],
  ['', '8000', null, 8000],
  ['5000', 'null', 5000, null],
  ['5000-8000', '', 5000, 8000],
  ['8000', '5000', 5000, 8000],
])('reads the columns %s and %s', (low, high, min, max) => {
  expect(parsePay(columnsText(low, high)?.text ?? '')?.pay).toMatchObject({ min, max, period: 'month' });
});

it('tells columns filled the wrong way round from numbers that have nothing to do with each other', () => {
  expect(columnsText('8000', '5000')?.swapped).toBe(true);
  expect(columnsText('80000', '500')?.swapped).toBe(false);
});

it.each([
  ['0', '0.00'],
  ['-1', '-1'],
])('makes no pay of %s and %s', (low, high) => {
  expect(parsePay(columnsText(low, high)?.text ?? '')).toBeUndefined();
});

it.each([
  [undefined, undefined],
  ['', '暂无'],
  ['null', '--'],
])('sees that %s and %s say nothing', (low, high) => {
  expect(columnsText(low, high)).toBeUndefined();
});

it('takes the unit from the period column', () => {
  expect(unitBeside('万元/月', undefined)).toBe('ten-thousand');
  expect(unitBeside('千/月', undefined)).toBe('thousand');
  expect(unitBeside('week', undefined)).toBeUndefined();
});
