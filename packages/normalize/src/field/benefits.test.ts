import { benefits } from '@ganghui/spec/codes/benefit';
import * as fc from 'fast-check';
import { expect, it } from 'vitest';
import { benefitList } from './benefits.ts';

it.each([
  ['包吃住', ['包吃', '包住']],
  ['提供食宿', ['包吃', '包住']],
  ['五险一金，双休；餐补', ['五险一金', '双休', '餐补']],
  ['1.五险一金 2.包吃住 3.节日福利', ['五险一金', '包吃', '包住', '节日福利']],
  ["['五险', '周末双休', '13薪']", ['五险', '双休', '十三薪']],
  ['福利：社保+包住', ['社保', '包住']],
  ['五险一金+双休+年假', ['五险一金', '双休', '带薪年假']],
  ['绩效奖金/年终奖金/5险1金', ['绩效奖金', '年终奖', '五险一金']],
  ['地铁沿线_五险一金_五险一金', ['地铁沿线', '五险一金']],
  ['五险一金|本科|3-5年|应届生|诚邀加盟', ['五险一金']],
  ['我们为每位员工提供五险一金和带薪年假还有年终奖一年一次', ['五险一金', '带薪年假', '年终奖']],
  ['本岗位工作环境一般而且目前暂时不提供包住和其他的任何补贴', []],
  ['暂无', []],
  ['无五险', ['无五险']],
])('reads %s', (text, words) => {
  expect(benefitList(text)).toEqual(words);
});

it('reads each of its own words as itself', () => {
  for (const { name } of benefits) expect(benefitList(name)).toEqual([name]);
});

it('gives thirty short words at most, each once, for any text', () => {
  fc.assert(
    fc.property(fc.oneof(fc.string({ unit: 'binary' }), fc.stringMatching(/^[五险一金包吃住双休,、+ 。年终奖]{0,200}$/)), (text) => {
      const words = benefitList(text);
      expect(words.length).toBeLessThanOrEqual(30);
      expect(new Set(words).size).toBe(words.length);
      for (const word of words) expect(word.length > 0 && word.length <= 24 && word.isWellFormed()).toBe(true);
    }),
  );
  expect(benefitList(Array.from({ length: 100 }, (_, at) => `福利${at}号`).join('、'))).toHaveLength(30);
});
