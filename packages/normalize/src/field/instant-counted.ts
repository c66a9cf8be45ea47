import { china, type DayPart, dayOf, edge, yearOf } from './instant-calendar.ts';
import { withClock } from './instant-clock.ts';

const serialEpoch = Date.UTC(1899, 11, 30);
const earliest = Date.UTC(2000);
const latest = Date.UTC(2100);
const within = (at: number): number | undefined => (at >= earliest && at < latest ? at : undefined);
// A date with its hour looks like seconds of 2033 and later: nobody publishes then, so the calendar wins this far ahead.
const yearsAhead = 5;

function compact(text: string, part: DayPart, now: number): number | undefined {
  if (!/^20\d{6}(?:\d{2}){0,3}(?:\d{3})?$/.test(text)) return undefined;
  const at = dayOf(Number(text.slice(0, 4)), Number(text.slice(4, 6)), Number(text.slice(6, 8)));
  if (at === undefined) return undefined;
  const clock = text.slice(8, 14).replace(/^(..)(..)?(..)?$/, (_, hour, minute = '00', second = '00') => `${hour}:${minute}:${second}`);
  if (text.length === 10 && Number(text.slice(0, 4)) > yearOf(now) + yearsAhead) return undefined;
  return text.length % 2 === 0 || text.length === 17 ? withClock(at, clock, part) : undefined;
}

/** Numbers only: a spreadsheet's serial day, 20261121 with or without the time, seconds or milliseconds since 1970. */
export function counted(text: string, part: DayPart, now: number): number | undefined {
  const plain = /^\d\.\d{6,15}E\+?(?:7|9|12)$/i.test(text) ? `${Number(text)}` : text;
  const hit = /^(?:\/?Date\()?(\d{5,17})(\.\d{1,17})?(?:[+-]\d{4})?\)?\/?$/i.exec(plain);
  if (!hit) return undefined;
  const [, whole = '', fraction] = hit;
  if (whole.length === 5) {
    const amount = Number(whole + (fraction ?? ''));
    if (amount < 40_000 || amount >= 60_000) return undefined;
    const at = serialEpoch - china + Math.round(amount * 86_400) * 1000;
    return Number.isInteger(amount) ? edge(at, part) : at;
  }
  if (fraction && Number(fraction) !== 0 && whole.length < 10) return undefined;
  const read = compact(whole, part, now);
  if (read !== undefined) return read;
  if (whole.length === 10) return within(Number(whole) * 1000);
  return whole.length === 13 ? within(Number(whole)) : undefined;
}
