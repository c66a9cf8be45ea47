import { china, type DayPart, edge } from './instant-calendar.ts';

const minute = 60_000;
const halfDay = 12;
// The hour; minutes and seconds behind : 点 时 or a dot; a fraction; the zone as ISO, Java or a browser write it.
const time =
  /^[T_, ]*(上午|下午|早上|晚上|中午|凌晨|am|pm)? ?(\d{1,2})(?:[:点时.](?:(\d{1,2})(?:[:分.](\d{1,2})(?:秒|[.,]\d{1,9})?)?分?)?)? ?(上午|下午|am|pm)? ?(Z|UTC|GMT|CST)? ?([+-]\d{1,2}(?::?\d{2})?)? ?(?:CST|[[(][^\])]{0,30}[\])])?$/i;
const hourAlone = /^[T_, ]*\d{1,2}$/;

function offsetOf(name: string | undefined, shift: string | undefined): number | undefined {
  if (!shift) return name && !/^cst$/i.test(name) ? 0 : china;
  const [, sign, hours, minutes = '0'] = /^([+-])(\d{1,2}):?(\d{2})?$/.exec(shift) ?? [];
  const size = Number(hours) * 60 + Number(minutes);
  return size <= 14 * 60 ? (sign === '-' ? -size : size) * minute : undefined;
}

/** What stands behind a date: nothing, or a time of that day, in China's time unless it names another. */
export function withClock(start: number | undefined, rest: string, part: DayPart): number | undefined {
  if (start === undefined || rest === '') return start === undefined ? undefined : edge(start, part);
  const hit = hourAlone.test(rest) ? null : time.exec(rest);
  if (!hit) return undefined;
  const half = hit[1] ?? hit[5];
  const later = half !== undefined && /下午|晚上|pm/i.test(half);
  const early = half !== undefined && /上午|凌晨|am/i.test(half);
  const [said, minutes, seconds] = [Number(hit[2]), Number(hit[3] ?? 0), Number(hit[4] ?? 0)];
  const hours = later && said < halfDay ? said + halfDay : early && said === halfDay ? 0 : said;
  const offset = offsetOf(hit[6], hit[7]);
  if (offset === undefined || hours > 24 || minutes > 59 || seconds > 59 || (hours === 24 && minutes + seconds > 0)) return undefined;
  return start + china + ((hours * 60 + minutes) * 60 + seconds) * 1000 - offset;
}
