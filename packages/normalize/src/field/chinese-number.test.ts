import * as fc from 'fast-check';
import { expect, it } from 'vitest';
import { arabic, chineseAmount } from './chinese-number.ts';

it.each([
  ['三', 3],
  ['十二', 12],
  ['二十', 20],
  ['二十五', 25],
  ['四百五', 450],
  ['三千五', 3500],
  ['三千零五', 3005],
  ['三千五百', 3500],
  ['一万二', 12_000],
  ['一万二千五', 12_500],
  ['十二万', 120_000],
  ['两万', 20_000],
])('reads %s as %d', (word, amount) => {
  expect(chineseAmount(word)).toBe(amount);
});

it.each(['一二三', '万', '一万万一', '人'])('makes no number of %s', (word) => {
  expect(chineseAmount(word)).toBeNaN();
});

it.each([
  ['三年', '3年'],
  ['三至五年', '3至5年'],
  ['一切以三方为准', '一切以三方为准'],
  ['三五年', '三五年'],
] as const)('writes %s as %s', (text, written) => {
  expect(arabic(text, 'years')).toBe(written);
});

const digits = '零一二三四五六七八九';
it('reads every number below a hundred before a unit', () => {
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 99 }), (number) => {
      const [tens, ones] = [Math.floor(number / 10), number % 10];
      const word = `${tens > 1 ? digits[tens] : ''}${tens > 0 ? '十' : ''}${ones > 0 ? digits[ones] : ''}`;
      expect(arabic(`${word}人`, 'heads')).toBe(`${number}人`);
    }),
  );
});
