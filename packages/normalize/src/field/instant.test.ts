import * as fc from 'fast-check';
import { expect, it } from 'vitest';
import { dayEndAfter, inChina, isOpenEnd, isUnsetDate, parseInstant } from './instant.ts';

const now = Date.parse('2026-11-21T15:30:00+08:00');
const read = (text: string, part: 'start' | 'end' = 'start', lean?: 'past' | 'future'): string | undefined => {
  const at = parseInstant(text, { now, part, lean });
  return at === undefined ? undefined : inChina(at);
};

it.each([
  ['2026-11-21', '2026-11-21T00:00:00+08:00'],
  ['2026/1/5', '2026-01-05T00:00:00+08:00'],
  ['2026.11.21', '2026-11-21T00:00:00+08:00'],
  ['20261121', '2026-11-21T00:00:00+08:00'],
  ['2026112109', '2026-11-21T09:00:00+08:00'],
  ['202611210930', '2026-11-21T09:30:00+08:00'],
  ['20261121093000', '2026-11-21T09:30:00+08:00'],
  ['1795224600', '2026-11-21T09:30:00+08:00'],
  ['1795224600.0', '2026-11-21T09:30:00+08:00'],
  ['1795224600000', '2026-11-21T09:30:00+08:00'],
  ['/Date(1795224600000+0800)/', '2026-11-21T09:30:00+08:00'],
  ['２０２６年１１月２１日', '2026-11-21T00:00:00+08:00'],
  ['2026 年 11 月 21 日', '2026-11-21T00:00:00+08:00'],
  ['二〇二六年十一月二十一日', '2026-11-21T00:00:00+08:00'],
  ['二○二六年一月五日', '2026-01-05T00:00:00+08:00'],
  ['2026年11月21日 9时05分', '2026-11-21T09:05:00+08:00'],
  ['2026-11-21，上午9时30分', '2026-11-21T09:30:00+08:00'],
  ['2026-11-21 下午3:00', '2026-11-21T15:00:00+08:00'],
  ['2026-11-21 09:00:00', '2026-11-21T09:00:00+08:00'],
  ['2026-11-21 09:00:00.0', '2026-11-21T09:00:00+08:00'],
  ['2026-11-21T09:00:00.123Z', '2026-11-21T17:00:00+08:00'],
  ['2026-11-21T09:00:00+0900', '2026-11-21T08:00:00+08:00'],
  ['2026-11-21 09:00:00 +0800 CST', '2026-11-21T09:00:00+08:00'],
  ['Sat Nov 21 09:00:00 CST 2026', '2026-11-21T09:00:00+08:00'],
  ['Sat, 21 Nov 2026 01:00:00 GMT', '2026-11-21T09:00:00+08:00'],
  ['Nov 21, 2026', '2026-11-21T00:00:00+08:00'],
  ['11/21/2026', '2026-11-21T00:00:00+08:00'],
  ['21/11/2026', '2026-11-21T00:00:00+08:00'],
  ['26-11-21', '2026-11-21T00:00:00+08:00'],
  ['26.11.21', '2026-11-21T00:00:00+08:00'],
  ['46347', '2026-11-21T00:00:00+08:00'],
  ['46347.5', '2026-11-21T12:00:00+08:00'],
  ['46347.395833333336', '2026-11-21T09:30:00+08:00'],
  ['11-20', '2026-11-20T00:00:00+08:00'],
  ['11-21发布', '2026-11-21T00:00:00+08:00'],
  ['发布于 2026-11-21', '2026-11-21T00:00:00+08:00'],
  ['1月5日', '2027-01-05T00:00:00+08:00'],
  ['2026-11', '2026-11-01T00:00:00+08:00'],
  ['今天', '2026-11-21T00:00:00+08:00'],
  ['昨天', '2026-11-20T00:00:00+08:00'],
  ['昨天 18:00', '2026-11-20T18:00:00+08:00'],
  ['3天前', '2026-11-18T00:00:00+08:00'],
  ['三天前', '2026-11-18T00:00:00+08:00'],
  ['2小时前发布', '2026-11-21T13:30:00+08:00'],
  ['半小时前', '2026-11-21T15:00:00+08:00'],
  ['刚刚', '2026-11-21T15:30:00+08:00'],
])('reads %s', (text, instant) => {
  expect(read(text)).toBe(instant);
});

