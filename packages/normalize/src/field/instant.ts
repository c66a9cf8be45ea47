import { createMemory } from '../remember.ts';
import { dayOf, edge } from './instant-calendar.ts';
import { counted } from './instant-counted.ts';
import { foldDate } from './instant-fold.ts';
import { relative } from './instant-relative.ts';
import { type Aim, written } from './instant-written.ts';

export { type DayPart, dayEndAfter, inChina } from './instant-calendar.ts';

export const dateFix = '写成 2026-11-21 或 2026-11-21T09:00:00+08:00。';
const longest = 80;

// What most systems write, and only that: the way around everything below.
const iso = /^(20\d{2})-(\d{2})-(\d{2})(?:[T ]([01]\d|2[0-3]):([0-5]\d):([0-5]\d)(?:\+08:00)?)?$/;
const marked = /^(.{3,}?)(?:至|到|~|—+|–|--+| - |\/(?=20\d{2}-))(.{2,})$/;
// One dash between two dates that are written without dashes.
const dashed = /^([^-]{3,})-([^-]{3,})$/;
const dateLike = /^(?:20\d{2}[./年]\d{1,2}[./月]\d{1,2}日?|20\d{6}|\d{1,2}[./月]\d{1,2}日?)$/;

// 2026年11月1日至30日, 2026.11.1-11.30: the end has what the beginning says and it leaves out.
function completed(end: string, start: string): string {
  const year = /^(20\d{2})[-/.年]/.exec(start)?.[1];
  const month = /^(?:20\d{2}[-/.年])?(\d{1,2})[-/.月]/.exec(start)?.[1];
  if (/^\d{1,2}[日号]$/.test(end) && month) return `${year ? `${year}年` : ''}${month}月${end}`;
  return year && /^\d{1,2}[-/.月]\d{1,2}(?:\D|$)/.test(end) ? `${year}-${end.replace(/[月./]/, '-').replace(/[日号]/, ' ')}` : end;
}

function span(text: string): readonly [string, string] | undefined {
  const hit = marked.exec(text) ?? dashed.exec(text);
  if (!hit) return undefined;
  const [start, end] = [foldDate(hit[1]!.replace(/^[自从]/, '')), foldDate(hit[2]!)];
  if (
    !/\d|^(?:即日|今[天日]|现在)$/.test(start) ||
    (!text.slice(hit[1]!.length).match(/^(?:至|到|~|—|–|--| - |\/)/) && !(dateLike.test(start) && dateLike.test(end)))
  )
    return undefined;
  return [start, end];
}

const one = (text: string, aim: Aim): number | undefined =>
  counted(text, aim.part, aim.now) ?? written(text, aim) ?? relative(text.replace(/ /g, ''), aim);

const remember = createMemory<number | undefined>();
// With its year written out in front a date is the same whatever the day it is read on.
const isAbsolute = (raw: string): boolean => raw.length <= 25 && raw.charCodeAt(4) === 0x2d && raw.startsWith('20');

/** A date as markets write it, to milliseconds; undefined when it is none. Of a span the field's own side. */
export const parseInstant = (raw: string, aim: Aim): number | undefined =>
  isAbsolute(raw) ? remember(`${aim.part}${raw}`, () => readInstant(raw, aim)) : readInstant(raw, aim);

function readInstant(raw: string, aim: Aim): number | undefined {
  if (raw.length > longest) return undefined;
  const plain = iso.exec(raw);
  if (plain) {
    const start = dayOf(Number(plain[1]), Number(plain[2]), Number(plain[3]));
    if (start === undefined || plain[4] === undefined) return start === undefined ? undefined : edge(start, aim.part);
    return start + ((Number(plain[4]) * 60 + Number(plain[5])) * 60 + Number(plain[6])) * 1000;
  }
  const text = foldDate(raw);
  const both = span(text);
  if (!both) return one(text, aim);
  return one(aim.part === 'end' ? completed(both[1], both[0]) : both[0], aim);
}

// What systems write when nobody filled the cell.
const neverBegan = /^(?:0+|(?:0000|0001|1900|1899|1800|1970)[-/.年]?\d{1,2}[-/.月]?\d{1,2}.*)$/;
const neverEnds = /^(?:9999|2999|2[1-9]\d\d|2099)[-/.年]?\d{1,2}[-/.月]?\d{1,2}.*$/;
const open = /(?:长期|长年|常年|永久|招满|额满|满员|招完|招到|不限|无固定|无限期|随时|持续|全年)[^\d]{0,12}$/;

/** 0000-00-00, 1970-01-01: a date nobody wrote. */
export const isUnsetDate = (text: string): boolean => text.length <= longest && neverBegan.test(text.trim());
/** 长期有效, 招满为止, 9999-12-31: it ends when the market says so. */
export const isOpenEnd = (text: string): boolean => text.length <= longest && (open.test(text.trim()) || neverEnds.test(text.trim()));
