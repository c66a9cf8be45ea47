import { expect, it } from 'vitest';
import { readRetryAfter } from './retry-after.ts';

const now = new Date('2026-11-21T02:00:00.500Z');

it.each([
  [undefined, null],
  ['', null],
  ['120', 120],
  [' 0 ', 0],
  ['99999999999999999999', null],
  ['-5', null],
  ['1.5', null],
  ['Sat, 21 Nov 2026 02:02:00 GMT', 120],
  ['Saturday, 21-Nov-26 02:02:00 GMT', 120],
  ['Sat Nov 21 02:02:00 2026 GMT', 120],
  ['Sat, 21 Nov 2026 01:00:00 GMT', 0],
  ['soon', null],
  ['2026', 2026],
  ['Sat, 99 Foo 2026 01:00:00 GMT', null],
  [`Sat, ${' '.repeat(5000)}`, null],
])('reads Retry-After %j as %j', (header, seconds) => expect(readRetryAfter(header, now)).toBe(seconds));
