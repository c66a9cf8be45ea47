import * as fc from 'fast-check';
import { expect, it } from 'vitest';
import { fit, percent, tableOf, widthOf } from './table.ts';

it.each([
  ['abc', 3],
  ['南京', 4],
  ['（全角）１', 10],
  ['·…“”', 4],
  ['e\u0301', 1],
  ['😀车', 4],
  ['', 0],
])('%s takes %i columns', (text, width) => expect(widthOf(text)).toBe(width));

it('aligns columns whatever the script', () => {
  const lines = tableOf(
    [{ head: '字段' }, { head: 'n', align: 'right' }],
    [
      ['学历', '5'],
      ['pay', '12'],
    ],
  );
  expect(lines).toEqual(['字段   n', '----  --', '学历   5', 'pay   12']);
});

it('cuts a long cell to its columns and keeps a terminal from being steered', () => {
  expect(fit('南京市江宁区', 7)).toBe('南京市…');
  expect(fit('a\u001b[2Jb\nc\u202ed', 20)).toBe('a [2Jb c d');
});

it('never makes a cell wider than it may be', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary', maxLength: 60 }), fc.integer({ min: 1, max: 30 }), (text, width) => {
      const cell = fit(text, width);
      expect(widthOf(cell)).toBeLessThanOrEqual(width);
      expect(cell).not.toMatch(/[\u0000-\u001f\u007f-\u009f]/);
    }),
  );
});

it('has no share of nothing', () => expect([percent(1, 3), percent(0, 0)]).toEqual(['33.3%', '—']));
