import * as fc from 'fast-check';
import { expect, it } from 'vitest';
import { parseHeadcount } from './headcount.ts';

it.each([
  ['5', 5],
  ['5.0', 5],
  ['招5人', 5],
  ['招聘人数：3', 3],
  ['３名', 3],
  ['5個', 5],
  ['十', 10],
  ['三十', 30],
  ['十人', 10],
  ['二十五名', 25],
  ['一百人', 100],
  ['1,000人', 1000],
  ['3-5人', 3],
  ['三至五人', 3],
  ['10人以上', 10],
  ['10+', 10],
  ['约10人', 10],
  ['十余人', 10],
  ['2名(男)', 2],
  ['男3女2', 5],
  ['男2名、女3名', 5],
  ['5人（男3女2）', 5],
  ['3名，其中女1名', 3],
  ['6-8人', 6],
  ['夫妻2名', 2],
  ['施工班组5人', 5],
])('reads %s', (text, headcount) => {
  expect(parseHeadcount(text)).toEqual({ headcount });
});

it.each(['若干', '招若干人', '若干名', '若干（5-10）', '多名', '数十人', '人数不限', '不限', '大量招聘'])(
  'keeps %s apart from a number',
  (text) => {
    expect(parseHeadcount(text)).toEqual({ headcount: null, several: true });
  },
);

it.each(['0', '0.0', '-3', '-1', '0人'])('sees that %s is nobody', (text) => {
  expect(parseHeadcount(text)).toBe('none');
});

it.each([
  '3/5',
  '5人以下',
  '各1名',
  '5人/班',
  '1名/2名',
  '1.5',
  '5-3',
  '见附件',
  '9999999',
  '',
  '__proto__',
  '一个班组',
  '夫妻1对',
  '各2名',
  '3个小组',
  '90后团队',
])('leaves “%s” alone', (text) => {
  expect(parseHeadcount(text)).toBeUndefined();
});

it('reads any whole number with any usual word around it', () => {
  fc.assert(
    fc.property(
      fc.integer({ min: 1, max: 99_999 }),
      fc.constantFrom('', '招', '共', '招聘'),
      fc.constantFrom('', '人', '名', ' 位', '个'),
      (number, before, after) => {
        expect(parseHeadcount(`${before}${number}${after}`)).toEqual({ headcount: number });
      },
    ),
  );
});

it('never throws, and never finds fewer than one', () => {
  const words = fc.stringMatching(/^[0-9一十百人名男女若干多招以上\-/,.（）]{0,12}$/);
  fc.assert(
    fc.property(fc.oneof(words, fc.string({ unit: 'binary' })), (text) => {
      const read = parseHeadcount(text);
      if (typeof read === 'object')
        expect(read.headcount === null ? read.several : Number.isInteger(read.headcount) && read.headcount > 0).toBe(true);
    }),
    { numRuns: 1000 },
  );
});
