const hours8 = 8 * 3_600_000;

/** An instant as clocks in China show it, `2026-11-21 09:00` (there is no summer time). */
export const beijingTime = (instant: string): string => new Date(Date.parse(instant) + hours8).toISOString().slice(0, 16).replace('T', ' ');

/** Its day there. */
export const beijingDay = (instant: string): string => beijingTime(instant).slice(0, 10);
