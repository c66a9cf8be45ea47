import * as fc from 'fast-check';
import { expect, it } from 'vitest';
import { dayEndAfter, inChina, parseInstant } from './instant.ts';

const now = Date.parse('2026-11-21T15:30:00+08:00');
const read = (text: string, part: 'start' | 'end' = 'start'): string | undefined => {
  const at = parseInstant(text, { now, part });
  return at === undefined ? undefined : inChina(at);
};

it.each([
  ['2026-11-21', '2026-11-21T00:00:00+08:00'],
  ['2026/1/5', '2026-01-05T00:00:00+08:00'],
  ['2026.11.21', '2026-11-21T00:00:00+08:00'],
  ['20261121', '2026-11-21T00:00:00+08:00'],
  ['20261121093000', '2026-11-21T09:30:00+08:00'],
  ['２０２６年１１月２１日', '2026-11-21T00:00:00+08:00'],
  ['2026年11月21日 9时05分', '2026-11-21T09:05:00+08:00'],
  ['2026-11-21 09:00:00', '2026-11-21T09:00:00+08:00'],
  ['2026-11-21T09:00:00.123Z', '2026-11-21T17:00:00+08:00'],
  ['2026-11-21T09:00:00+0900', '2026-11-21T08:00:00+08:00'],
  ['46347', '2026-11-21T00:00:00+08:00'],
  ['46347.5', '2026-11-21T12:00:00+08:00'],
  ['11-20', '2026-11-20T00:00:00+08:00'],
  ['1月5日', '2027-01-05T00:00:00+08:00'],
  ['今天', '2026-11-21T00:00:00+08:00'],
  ['昨天', '2026-11-20T00:00:00+08:00'],
  ['3天前', '2026-11-18T00:00:00+08:00'],
  ['2小时前发布', '2026-11-21T13:30:00+08:00'],
  ['刚刚', '2026-11-21T15:30:00+08:00'],
])('reads %s', (text, instant) => {
  expect(read(text)).toBe(instant);
});

it('closes a date without a time at the end of its day', () => {
  expect(read('2026-12-21', 'end')).toBe('2026-12-21T23:59:59+08:00');
  expect(read('2026-12-21 17:00', 'end')).toBe('2026-12-21T17:00:00+08:00');
  expect(read('2026-11-01至2026-12-21', 'end')).toBe('2026-12-21T23:59:59+08:00');
  expect(inChina(dayEndAfter(now, 30))).toBe('2026-12-21T23:59:59+08:00');
});

it.each(['2026-02-30', '2026-13-01', '2026-11-21 25:00', '明年', '', '1899-12-30', '12345'])('refuses “%s”', (text) => {
  expect(read(text)).toBeUndefined();
});

it('gives a valid instant or none, whatever is written', () => {
  const dateText = fc.stringMatching(/^[0-9\-/.年月日天前时: TZ+]{0,24}$/);
  fc.assert(
    fc.property(fc.oneof(fc.string(), dateText), (text) => {
      const instant = read(text);
      return instant === undefined || !Number.isNaN(Date.parse(instant));
    }),
  );
  expect(read('x')).toBeUndefined();
});
