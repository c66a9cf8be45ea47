import { expect, it } from 'vitest';
import { excerpt, fold, foldText, hideNumbers, originalAt } from './folded-text.ts';

it('folds width, case, blanks and invisible marks', () => {
  expect(fold(' Ｈ Ｒ：１３　㊚\u200b 男，女\n')).toBe('hr:13男男,女');
});

it('cites the original around a hit, not the folded text', () => {
  const text = foldText([
    { field: '/title', original: '普工' },
    { field: '/description', original: '能吃苦，限 ㊚ 性（搬运）' },
  ]);
  const start = text.folded.indexOf('限男性');
  expect(text.segments.map(({ field }) => field)).toEqual(['/title', '/description']);
  expect(excerpt(text, start, start + 3)).toBe('能吃苦，限 ㊚ 性（搬运）');
});

it('keeps an excerpt within twenty characters, however long the hit', () => {
  const original = '月'.repeat(200);
  expect(excerpt(foldText([{ field: '/description', original }]), 50, 150)).toHaveLength(20);
});

it('finds its place behind a character of two units and one that folds into several', () => {
  const original = '💰㎏限男';
  const text = foldText([{ field: '/description', original }]);
  const start = text.folded.indexOf('限男');
  expect(original.slice(originalAt(text.segments[0]!, start))).toBe('限男');
});

it('does not repeat a number that reaches a person', () => {
  expect(hideNumbers('加vx 13912345678 月薪8000')).toBe('加vx 139****78 月薪8000');
});
