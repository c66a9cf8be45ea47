const longestKey = 160;

/**
 * A memory of readings that depend on their key alone: of a market's postings most say 大专, 南京市 and a handful of wages, and
 * tomorrow's push is today's again. What comes back is shared between postings and therefore frozen. Holds `most` short keys, then
 * begins anew: a few megabytes at worst.
 */
export function createMemory<T>(most = 4096): (key: string, read: () => T) => T {
  const known = new Map<string, T>();
  return (key, read) => {
    const found = known.get(key);
    if (found !== undefined) return found;
    const made = read();
    if (key.length > longestKey) return made;
    if (known.size >= most) known.clear();
    known.set(key, Object.freeze(made));
    return made;
  };
}
