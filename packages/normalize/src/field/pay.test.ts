import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parsePay, payFix, payFixFor } from './pay.ts';

describe.each([
  [
    'ranges',
    [
      '8千-1.2万',
      '8-12K',
      '8k-12k',
      '8000-1.2万',
      '0.8-1.2万/月',
      '8,000-12,000',
      '8000.00~12000.00',
      '8-1.2万',
      '８０００—１２０００元／月',
    ],
  ],
  [
    'words',
    ['八千到一万二', '8千至1万2', '月薪:8000元-12000元（税前）', '8000元/月-12000元/月', '(元/月)8000-12000', '8000一12000', '捌仟-1.2萬'],
  ],
  [
    'separators',
    ['8000 12000', '8000,12000', '[8000, 12000]', '8000/12000', '800012000', '8000-1200012000', '8000-12000元/月8000-12000元/月'],
  ],
  [
    'company',
    [
      '8000-12000元/月，五险一金，8小时双休',
      '8000-12000 联系电话13800001234',
      '138****1234 8000-12000',
      '2026-05-01起 8000-12000',
      '8000-12000/月 3-5年 大专',
      '1、8000-12000；2、包吃住',
      '①8000-12000②包住',
      '8000-12000元/月+提成+满勤奖200',
      '试用期4000 转正8000-12000',
      '试用期3个月80%，8000-12000',
      '底薪3000+提成，综合8000-12000',
      '底薪+提成8000-12000',
      '计件工资8000-12000',
      '日结 8000-12000',
      '底薪2000+餐补(10元/天)，转正8000-12000元',
      '8000-12000元，带一张1寸照片',
      '8-12K\n                  2小时反馈',
    ],
  ],
])('reads one pay among %s', (_, texts) => {
  it.each(texts)('%s', (text) => {
    expect(parsePay(text)?.pay).toMatchObject({ min: 8000, max: 12000, period: 'month', months: null, negotiable: false, text });
  });
});

