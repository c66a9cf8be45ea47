import { type Wait, wait } from '@ganghui/client';

/** Milliseconds in which something was waited for; waits side by side count once. */
export function waitingTime(pause: Wait = wait) {
  let under = 0;
  let since = 0;
  let sum = 0;
  const during = async <T>(work: Promise<T>): Promise<T> => {
    if (under++ === 0) since = performance.now();
    try {
      return await work;
    } finally {
      if (--under === 0) sum += performance.now() - since;
    }
  };
  return {
    during,
    wait: ((milliseconds, signal) => during(pause(milliseconds, signal))) satisfies Wait,
    sofar: (): number => sum,
  };
}
