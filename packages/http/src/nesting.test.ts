import fc from 'fast-check';
import { expect, it } from 'vitest';
import { nestsDeeper } from './nesting.ts';

const depthOf = (value: unknown): number =>
  typeof value === 'object' && value !== null ? 1 + Math.max(0, ...Object.values(value).map(depthOf)) : 0;

it('tells how deep any JSON is nested', () => {
  fc.assert(
    fc.property(fc.jsonValue({ maxDepth: 6 }), fc.boolean(), (value, indented) => {
      const depth = depthOf(value);
      const text = JSON.stringify(value, null, indented ? 2 : 0);
      expect([nestsDeeper(text, depth), depth > 0 && nestsDeeper(text, depth - 1)]).toEqual([false, depth > 0]);
    }),
  );
});

it.each([
  ['"[[["', false],
  ['"\\"[[["', false],
  ['"\\\\"[[[', true],
  ['[][][]', false],
  [']]][[[', false],
])('%s is deeper than 2: %s', (text, deeper) => expect(nestsDeeper(text, 2)).toBe(deeper));
