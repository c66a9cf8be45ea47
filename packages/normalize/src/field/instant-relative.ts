import { day, edge, lastDayOf, monthOf, startOf, yearOf } from './instant-calendar.ts';
import { withClock } from './instant-clock.ts';
import type { Aim } from './instant-written.ts';

const minute = 60_000;
const units: Readonly<Record<string, number>> = {
  秒: 1000,
  秒钟: 1000,
  分: minute,
  分钟: minute,
  小时: 60 * minute,
  个小时: 60 * minute,
  天: day,
  日: day,
  周: 7 * day,
  星期: 7 * day,
  个星期: 7 * day,
  个月: 30 * day,
  月: 30 * day,
  年: 365 * day,
};
/** 分钟, 小时, 天, 周, 个月, 年 in milliseconds; a month counts thirty days. */
export const lengthOf = (count: string, unit: string): number | undefined => {
  const length = units[unit];
  return length === undefined ? undefined : (count === '半' ? 0.5 : Number(count)) * length;
};
const daysFromNow: Readonly<Record<string, number>> = { 今: 0, 当: 0, 本: 0, 昨: -1, 前: -2, 明: 1, 后: 2 };
const passed = /^(\d{1,3}|半)(秒钟?|分钟?|个?小时|天|日|周|个?星期|个?月|年)(?:以前|之前|前)(?:发布|更新|活跃)?$/;
const ahead = /^(?:还?剩余?|还有|距截止)?(\d{1,3}|半)(个?小时|天|日|周|个?星期|个?月)(之?后|以后)?$/;
const dayWord = /^([今昨前明后当本])[天日晚](.*)$/;

/** A time told from now: 今天, 昨天18:00, 3天前, 刚刚, 5天后, 本月底. */
export function relative(text: string, { now, part, lean }: Aim): number | undefined {
  if (/^(?:刚刚|刚才|现在|即日)$/.test(text)) return text === '即日' ? edge(startOf(now), part) : now;
  if (/^(?:本月|这个月|当月)?月?[底末]$/.test(text) && text.includes('月')) {
    const last = lastDayOf(yearOf(now), monthOf(now));
    return last === undefined ? undefined : edge(last, part);
  }
  const word = dayWord.exec(text);
  if (word) return withClock(startOf(now) + daysFromNow[word[1]!]! * day, word[2]!.replace(/前$/, '').trim(), part);
  const past = passed.exec(text);
  const hit = past ?? ahead.exec(text);
  // 12天 alone is a length; 12天后 and 还剩12天 are a time.
  if (!hit || (!past && lean !== 'future') || (!past && !hit[3] && !/^[还剩距]/.test(text))) return undefined;
  const length = lengthOf(hit[1]!, hit[2]!);
  if (length === undefined) return undefined;
  const at = past ? now - length : now + length;
  return length < day ? at : edge(startOf(at), part);
}
