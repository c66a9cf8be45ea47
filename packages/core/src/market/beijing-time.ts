const offsetMs = 8 * 60 * 60 * 1000;

/** An instant as people in China read it, to the minute: `2026-11-22 02:49`. The text around it says 北京时间. */
export function beijingTime(instant: string): string {
  const at = Date.parse(instant);
  // Rows of the first release may hold anything.
  return Number.isNaN(at) ? instant : new Date(at + offsetMs).toISOString().slice(0, 16).replace('T', ' ');
}

const zone = '（北京时间）';
/** The same for the audit trail, where no sentence says it. */
export const inBeijing = (instant: string): string => `${beijingTime(instant)}${zone}`;
