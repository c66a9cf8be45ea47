import { expect, it } from 'vitest';
import { csvLine, harmless } from './csv.ts';

it.each([
  ['=1+1', "'=1+1"],
  ['+86', "'+86"],
  ['-1', "'-1"],
  ['@SUM(A1)', "'@SUM(A1)"],
  ['\t=1', "'\t=1"],
  ['8-10', '8-10'],
  ['', ''],
])('%j cannot be run by a spreadsheet: %j', (text, safe) => expect(harmless(text)).toBe(safe));

it('quotes what would part a cell, or be trimmed', () =>
  expect(csvLine(['a', 'b,c', '说“d"', 'e\nf', ' g', 'h '])).toBe('a,"b,c","说“d""","e\nf"," g","h "\r\n'));
