import { educationLevels } from '@ganghui/spec/codes';
import * as fc from 'fast-check';
import { expect, it } from 'vitest';
import { parseEducation } from './education.ts';

it.each([
  ['大专及以上', '30'],
  ['全日制统招本科', '20'],
  ['高中/中专', '60'],
  ['高中（中专）及以上', '60'],
  ['高中 或 中专以上', '60'],
  ['中专、技校', '41'],
  ['中专/中技', '41'],
  ['中等专科', '41'],
  ['大中专及以上', '41'],
  ['职校', '40'],
  ['硕士研究生', '14'],
  ['研究生(硕士)', '14'],
  ['研究生（硕士、博士）', '14'],
  ['研究生', '10'],
  ['博士后', '11'],
  ['MBA', '14'],
  ['大学专科', '30'],
  ['大学（专科）', '30'],
  ['大学', '20'],
  ['学士学位', '20'],
  ['211/985', '20'],
  ['硕士（211）及以上', '14'],
  ['专业不限学历要求本科及以上', '20'],
  ['专升本', '20'],
  ['职业高中', '44'],
  ['普通高中', '61'],
  ['初中毕业', '70'],
  ['小学文化', '80'],
  ['本科或硕士', '20'],
  ['本科-硕士', '20'],
  ['大专,本科', '30'],
  ['高中以上本科以下', '60'],
  ['碩士', '14'],
  ['大專及以上學歷', '30'],
  ['3-5年，学历不限', 'none'],
  ['1-3年,本科', '20'],
  ['1年以下,大专', '30'],
  ['经验不限,本科', '20'],
  ['大专以上，专业不限', '30'],
  ['大　专', '30'],
  ['31', '30'],
  ['21.0', '20'],
  ['41', '41'],
  ['none', 'none'],
])('reads %s as %s', (text, code) => {
  expect(parseEducation(text)?.code).toBe(code);
});

it.each(['学历不限', '不限', '无', '不限制', '无学历要求', '学历不作要求', '不限（大专优先）', '学历不限，本科以上优先'])(
  'sees that %s asks nothing',
  (text) => {
    expect(parseEducation(text)).toMatchObject({ code: 'none' });
  },
);

// Whoever has less may apply, so there is no minimum.
it.each(['本科及以下', '大专以下', '初中及以下', '高中学历以下', '低于初中', '大专、本科以下'])('takes %s for no minimum', (text) => {
  expect(parseEducation(text)).toMatchObject({ code: 'none', method: 'education-upper-bound' });
});

it.each(['高中学历优先', '本科以上学历者优先', '最好大专', '硕士为佳'])('takes %s for a wish', (text) => {
  expect(parseEducation(text)).toMatchObject({ code: 'none', method: 'education-preference' });
});

it.each([
  ['大专及以上，本科优先', '30'],
  ['大专以上学历有相关经验者优先', '30'],
  ['硕士优先，本科及以上', '20'],
  ['本科及以上学历优先考虑硕士', '20'],
])('keeps the minimum beside a wish: %s', (text, code) => {
  expect(parseEducation(text)?.code).toBe(code);
});

it.each(['招1人', '3-5年', '经验不限', '其他', '', '90', '大学城', '大学生', '专科门诊', '__proto__', 'constructor'])(
  'leaves “%s” alone',
  (text) => {
    expect(parseEducation(text)).toBeUndefined();
  },
);

it('reads every name of the code table, with any usual ending, as its code', () => {
  const endings = ['', '及以上', '以上学历', '（含）以上', '毕业', '及以上学历，专业不限'];
  fc.assert(
    fc.property(fc.constantFrom(...educationLevels), fc.constantFrom(...endings), ({ code, name }, ending) => {
      expect(parseEducation(`${name}${ending}`)?.code).toBe(code);
    }),
  );
});

it('takes the lower of two levels, whichever stands first', () => {
  const level = fc.constantFrom(...educationLevels);
  fc.assert(
    fc.property(level, level, fc.constantFrom('/', '、', '或', ','), (a, b, mark) => {
      fc.pre(!(a.name + b.name).includes('研究生'));
      const read = parseEducation(`${a.name}${mark}${b.name}`)?.code;
      expect(read).toBe(parseEducation(`${b.name}${mark}${a.name}`)?.code);
      expect([a.code, b.code]).toContain(read);
      expect(educationLevels.find(({ code }) => code === read)?.rank).toBe(Math.min(a.rank, b.rank));
    }),
  );
});

it('never throws, and answers in codes only', () => {
  const codes: readonly string[] = ['none', ...educationLevels.map(({ code }) => code)];
  const words = fc.stringMatching(/^[本科大专高中初硕博士研究生以上下及优先不限学历/、,0-9]{0,16}$/);
  fc.assert(
    fc.property(fc.oneof(words, fc.string({ unit: 'binary' })), (text) => {
      const read = parseEducation(text);
      expect(read === undefined || codes.includes(read.code)).toBe(true);
    }),
    { numRuns: 1000 },
  );
});

it.each(['本科'.repeat(290), '大专及以上'.repeat(110), '9'.repeat(10_000), '\udc00'.repeat(500)])(
  'takes no time over a hostile text',
  (text) => {
    const start = performance.now();
    for (let round = 0; round < 20; round++) parseEducation(text);
    expect((performance.now() - start) / 20).toBeLessThan(20);
  },
);
