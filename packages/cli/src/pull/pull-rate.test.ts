import { expect, it } from 'vitest';
import { startRate } from './pull-rate.ts';

it('is that of the last seconds, not of all the months before', () => {
  const rate = startRate(0);
  expect(rate(1000, 1000)).toBe(1000);
  expect(rate(1500, 2000)).toBe(750);
  // A day later: what came since the mark before, over the time since.
  const day = 86_400_000;
  rate(1500, day);
  rate(1500, day + 12_000);
  expect(rate(1900, day + 14_000)).toBeGreaterThan(20);
  expect(rate(1900, day + 60_000)).toBeLessThan(10);
});
