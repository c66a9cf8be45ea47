const minute = 60_000;
const day = 24 * 60 * minute;
const china = 8 * 60 * minute;
const serialEpoch = Date.UTC(1899, 11, 30);

export const dateFix = '写成 2026-11-21 或 2026-11-21T09:00:00+08:00。';

/** In China's time, with its offset: 2026-11-21T09:00:00+08:00. */
export const inChina = (at: number): string => `${new Date(Math.floor((at + china) / 1000) * 1000).toISOString().slice(0, 19)}+08:00`;

// A date alone closes at the end of its day and opens at the beginning.
export type DayPart = 'start' | 'end';
const endOfDay = day - 1000;
const startOf = (at: number): number => Math.floor((at + china) / day) * day - china;
const edge = (start: number, part: DayPart): number => (part === 'end' ? start + endOfDay : start);

/** The last second of the day that many days from now. */
export const dayEndAfter = (now: number, days: number): number => startOf(now + days * day) + endOfDay;

type Parts = readonly [year: number, month: number, day: number];

function dayOf([year, month, date]: Parts): number | undefined {
  if (year < 2000 || year > 2099 || month < 1 || month > 12 || date < 1 || date > 31) return undefined;
  const at = Date.UTC(year, month - 1, date);
  return new Date(at).getUTCDate() === date ? at - china : undefined;
}

function clock(text: string): { time: number; offset: number } | undefined {
  const hit = /^[T ]*(\d{1,2})[:时](\d{1,2})?(?:[:分](\d{1,2})?(?:[.,]\d{1,9})?)?秒? ?(Z|[+-]\d{2}:?\d{2})?$/.exec(text);
  if (!hit) return undefined;
  const [hours, minutes, seconds] = [hit[1], hit[2], hit[3]].map((part) => Number(part ?? 0)) as [number, number, number];
  if (hours > 24 || minutes > 59 || seconds > 59 || (hours === 24 && minutes + seconds > 0)) return undefined;
  const zone = hit[4];
  if (!zone || zone === 'Z') return { time: ((hours * 60 + minutes) * 60 + seconds) * 1000, offset: zone ? 0 : china };
  const [east, west] = [Number(zone.slice(1, 3)) * 60 + Number(zone.slice(-2)), zone[0] === '-' ? -1 : 1];
  return east > 14 * 60 ? undefined : { time: ((hours * 60 + minutes) * 60 + seconds) * 1000, offset: west * east * minute };
}

function withClock(start: number | undefined, rest: string, part: DayPart): number | undefined {
  if (start === undefined) return undefined;
  if (rest === '') return edge(start, part);
  const read = clock(rest);
  return read && start + china + read.time - read.offset;
}

function written(text: string, part: DayPart): number | undefined {
  const hit = /^(\d{4}) ?[-/.年] ?(\d{1,2}) ?[-/.月] ?(\d{1,2}) ?日?(.*)$/s.exec(text) ?? /^(\d{4})(\d{2})(\d{2})(.*)$/s.exec(text);
  if (!hit) return undefined;
  const rest = hit[4]!
    .trim()
    .replace(/^\(?(?:星期|周)[一二三四五六日天]\)?/, '')
    .trim();
  const compact = /^(\d{2})(\d{2})(\d{2})$/.exec(rest);
  return withClock(dayOf([Number(hit[1]), Number(hit[2]), Number(hit[3])]), compact ? compact.slice(1).join(':') : rest, part);
}

// Without a year the day nearest to now is meant.
function thisYear(text: string, part: DayPart, now: number): number | undefined {
  const hit = /^(\d{1,2})[-/.月](\d{1,2})日?(.*)$/s.exec(text);
  if (!hit) return undefined;
  const year = new Date(now + china).getUTCFullYear();
  const days = [year - 1, year, year + 1].flatMap((each) => dayOf([each, Number(hit[1]), Number(hit[2])]) ?? []);
  const nearest = days.sort((a, b) => Math.abs(a - now) - Math.abs(b - now))[0];
  return withClock(nearest, hit[3]!.trim(), part);
}

const units: Readonly<Record<string, number>> = {
  分钟: minute,
  小时: 60 * minute,
  天: day,
  日: day,
  周: 7 * day,
  星期: 7 * day,
  个月: 30 * day,
  月: 30 * day,
};

function relative(text: string, part: DayPart, now: number): number | undefined {
  if (/^(?:刚刚|刚才|今天|今日|当天)(?:发布|更新)?$/.test(text)) return text.startsWith('刚') ? now : edge(startOf(now), part);
  if (/^(?:昨天|昨日)/.test(text))
    return withClock(
      startOf(now) - day,
      text
        .slice(2)
        .replace(/发布|更新/, '')
        .trim(),
      part,
    );
  if (/^(?:前天|前日)/.test(text))
    return withClock(
      startOf(now) - 2 * day,
      text
        .slice(2)
        .replace(/发布|更新/, '')
        .trim(),
      part,
    );
  const hit = /^(\d{1,3})(分钟|小时|天|日|周|星期|个月|月)(?:以?前|之前)(?:发布|更新)?$/.exec(text);
  if (!hit) return undefined;
  const at = now - Number(hit[1]) * units[hit[2]!]!;
  return units[hit[2]!]! < day ? at : edge(startOf(at), part);
}

function counted(text: string, part: DayPart): number | undefined {
  if (!/^\d{5}(?:\.\d{1,12})?$|^\d{10}$|^\d{13}$/.test(text)) return undefined;
  const amount = Number(text);
  if (amount >= 40_000 && amount < 60_000) {
    const at = serialEpoch - china + Math.round(amount * 86_400) * 1000;
    return Number.isInteger(amount) ? edge(at, part) : at;
  }
  const at = text.length === 10 ? amount * 1000 : amount;
  return at >= Date.UTC(2000) && at < Date.UTC(2100) ? at : undefined;
}

/** A date as markets write it, to milliseconds; undefined when it is none. */
export function parseInstant(raw: string, { now, part }: { now: number; part: DayPart }): number | undefined {
  const text = raw.normalize('NFKC').replace(/\s+/g, ' ').trim();
  if (text.length > 60) return undefined;
  // A span in one cell: its beginning or its end, as the field asks.
  const span = /^([\d][^至到~]{5,25})[至到~]([^至到~]{6,25})$/.exec(text);
  if (span) return parseInstant(span[part === 'end' ? 2 : 1]!, { now, part });
  return counted(text, part) ?? written(text, part) ?? relative(text.replace(/ /g, ''), part, now) ?? thisYear(text, part, now);
}
