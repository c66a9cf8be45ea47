import * as fc from 'fast-check';
import { expect, it } from 'vitest';
import { parseExperience } from './experience.ts';

it.each([
  ['3-5年', 3, 5],
  ['３—５年工作经验', 3, 5],
  ['三至五年', 3, 5],
  ['1-3', 1, 3],
  ['1年～3年', 1, 3],
  ['1年(含)-3年(不含)', 1, 3],
  ['1-3 years', 1, 3],
  ['1-3年,3-5年', 1, 5],
  ['0-1年', 0, 1],
  ['应届-3年', 0, 3],
  ['1年以下', 0, 1],
  ['1年以内', 0, 1],
  ['不足1年', 0, 1],
  ['不到一年', 0, 1],
  ['<1年', 0, 1],
  ['不少于3年', 3, null],
  ['≥3年', 3, null],
  ['不低于5年工作经验', 5, null],
  ['3年以上5年以下', 3, 5],
  ['3年以上', 3, null],
  ['3年及以上工作经验', 3, null],
  ['3年（含）以上', 3, null],
  ['三年及以上', 3, null],
  ['十年以上', 10, null],
  ['二十五年', 25, null],
  ['3+', 3, null],
  ['5以上', 5, null],
  ['2年', 2, null],
  ['两年', 2, null],
  ['一年半以上', 1.5, null],
  ['2', 2, null],
  ['2.一年以上工作经验', 1, null],
  ['2. 5年左右', 5, null],
  ['2.5年', 2.5, null],
  ['0', 0, null],
  ['半年以上', 0.5, null],
  ['半年至一年', 0.5, 1],
  ['6个月', 0.5, null],
  ['6个月-1年', 0.5, 1],
  ['3-6个月', 0.25, 0.5],
  ['5年以上，3年以上管理经验', 5, null],
  ['1年以上，有管理经验者优先', 1, null],
  ['1-2年,可接收应届生', 1, 2],
  ['高中_1年以下,可接收应届生', 0, 1],
  ['3-5年学历不限', 3, 5],
  ['不限', 0, null],
  ['不限经验', 0, null],
  ['无', 0, null],
  ['无需经验', 0, null],
  ['应届生', 0, null],
  ['2026届毕业生', 0, null],
  ['在校生/应届生', 0, null],
  ['3-5年经验优先', 0, null],
  ['有经验者优先', 0, null],
  ['经验不限，本科', 0, null],
])('reads %s', (text, minYears, maxYears) => {
  expect(parseExperience(text)).toEqual({ minYears, maxYears });
});

it.each(['本科', '学历不限', '5天/周', '18-45岁', '三五年', '5-3年', '80年', '4.1年以上', '100年', '103', '-1', 'N/A', '', '__proto__'])(
  'leaves “%s” alone',
  (text) => {
    expect(parseExperience(text)).toBeUndefined();
  },
);

it('does not read a part of a number', () => {
  expect(parseExperience('0.999年经验100年')?.minYears).not.toBe(0);
});

const years = fc.tuple(fc.integer({ min: 0, max: 20 }), fc.integer({ min: 0, max: 20 })).map(([low, more]) => [low, low + more] as const);
const spellings = [
  (low: number, high: number) => `${low}-${high}年`,
  (low: number, high: number) => `${low}~${high}年工作经验`,
  (low: number, high: number) => `${low}年至${high}年`,
  (low: number, high: number) => `本科，${low} - ${high} 年`,
];
it('reads a span of years however it is spelt', () => {
  fc.assert(
    fc.property(years, fc.constantFrom(...spellings), ([low, high], spell) => {
      expect(parseExperience(spell(low, high)), spell(low, high)).toEqual({ minYears: low, maxYears: high });
    }),
  );
});

it('never throws, and never lets the least exceed the most', () => {
  const words = fc.stringMatching(/^[0-9一三五十年月半个以上下内不限应届经验优先\-~,]{0,16}$/);
  fc.assert(
    fc.property(fc.oneof(words, fc.string({ unit: 'binary' })), (text) => {
      const { minYears, maxYears } = parseExperience(text) ?? { minYears: 0, maxYears: null };
      expect(minYears >= 0 && minYears <= 50 && (maxYears ?? 50) >= minYears && (maxYears ?? 0) <= 50).toBe(true);
    }),
    { numRuns: 1000 },
  );
});

it.each(['1-'.repeat(290), '经验'.repeat(290), '9'.repeat(10_000), '优先'.repeat(290), '一'.repeat(590)])(
  'takes no time over a hostile text',
  (text) => {
    const start = performance.now();
    for (let round = 0; round < 20; round++) parseExperience(text);
    expect((performance.now() - start) / 20).toBeLessThan(20);
  },
);
