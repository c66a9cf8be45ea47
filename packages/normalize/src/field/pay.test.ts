import * as fc from 'fast-check';
import { expect, it } from 'vitest';
import { parsePay } from './pay.ts';

it.each([
  ['8千-1.2万·13薪', 8000, 12000, 'month', 13],
  ['8-12K', 8000, 12000, 'month', null],
  ['1-1.5万', 10000, 15000, 'month', null],
  ['0.5-0.8万/月', 5000, 8000, 'month', null],
  ['8000-1.2万', 8000, 12000, 'month', null],
  ['３０００—５０００元／月', 3000, 5000, 'month', null],
  ['5,000至8,000元', 5000, 8000, 'month', null],
  ['三千到五千元', 3000, 5000, 'month', null],
  ['一万二以上', 12000, null, 'month', null],
  ['5000元/月-8000元/月', 5000, 8000, 'month', null],
  ['月薪6000元以上', 6000, null, 'month', null],
  ['6K起', 6000, null, 'month', null],
  ['4000元以下/月', null, 4000, 'month', null],
  ['底薪3000+提成', 3000, null, 'month', null],
  ['底薪3000-4500+提成', 3000, 4500, 'month', null],
  ['15-20万/年', 150000, 200000, 'year', null],
  ['年薪12万', 120000, 120000, 'year', null],
  ['180-220元/天', 180, 220, 'day', null],
  ['20元/小时', 20, 20, 'hour', null],
  ['每小时22元', 22, 22, 'hour', null],
  ['1200元/周', 1200, 1200, 'week', null],
  ['3.5元/件', 3.5, 3.5, 'piece', null],
  ['120元/课时', 120, 120, 'piece', null],
  ['5000-7000元/人/月', 5000, 7000, 'month', null],
  ['15K*14薪', 15000, 15000, 'month', 14],
  ['10k-15k*13', 10000, 15000, 'month', 13],
  ['试用期4000，转正后6000-8000元/月', 6000, 8000, 'month', null],
  ['月薪5000元，每天8小时', 5000, 5000, 'month', null],
])('reads %s', (text, min, max, period, months) => {
  expect(parsePay(text)?.pay).toMatchObject({ min, max, period, months, negotiable: false, text });
});

it.each([
  ['120000元/年', 10000],
  ['200元/天', 4350],
  ['20元/小时', 3480],
  ['1200元/周', 5200],
  ['3元/件', null],
])('brings %s to a month', (text, monthlyMin) => {
  expect(parsePay(text)?.pay.monthlyMin).toBe(monthlyMin);
});

it.each(['12000-8000元', '8-12', '15', '200-300', '工资高', '', '万/月', '12-15薪'])('does not guess at “%s”', (text) => {
  expect(parsePay(text)).toBeUndefined();
});

it('reads 面议 without an amount, and with one', () => {
  expect(parsePay('薪资面议')?.pay).toMatchObject({ negotiable: true, min: null, max: null, period: null });
  expect(parsePay('6000-8000元，可面议')?.pay).toMatchObject({ negotiable: true, min: 6000, max: 8000 });
});

it('takes the unit of bare numbers from the profile', () => {
  expect(parsePay('5-8', { unit: 'thousand' })?.pay).toMatchObject({ min: 5000, max: 8000 });
  expect(parsePay('1.5', { unit: 'ten-thousand' })?.pay).toMatchObject({ min: 15000, max: 15000 });
});

it('says when it took 20-30万 for a year', () => {
  expect(parsePay('20-30万')).toMatchObject({ inferredYear: true, pay: { period: 'year' } });
  expect(parsePay('2-3万')).toMatchObject({ inferredYear: false, pay: { period: 'month' } });
});

const payText = fc.stringMatching(/^[0-9.千万kK元/月年天时薪·*\-~以上下起面议底+提成 ]{0,24}$/);
it('never throws, and never lets the least exceed the most', () => {
  fc.assert(
    fc.property(fc.oneof(fc.string(), payText), (text) => {
      const { min, max, monthlyMin } = parsePay(text)?.pay ?? { min: null, max: null, monthlyMin: null };
      expect(min === null || max === null || min <= max).toBe(true);
      expect(monthlyMin ?? 0).toBeGreaterThanOrEqual(0);
    }),
  );
});

it('understands every plain range of yuan', () => {
  fc.assert(
    fc.property(fc.integer({ min: 1000, max: 50_000 }), fc.integer({ min: 0, max: 20_000 }), (min, more) => {
      expect(parsePay(`${min}-${min + more}元/月`)?.pay).toMatchObject({ min, max: min + more, monthlyMin: min });
    }),
  );
});
