import { expect, it } from 'vitest';
import { headEnds } from './head-ends.ts';

// 0 the end, 1 before a word of rank, 2 before a word of role, 3 elsewhere.
it.each([
  ['车工', '310'],
  ['会计主管', '33130'],
  ['电气工程师', '332320'],
  ['焊工a', '3110'],
  ['前台文员2', '333110'],
])('of %s are %s', (text, ends) => expect(headEnds(text).join('')).toBe(ends));

it('takes a hostile text in a moment', () => expect(headEnds('主管'.repeat(20_000))).toHaveLength(40_001));
