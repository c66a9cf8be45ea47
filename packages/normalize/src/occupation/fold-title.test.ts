import * as fc from 'fast-check';
import { expect, it } from 'vitest';
import { foldName, foldTitle, foldWidth } from './fold-title.ts';

const said = (title: string): string[] => foldTitle(title).map(({ text, place }) => `${place}:${text}`);

it.each([
  ['数控车工', ['first:数控车工']],
  ['会计/出纳', ['first:会计', 'later:出纳', 'joined:出纳会计']],
  ['设计师（平面方向）', ['first:设计师', 'bracket:平面方向', 'joined:平面设计师']],
  ['Java 开发工程师', ['first:java开发工程师']],
  ['Ｃ＋＋开发', ['first:c++开发']],
  ['C#/.NET 程序员', ['first:c#', 'later:.net程序员', 'joined:.net程序员c#']],
  ['急招 服务员', ['first:急招', 'later:服务员', 'joined:服务员急招']],
  ['【】！！', []],
])('cuts %s into stretches', (title, stretches) => expect(said(title)).toEqual(stretches));

it('takes any text, and not for long', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary', maxLength: 300 }), (title) => {
      const stretches = foldTitle(title);
      expect(stretches.length).toBeLessThanOrEqual(9);
      for (const { text } of stretches) expect(text).not.toBe('');
    }),
  );
  expect(foldTitle('车'.repeat(100_000))).toEqual([{ text: '车'.repeat(80), place: 'first' }]);
});

it('folds width and case alike for plain and for rare characters', () =>
  fc.assert(
    fc.property(fc.string({ unit: fc.constantFrom('Ａ', 'b', '车', '（', '+', '①', 'ﬁ') }), (text) => {
      expect(foldWidth(text)).toBe(text.normalize('NFKC').toLowerCase());
    }),
  ));

it('knows a category by its letters alone', () => expect(foldName(' 普工 / 操作工（男女）')).toBe('普工操作工男女'));
