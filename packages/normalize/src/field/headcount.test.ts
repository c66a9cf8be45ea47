import { expect, it } from 'vitest';
import { parseHeadcount } from './headcount.ts';

it.each([
  ['5', 5],
  ['5.0', 5],
  ['招5人', 5],
  ['３名', 3],
  ['十人', 10],
  ['3-5人', 3],
  ['10人以上', 10],
])('reads %s', (text, headcount) => {
  expect(parseHeadcount(text)).toEqual({ headcount });
});

it.each(['若干', '若干名', '多名', '人数不限'])('keeps %s apart from a number', (text) => {
  expect(parseHeadcount(text)).toEqual({ headcount: null, several: true });
});

it.each(['0', '-3', '0人'])('sees that %s is nobody', (text) => {
  expect(parseHeadcount(text)).toBe('none');
});

it.each(['男3女2', '见附件', '9999999', ''])('leaves “%s” alone', (text) => {
  expect(parseHeadcount(text)).toBeUndefined();
});