it.each([
  ['2026-12-21', '2026-12-21T23:59:59+08:00'],
  ['2026-12-21 17:00', '2026-12-21T17:00:00+08:00'],
  ['2026-11-01至2026-12-21', '2026-12-21T23:59:59+08:00'],
  ['2026年11月1日至30日', '2026-11-30T23:59:59+08:00'],
  ['2026.11.01-2026.11.30', '2026-11-30T23:59:59+08:00'],
  ['20261101-20261130', '2026-11-30T23:59:59+08:00'],
  ['2026-11-01~11-30', '2026-11-30T23:59:59+08:00'],
  ['11.1-11.30', '2026-11-30T23:59:59+08:00'],
  ['即日起至2026年12月31日', '2026-12-31T23:59:59+08:00'],
  ['截止11月30日', '2026-11-30T23:59:59+08:00'],
  ['报名截止时间：2026年11月30日17时', '2026-11-30T17:00:00+08:00'],
  ['2026年12月31日（星期四）前', '2026-12-31T23:59:59+08:00'],
  ['2026-11', '2026-11-30T23:59:59+08:00'],
  ['2026年11月底', '2026-11-30T23:59:59+08:00'],
  ['2026年11月中旬', '2026-11-20T23:59:59+08:00'],
  ['本月底', '2026-11-30T23:59:59+08:00'],
  ['年底', '2026-12-31T23:59:59+08:00'],
  ['5天后', '2026-11-26T23:59:59+08:00'],
  ['还剩12天', '2026-12-03T23:59:59+08:00'],
])('closes %s at the end of its day, or at its time', (text, instant) => {
  expect(read(text, 'end', 'future')).toBe(instant);
});

it('opens a span at its beginning', () => {
  expect(read('2026-11-01至2026-12-21')).toBe('2026-11-01T00:00:00+08:00');
  expect(inChina(dayEndAfter(now, 30))).toBe('2026-12-21T23:59:59+08:00');
});

it('takes a day without a year for one that has been, or for the first after another date', () => {
  expect(read('05-15', 'start', 'past')).toBe('2026-05-15T00:00:00+08:00');
  const notBefore = Date.parse('2026-11-01T00:00:00+08:00');
  expect(inChina(parseInstant('06-30', { now, part: 'end', notBefore }) ?? 0)).toBe('2027-06-30T23:59:59+08:00');
});

it.each([
  '2026-02-30',
  '2026-13-01',
  '2026-11-21 25:00',
  '2026-11-21-22',
  '11/12/2026',
  '21-11-26',
  '2026年',
  '11月',
  '明年',
  '最新',
  '周六',
  '30+天前',
  '',
  '1899-12-30',
  '12345',
  '202613',
  '1.38E+10',
])('refuses “%s”', (text) => {
  expect(read(text)).toBeUndefined();
});

it('knows an open end and a date nobody wrote', () => {
  for (const text of ['长期有效', '招满为止', '长期', '9999-12-31', '2099-12-31 00:00:00'])
    expect([text, isOpenEnd(text)]).toEqual([text, true]);
  for (const text of ['0000-00-00', '1970-01-01 08:00:00', '0']) expect([text, isUnsetDate(text)]).toEqual([text, true]);
  expect([isOpenEnd('2026-12-31'), isUnsetDate('2026-01-01'), isUnsetDate('20261121')]).toEqual([false, false, false]);
});

it('gives a valid instant or none, whatever is written', () => {
  expect(read('x')).toBeUndefined();
  const dateText = fc.stringMatching(/^[0-9\-/.年月日天前时至到~: TZ+截止上下午一二十]{0,30}$/);
  fc.assert(
    fc.property(
      fc.oneof(fc.string(), fc.string({ unit: 'binary' }), dateText),
      fc.constantFrom('start' as const, 'end' as const),
      (text, part) => {
        const instant = read(text, part);
        if (instant !== undefined) expect(Date.parse(instant)).not.toBeNaN();
      },
    ),
    { numRuns: 500 },
  );
});

it('reads back every instant it writes, and every day in each of its writings', () => {
  const seconds = fc.integer({ min: Date.UTC(2001) / 1000, max: Date.UTC(2098) / 1000 });
  fc.assert(
    fc.property(seconds, (second) => {
      const at = second * 1000;
      const text = inChina(at);
      expect(parseInstant(text, { now, part: 'start' })).toBe(at);
      const [year, month, day] = text.slice(0, 10).split('-').map(Number);
      const start = read(text.slice(0, 10));
      for (const same of [
        `${year}年${month}月${day}日`,
        `${year}/${month}/${day}`,
        `${year}.${month}.${day}`,
        text.slice(0, 10).replaceAll('-', ''),
      ])
        expect(read(same)).toBe(start);
    }),
  );
});

it('is done with hostile texts at once', () => {
  const started = performance.now();
  for (const text of ['1'.repeat(10_000), '截止'.repeat(40), '1-'.repeat(40), '至'.repeat(80), '\ud800'.repeat(60), '__proto__'])
    for (let turn = 0; turn < 20; turn++) read(text, 'end');
  expect(performance.now() - started).toBeLessThan(200);
});
