import { type DayPart, dayOf, edge, lastDayOf, yearOf } from './instant-calendar.ts';
import { withClock } from './instant-clock.ts';

export type Aim = { now: number; part: DayPart; lean?: 'past' | 'future'; notBefore?: number };

const weekday = /^ ?\(?(?:星期|周)[一二三四五六日天1-7]\)? ?/;
const afterDate = (rest: string): string => rest.trim().replace(weekday, '').trim();

const full = /^(\d{4}) ?[-/.年\\_] ?(\d{1,2}) ?[-/.月\\_] ?(\d{1,2}) ?[日号]?(.*)$/;
const shortYear = /^'?(\d{2})(?:([-/.])(\d{1,2})\2(\d{1,2})|年(\d{1,2})月(\d{1,2})[日号]?)((?:[ T].*)?)$/;
const yearLast = /^(\d{1,2})([-/.])(\d{1,2})\2(20\d{2})((?:[ T,].*)?)$/;
// Two figures of a year are believed only about now.
const near = (year: number, now: number): boolean => year >= yearOf(now) - 3 && year <= yearOf(now) + 5;

function fullDate(text: string, { part, now }: Aim): number | undefined {
  const hit = full.exec(text);
  if (hit) return withClock(dayOf(Number(hit[1]), Number(hit[2]), Number(hit[3])), afterDate(hit[4]!), part);
  const short = shortYear.exec(text);
  if (short) {
    const year = 2000 + Number(short[1]);
    const [month, date] = [Number(short[3] ?? short[5]), Number(short[4] ?? short[6])];
    return near(year, now) ? withClock(dayOf(year, month, date), afterDate(short[7]!), part) : undefined;
  }
  const last = yearLast.exec(text);
  if (!last) return undefined;
  const [first, second, year] = [Number(last[1]), Number(last[3]), Number(last[4])];
  // 11/21 and 21/11 say which is the month; 11/12 does not.
  if (first <= 12 && second <= 12 && first !== second) return undefined;
  return withClock(dayOf(year, Math.min(first, second), Math.max(first, second)), afterDate(last[5]!), part);
}

const englishMonths = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];
const names = `(${englishMonths.join('|')})[a-z]{0,6}\\.?`;
const dayName = '(?:(?:mon|tue|wed|thu|fri|sat|sun)[a-z]{0,6},? )?';
const monthFirst = new RegExp(`^${dayName}${names} (\\d{1,2})(?:st|nd|rd|th)?,? (20\\d{2})((?:[ ,T].*)?)$`, 'i');
const dayFirst = new RegExp(`^${dayName}(\\d{1,2})(?:st|nd|rd|th)?[ -]${names},?[ -](20\\d{2})((?:[ ,T].*)?)$`, 'i');
// Java's own way: Sat Nov 21 09:00:00 CST 2026.
const yearBehindClock = new RegExp(`^${dayName}${names} (\\d{1,2}) (\\d{1,2}:\\d{2}:\\d{2} [A-Z]{3}) (20\\d{2})$`, 'i');

function english(text: string, { part }: Aim): number | undefined {
  if (!/[a-z]{3}/i.test(text)) return undefined;
  const java = yearBehindClock.exec(text);
  const [month, date, year, rest] = java
    ? [java[1], java[2], java[4], java[3]]
    : (monthFirst.exec(text)?.slice(1) ?? (([d, m, y, r]) => [m, d, y, r])(dayFirst.exec(text)?.slice(1) ?? []));
  if (!month) return undefined;
  return withClock(dayOf(Number(year), englishMonths.indexOf(month.toLowerCase()) + 1, Number(date)), afterDate(rest ?? ''), part);
}

const monthOnly = /^(?:(\d{4}) ?[-/.年] ?)?(\d{1,2}) ?(月)?(底|末|上旬|中旬|下旬|份)?$/;

function partOfMonth(text: string, { part, now }: Aim): number | undefined {
  if (/^(\d{4}年|今年|本年)?年?[底末]$/.test(text) && text.includes('年')) {
    const end = lastDayOf(Number(/^\d{4}/.exec(text)?.[0] ?? yearOf(now)), 12);
    return end === undefined ? undefined : edge(end, part);
  }
  const hit = monthOnly.exec(text);
  if (!hit || (!hit[1] && !(hit[3] && hit[4])) || (hit[4] && !hit[3])) return undefined;
  const month = Number(hit[2]);
  const said = Number(hit[1] ?? yearOf(now));
  // Without a year a month's end is the next one to come.
  const passed = !hit[1] && (lastDayOf(said, month) ?? now) < now - 31 * 86_400_000;
  const year = passed ? said + 1 : said;
  const begins = { 中旬: 11, 下旬: 21 }[hit[4] ?? ''] ?? 1;
  const ends = { 上旬: 10, 中旬: 20 }[hit[4] ?? ''];
  const last = ends === undefined ? lastDayOf(year, month) : dayOf(year, month, ends);
  const start = part === 'start' && !/[底末]/.test(hit[4] ?? '') ? dayOf(year, month, begins) : last;
  return start === undefined ? undefined : edge(start, part);
}

// Without a year: the last such day for what has happened, the first not before another date, else the nearest to now.
function withoutYear(text: string, { part, now, lean, notBefore }: Aim): number | undefined {
  const hit = /^(\d{1,2})(?:[-/.]|月)(\d{1,2})[日号]?(.*)$/.exec(text);
  if (!hit) return undefined;
  const year = yearOf(now);
  const rest = afterDate(hit[3]!);
  const days = [year - 1, year, year + 1].flatMap((each) => withClock(dayOf(each, Number(hit[1]), Number(hit[2])), rest, part) ?? []);
  if (lean === 'past') return days.filter((at) => at <= now + 86_400_000).at(-1);
  if (notBefore !== undefined) return days.find((at) => at >= notBefore);
  return days.sort((a, b) => Math.abs(a - now) - Math.abs(b - now))[0];
}

/** A date of the calendar as it is written: 2026-11-21, 26.11.21, 11月21日, Nov 21, 2026, 2026年11月底. */
export const written = (text: string, aim: Aim): number | undefined =>
  fullDate(text, aim) ?? english(text, aim) ?? partOfMonth(text, aim) ?? withoutYear(text, aim);
