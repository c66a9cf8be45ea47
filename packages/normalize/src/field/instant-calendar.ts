const minute = 60_000;
export const day = 24 * 60 * minute;
export const china = 8 * 60 * minute;

// A file of postings begins and ends on few days.
const written = new Map<number, string>();
const mostWritten = 2048;

/** In China's time, with its offset: 2026-11-21T09:00:00+08:00. */
export function inChina(at: number): string {
  const known = written.get(at);
  if (known !== undefined) return known;
  const text = `${new Date(Math.floor((at + china) / 1000) * 1000).toISOString().slice(0, 19)}+08:00`;
  if (written.size >= mostWritten) written.clear();
  written.set(at, text);
  return text;
}

/** A date alone closes at the end of its day and opens at the beginning. */
export type DayPart = 'start' | 'end';
const endOfDay = day - 1000;
export const startOf = (at: number): number => Math.floor((at + china) / day) * day - china;
export const edge = (start: number, part: DayPart): number => (part === 'end' ? start + endOfDay : start);

/** The last second of the day that many days from then. */
export const dayEndAfter = (then: number, days: number): number => startOf(then + days * day) + endOfDay;

export const yearOf = (at: number): number => new Date(at + china).getUTCFullYear();
export const monthOf = (at: number): number => new Date(at + china).getUTCMonth() + 1;

/** The beginning of a day that exists between 2000 and 2099, or undefined. */
export function dayOf(year: number, month: number, date: number): number | undefined {
  if (year < 2000 || year > 2099 || month < 1 || month > 12 || date < 1 || date > 31) return undefined;
  const at = Date.UTC(year, month - 1, date);
  return new Date(at).getUTCDate() === date ? at - china : undefined;
}

/** The last day of a month. */
export const lastDayOf = (year: number, month: number): number | undefined =>
  dayOf(year, month, new Date(Date.UTC(year, month, 0)).getUTCDate());
