import * as fc from 'fast-check';
import { expect, it } from 'vitest';
import { foldCell, saysNothing } from './fold-cell.ts';

it.each([
  ['８Ｋ～１２Ｋ', '8k~12k'],
  ['碩士及以上學歷', '硕士及以上学历'],
  ['①底薪3000', ' 底薪3000'],
  ['大专', '大专'],
])('folds %s to %s', (text, folded) => {
  expect(foldCell(text)).toBe(folded);
});

it.each(['暂无', 'null', 'N/A', '--', '[]', ' ', '#VALUE!', '#N/A'])('sees that “%s” says nothing', (text) => {
  expect(saysNothing(text)).toBe(true);
});

it.each(['无经验', '面议', '0', '不限', '暂不限学历'])('lets “%s” speak', (text) => {
  expect(saysNothing(text)).toBe(false);
});

it('folds a folded text no further', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme' }), (text) => {
      expect(foldCell(foldCell(text))).toBe(foldCell(text));
    }),
  );
});
