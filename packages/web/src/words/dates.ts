const dayMs = 86_400_000;
// China keeps one time all year.
const beijing = (instant: string | Date): Date => new Date(new Date(instant).getTime() + 8 * 3_600_000);
const dayNumber = (instant: string | Date): number => Math.floor(beijing(instant).getTime() / dayMs);

/** 2026-11-21, by Beijing time. */
export const dateText = (instant: string): string => beijing(instant).toISOString().slice(0, 10);
/** 2026-11-21 09:05, by Beijing time. */
export const timeText = (instant: string): string => beijing(instant).toISOString().slice(0, 16).replace('T', ' ');

export function publishedText(instant: string, now: Date): string {
  const days = dayNumber(now) - dayNumber(instant);
  if (days === 0) return '今天';
  if (days === 1) return '昨天';
  return days > 1 && days <= 7 ? `${days} 天前` : dateText(instant);
}

export function validText(validThrough: string | null, now: Date): string {
  if (validThrough === null) return '未写明，以市场答复为准';
  const days = dayNumber(validThrough) - dayNumber(now);
  return `${dateText(validThrough)}${days === 0 ? '（今天截止）' : days > 0 && days <= 60 ? `（还有 ${days} 天）` : ''}`;
}
