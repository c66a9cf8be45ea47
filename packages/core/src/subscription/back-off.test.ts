import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { givesUp, nextAttempt } from './back-off.ts';

const at = new Date('2026-11-21T02:00:00.000Z');
const secondsAfter = (failures: number, dice = 0.5, askedSeconds: number | null = null): number =>
  (nextAttempt(at, { failures, askedSeconds, dice }).getTime() - at.getTime()) / 1000;

describe('the next attempt', () => {
  it.each([
    [1, 5],
    [2, 30],
    [3, 120],
    [4, 600],
    [5, 1_800],
    [6, 3_600],
    [7, 10_800],
    [8, 21_600],
    [9, 43_200],
    [10, 43_200],
    [1_000, 43_200],
  ])('after failure %i comes after %i seconds', (failures, seconds) => expect(secondsAfter(failures)).toBe(seconds));

  it('is spread by a tenth either way, and never sooner for a later failure of the same receiver by more than that', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 500 }), fc.double({ min: 0, max: 1, maxExcluded: true, noNaN: true }), (failures, dice) => {
        const [middle, drawn] = [secondsAfter(failures), secondsAfter(failures, dice)];
        expect(drawn).toBeGreaterThanOrEqual(middle * 0.9);
        expect(drawn).toBeLessThanOrEqual(middle * 1.1);
        expect(secondsAfter(failures + 1)).toBeGreaterThanOrEqual(middle);
      }),
    );
  });

  it.each([
    [0, 1],
    [17, 17],
    [86_400, 86_400],
    [10_000_000_000, 86_400],
  ])('is when the receiver asked for it: %i s becomes %i s', (asked, seconds) => expect(secondsAfter(3, 0.99, asked)).toBe(seconds));
});

it.each([
  ['2026-11-16T02:00:00.000Z', false],
  ['2026-11-16T01:59:59.999Z', true],
])('gives up after five days of failures: since %s, %s', (since, up) => expect(givesUp(since, at)).toBe(up));
