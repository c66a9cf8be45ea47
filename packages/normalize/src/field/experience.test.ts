import { expect, it } from 'vitest';
import { parseExperience } from './experience.ts';

it.each([
  ['3-5年', 3, 5],
  ['３—５年工作经验', 3, 5],
  ['三至五年', 3, 5],
  ['1年以下', 0, 1],
  ['不足1年', 0, 1],
  ['不少于3年', 3, null],
  ['不低于5年工作经验', 5, null],
  ['3年以上5年以下', 3, 5],
  ['3年以上', 3, null],
  ['三年及以上', 3, null],
  ['十年以上', 10, null],
  ['2年', 2, null],
  ['2', 2, null],
  ['0', 0, null],
  ['半年以上', 0.5, null],
  ['6个月', 0.5, null],
  ['3-6个月', 0.25, 0.5],
  ['不限', 0, null],
  ['无需经验', 0, null],
  ['应届生', 0, null],
  ['在校生/应届生', 0, null],
  ['3-5年学历不限', 3, 5],
  ['经验不限，本科', 0, null],
])('reads %s', (text, minYears, maxYears) => {
  expect(parseExperience(text)).toEqual({ minYears, maxYears });
});

it.each(['本科', '学历不限', '5天/周', '5-3年', '80年', ''])('leaves “%s” alone', (text) => {
  expect(parseExperience(text)).toBeUndefined();
});

it.each(['100年', '0.999年经验100年'])('does not read a part of the number in %s', (text) => {
  expect(parseExperience(text)?.minYears).not.toBe(0);
});
