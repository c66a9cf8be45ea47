const second = 1_000;
const minute = 60 * second;
const hour = 60 * minute;

/**
 * How long a receiver is left alone after its first, second, … failure in a row; the last goes on. The first five seconds are waited for
 * in the run that failed. What takes longer is looked at once a minute and at every change: it is tried at the first of these after its
 * pause, so up to a minute later than said here.
 */
const pauses = [5 * second, 30 * second, 2 * minute, 10 * minute, 30 * minute, hour, 3 * hour, 6 * hour, 12 * hour];
const spread = 0.1;
const leastAskedMs = second;
const mostAskedMs = 24 * hour;
const givesUpAfterMs = 5 * 24 * hour;

/**
 * When to try again after failure number `failures` (from 1). `dice` in [0, 1): ± 10 %, so that receivers that failed together are not
 * asked together. What the receiver asked for itself is kept to the second, up to a day.
 */
export function nextAttempt(
  at: Date,
  { failures, askedSeconds, dice }: { failures: number; askedSeconds: number | null; dice: number },
): Date {
  if (askedSeconds !== null) return new Date(at.getTime() + Math.min(mostAskedMs, Math.max(leastAskedMs, askedSeconds * second)));
  const pause = pauses[Math.min(failures, pauses.length) - 1] ?? 5 * second;
  return new Date(at.getTime() + Math.round(pause * (1 - spread + 2 * spread * dice)));
}

/** After five days of nothing but failures the exchange stops asking. */
export const givesUp = (failingSince: string, at: Date): boolean => at.getTime() - Date.parse(failingSince) > givesUpAfterMs;
