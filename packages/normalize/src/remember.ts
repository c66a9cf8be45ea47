import { copied } from './copied.ts';

const longestKey = 160;

/** Frozen all the way down: what several postings share, none of them may change. */
export function shared<T>(value: T): T {
  if (typeof value === 'object' && value !== null && !Object.isFrozen(value)) {
    Object.freeze(value);
    for (const inner of Object.values(value)) shared(inner);
  }
  return value;
}

/**
 * A memory of readings that depend on their key alone: of a market's postings most say 大专, 南京市 and a handful of wages, and
 * tomorrow's push is today's again. What cannot be understood is remembered as well: it takes the longest to read. Holds `most` short
 * keys, then begins anew: a few megabytes at worst.
 */
export function createMemory<T>(most = 4096): (key: string, read: () => T) => T {
  const known = new Map<string, { made: T }>();
  return (key, read) => {
    const found = known.get(key);
    if (found) return found.made;
    const made = read();
    if (key.length > longestKey) return made;
    if (known.size >= most) known.clear();
    known.set(copied(key), { made: shared(made) });
    return made;
  };
}
