import * as fc from 'fast-check';
import { expect, it } from 'vitest';
import { ageWords, parseAge } from './age.ts';

it.each([
  ['18-45周岁', 18, 45],
  ['18周岁以上，45周岁以下', 18, 45],
  ['18至45岁', 18, 45],
  ['４５岁以下', null, 45],
  ['四十五周岁以下', null, 45],
  ['不超过35', null, 35],
  ['35（含）以下', null, 35],
  ['年满18周岁', 18, null],
  ['18岁以上', 18, null],
])('reads %s', (text, least, most) => {
  expect(parseAge(text)).toEqual({ least, most });
});

it.each(['不限', '45-18岁', '5岁', '1990年后', '', '2026'])('leaves “%s” alone', (text) => {
  expect(parseAge(text)).toBeUndefined();
});

it('keeps the words of the market', () => {
  expect(ageWords(' 18-45周岁 ')).toBe('18-45周岁');
  expect(ageWords('不限')).toBe('不限');
  expect(ageWords('暂无')).toBeNull();
});

it('reads its own rendering, and never turns the span round', () => {
  fc.assert(
    fc.property(fc.integer({ min: 14, max: 80 }), fc.integer({ min: 14, max: 80 }), (a, b) => {
      expect(parseAge(`${a}-${b}岁`)).toEqual(a <= b ? { least: a, most: b } : undefined);
    }),
  );
  fc.assert(fc.property(fc.string({ unit: 'binary' }), (text) => void parseAge(text)));
});
