import * as fc from 'fast-check';
import { expect, it } from 'vitest';
import { parseJson } from './parse-json.ts';

it('keeps every digit of a long number, so that two ids stay two', () =>
  expect(parseJson('[{"id":1234567890123456789,"n":5},{"id":1234567890123456790,"n":1e3}]')).toEqual([
    { id: '1234567890123456789', n: 5 },
    { id: '1234567890123456790', n: 1000 },
  ]));

it('is JSON.parse for everything else', () => {
  fc.assert(
    fc.property(
      fc.json().filter((text) => !/\d{16}/.test(text)),
      (text) => {
        expect(parseJson(text)).toEqual(JSON.parse(text));
      },
    ),
  );
  expect(() => parseJson('{"a":12345678901234567')).toThrow(SyntaxError);
});
