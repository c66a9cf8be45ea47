import { ProblemError, UnexpectedAnswerError, UnreachableError } from './problem-error.ts';

/** `tries` in all; waits between `baseMs` doubled each time (never above `maxMs`, full jitter) and what the exchange asks for, if that is at most `longestWaitMs`. `timeoutMs` is for one try. `unheardTries`: as long as no answer ever came, for an address where nobody is (no such host, nothing listening). */
export type Retry = { tries: number; baseMs: number; maxMs: number; longestWaitMs: number; timeoutMs: number; unheardTries: number };
export const defaultRetry: Retry = {
  tries: 6,
  baseMs: 500,
  maxMs: 20_000,
  longestWaitMs: 120_000,
  timeoutMs: 60_000,
  unheardTries: Number.POSITIVE_INFINITY,
};

/** Waits; rejects with the reason of the signal when that comes first. */
export type Wait = (milliseconds: number, signal?: AbortSignal) => Promise<void>;

export const wait: Wait = (milliseconds, signal) =>
  new Promise((done, fail) => {
    signal?.throwIfAborted();
    const stopped = (): void => {
      clearTimeout(timer);
      fail(signal?.reason);
    };
    const timer = setTimeout(() => {
      signal?.removeEventListener('abort', stopped);
      done();
    }, milliseconds);
    signal?.addEventListener('abort', stopped, { once: true });
  });

/** Seconds that a Retry-After header asks for, as a number or as a date; undefined when it says nothing that can be read. */
export function retryAfterSeconds(header: string | null, now: Date): number | undefined {
  const text = header?.trim() ?? '';
  if (/^\d{1,9}$/.test(text)) return Number(text);
  // An HTTP date only: Date.parse takes far too much for one.
  const instant = /^[A-Z][a-z]{2}, \d{2} [A-Z][a-z]{2} \d{4} /.test(text) ? Date.parse(text) : Number.NaN;
  return Number.isNaN(instant) ? undefined : Math.max(0, Math.ceil((instant - now.getTime()) / 1000));
}

/**
 * Whether a call may be made again. `repeatable`: making it twice is the same as making it once; else it is repeated only after an
 * answer that says it was not begun.
 */
export function mayRetry(error: unknown, repeatable: boolean): boolean {
  if (error instanceof ProblemError) {
    if (error.status === 425 || error.status === 429) return true;
    // Our own first try, whose answer was lost, is still at work.
    if (error.kind === 'submission-under-way') return repeatable;
    return repeatable && (error.status === 408 || error.status >= 500) && error.status !== 501;
  }
  if (error instanceof UnreachableError) return repeatable;
  // The answer was cut off on its way; a page of a proxy with status 200 may give way too.
  return (
    error instanceof UnexpectedAnswerError && repeatable && error.status >= 200 && error.status < 300 && error.cause instanceof SyntaxError
  );
}

/** Milliseconds until try number `tried` + 1; undefined when the exchange asks for more patience than there is. */
export function pauseAfter(
  error: unknown,
  tried: number,
  { baseMs, maxMs, longestWaitMs }: Retry,
  random: () => number,
): number | undefined {
  const jitter = random() * Math.min(maxMs, baseMs * 2 ** (tried - 1));
  const asked = error instanceof ProblemError ? error.retryAfter : undefined;
  if (asked === undefined) return jitter;
  return asked * 1000 > longestWaitMs ? undefined : asked * 1000 + random() * baseMs;
}
