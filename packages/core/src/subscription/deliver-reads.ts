import type { ReadFeed } from '../feed/read-feed.ts';

// Pages are up to 4 MB; receivers that are behind mostly stand near each other.
const mostKept = 4;

/**
 * Readers that stand at the same place of the log get the same page. Only a full page is kept: what follows it cannot change, while the
 * last page grows.
 */
export function shareReads(readFeed: ReadFeed): ReadFeed {
  const kept = new Map<string, ReturnType<ReadFeed>>();
  return (input) => {
    const key = `${input.after}+${input.limit}`;
    const known = kept.get(key);
    if (known) return known;
    const reading = readFeed(input);
    kept.set(key, reading);
    const forget = (): void => {
      if (kept.get(key) === reading) kept.delete(key);
    };
    reading.then((read) => (read.ok && read.value.more ? trim(kept) : forget()), forget);
    return reading;
  };
}

function trim(kept: Map<string, unknown>): void {
  for (const key of kept.keys()) {
    if (kept.size <= mostKept) return;
    kept.delete(key);
  }
}
