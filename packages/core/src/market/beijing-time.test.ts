import { expect, it } from 'vitest';
import { beijingTime } from './beijing-time.ts';

it.each([
  ['2026-11-21T18:49:59.999Z', '2026-11-22 02:49'],
  ['2026-12-31T16:00:00.000Z', '2027-01-01 00:00'],
  ['2026-11-21T02:00:00+08:00', '2026-11-21 02:00'],
  ['someday', 'someday'],
])('%s is %s in China', (instant, text) => expect(beijingTime(instant)).toBe(text));