it.each([
  ['8千-1.2万·13薪', 8000, 12000, 'month', 13],
  ['1万-1.5万·13-16薪', 10000, 15000, 'month', 13],
  ['15K*14薪', 15000, 15000, 'month', 14],
  ['8000/月 14个月', 8000, 8000, 'month', 14],
  ['12K·十三薪', 12000, 12000, 'month', 13],
  ['10-20万·14薪', 100_000, 200_000, 'month', 14],
  ['年底13薪 8-10K', 8000, 10000, 'month', 13],
  ['8-10K 年底双薪', 8000, 10000, 'month', null],
  ['一百五一天', 150, 150, 'day', null],
  ['20元/小时*26天', 20, 20, 'hour', null],
  ['三千五', 3500, 3500, 'month', null],
  ['五六千', 5000, 6000, 'month', null],
  ['一万二以上', 12000, null, 'month', null],
  ['6K起', 6000, null, 'month', null],
  ['8000+', 8000, null, 'month', null],
  ['5000-', 5000, null, 'month', null],
  ['不低于5000元', 5000, null, 'month', null],
  ['5万/月以上', 50000, null, 'month', null],
  ['4000元以下/月', null, 4000, 'month', null],
  ['5000封顶', null, 5000, 'month', null],
  ['最高10000', null, 10000, 'month', null],
  ['0-5000', null, 5000, 'month', null],
  ['底薪3000+提成', 3000, null, 'month', null],
  ['4000底薪+提成', 4000, null, 'month', null],
  ['底薪4000+绩效1000-3000', 4000, null, 'month', null],
  ['底薪3000-4500+提成', 3000, 4500, 'month', null],
  ['15-20万/年', 150_000, 200_000, 'year', null],
  ['年薪12万', 120_000, 120_000, 'year', null],
  ['年入8-10万', 80_000, 100_000, 'year', null],
  ['年6-8万', 60_000, 80_000, 'year', null],
  ['180-220元/天', 180, 220, 'day', null],
  ['一天200', 200, 200, 'day', null],
  ['日结180', 180, 180, 'day', null],
  ['300元/工', 300, 300, 'day', null],
  ['20/小时', 20, 20, 'hour', null],
  ['每小时22元', 22, 22, 'hour', null],
  ['1200元/周', 1200, 1200, 'week', null],
  ['3.5元/件', 3.5, 3.5, 'piece', null],
  ['120元/课时', 120, 120, 'piece', null],
  ['80元/趟', 80, 80, 'piece', null],
  ['50元/吨', 50, 50, 'piece', null],
  ['5000-7000元/人/月', 5000, 7000, 'month', null],
  ['100001-150000', 100_001, 150_000, 'month', null],
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

it.each([
  '12000-8000元',
  '3.5万-2千',
  '5-8万',
  '1-10万',
  '8万-12万',
  '80000-120000',
  '-5000',
  '8-12',
  '200-300',
  '0-0',
  '1',
  '999999',
  '1-99999',
  '100000-150000',
  '3000K-5000K/月',
  '初级5000，中级8000',
  '白班180/天 夜班200/天',
  '500元/学期',
  '年薪制8000-12000',
  '400-8888-999',
  '月薪过万',
  '年终奖20000',
  '工资高',
  '',
  '万/月',
  '12-15薪',
  '__proto__',
])('does not guess at “%s”', (text) => {
  expect(parsePay(text)).toBeUndefined();
});

it.each(['3000-5000美元', 'USD 3000', 'HK$18000', '港币2万/月', '€3000'])('leaves %s, which counts in no yuan', (text) => {
  expect(parsePay(text)).toBeUndefined();
  expect(payFixFor(text)).not.toBe(payFix);
});

it.each([
  ['薪资面议', null, null],
  ['电议', null, null],
  ['6000-8000元，可面议', 6000, 8000],
  ['面议或不低于5000', 5000, null],
  ['面议（5000-8000）', 5000, 8000],
])('reads %s as open to talk', (text, min, max) => {
  expect(parsePay(text)?.pay).toMatchObject({ negotiable: true, min, max, period: min === null ? null : 'month' });
});

it('takes the unit of bare numbers from the profile, and the period from a column', () => {
  expect(parsePay('5-8', { unit: 'thousand' })?.pay).toMatchObject({ min: 5000, max: 8000 });
  expect(parsePay('1.5', { unit: 'ten-thousand' })?.pay).toMatchObject({ min: 15000, max: 15000 });
  expect(parsePay('200元/天', { unit: 'thousand' })?.pay).toMatchObject({ min: 200, period: 'day' });
  expect(parsePay('5000-8000', { unit: 'thousand' })?.pay).toMatchObject({ min: 5000, max: 8000 });
  expect(parsePay('150-200', { period: 'day' })?.pay).toMatchObject({ min: 150, period: 'day' });
  expect(parsePay('20元/小时', { period: 'month' })?.pay).toMatchObject({ period: 'hour' });
});

it.each([
  ['20-30万', { min: 200_000, period: 'year' }],
  ['8-12万', { min: 80_000, period: 'year' }],
  ['60000-80000', { min: 60_000, period: 'month' }],
  ['8-10万', { min: 80_000, max: 100_000, period: 'year' }],
  ['6-9万元', { min: 60_000, max: 90_000, period: 'year' }],
  ['7-10w', { min: 70_000, max: 100_000, period: 'year' }],
  ['4-10万', { min: 40_000, max: 100_000, period: 'year' }],
  ['10-15万', { min: 100_000, period: 'year' }],
  ['8万以上', { min: 80_000, max: null, period: 'year' }],
  ['4-6万', { min: 40_000, period: 'month' }],
  ['6万-10万', { min: 60_000, max: 100_000, period: 'month' }],
  ['50008000', { min: 5000, max: 8000 }],
  ['3-5000', { min: 3000, max: 5000 }],
  ['试用期4000', { min: 4000, max: 4000 }],
  ['20元/小时，月薪5000-6000', { min: 5000, max: 6000, period: 'month' }],
])('says so when it reads between the lines of %s', (text, pay) => {
  expect(parsePay(text)).toMatchObject({ inferred: expect.any(String), confidence: 0.7, method: 'pay-text-inferred', pay });
  for (const month of ['1-2万', '2-4万', '3-5万', '8-10万/月', '月8-10万', '6-8万·13薪']) {
    expect(parsePay(month)).toMatchObject({ pay: { period: 'month' } });
    expect(parsePay(month)?.inferred).toBeUndefined();
  }
});

const payText = fc.stringMatching(/^[0-9.千万kK元/月年天时薪·*\-~以上下起面议底+提成一二三五 ]{0,24}$/);
it('never throws, and never lets the least exceed the most', () => {
  fc.assert(
    fc.property(fc.oneof(fc.string({ unit: 'binary' }), payText), (text) => {
      const { min, max, monthlyMin } = parsePay(text)?.pay ?? { min: null, max: null, monthlyMin: null };
      expect(min === null || max === null || min <= max).toBe(true);
      expect(Number.isFinite(monthlyMin ?? 0) && (monthlyMin ?? 0) >= 0).toBe(true);
    }),
    { numRuns: 2000 },
  );
});

const amounts = fc
  .tuple(fc.integer({ min: 10, max: 399 }), fc.integer({ min: 1, max: 200 }))
  .map(([low, more]) => [low * 100, (low + more) * 100] as const);
const spellings = [
  (low: number, high: number) => `${low}-${high}`,
  (low: number, high: number) => `${low}～${high}元/月`,
  (low: number, high: number) => `${low / 1000}-${high / 1000}K`,
  (low: number, high: number) => `${low / 1000}千-${high / 10_000}万/月`,
  (low: number, high: number) => `${low.toLocaleString('en')}至${high.toLocaleString('en')}元`,
];
it('understands a range however it is spelt, and its own rendering', () => {
  fc.assert(
    fc.property(amounts, fc.constantFrom(...spellings), ([low, high], spell) => {
      const text = spell(low, high);
      const read = parsePay(text)?.pay;
      fc.pre(low < 50_000 && high <= low * 25);
      expect(read, text).toMatchObject({ min: low, max: high, period: 'month' });
      expect(parsePay(`${read?.min}-${read?.max}元/月`)?.pay).toMatchObject({ min: low, max: high });
    }),
  );
});

it.each([
  '9'.repeat(10_000),
  '1-'.repeat(5000),
  '千万'.repeat(300),
  '\ud800'.repeat(500),
  '1,'.repeat(290),
  ' '.repeat(100_000),
  '3-5'.repeat(190),
])('takes no time over a hostile text', (text) => {
  const start = performance.now();
  for (let round = 0; round < 20; round++) parsePay(text);
  expect((performance.now() - start) / 20).toBeLessThan(20);
});
