import { type FeedFilter, type FeedScope, isEverything, postingEventTypes, regionStem } from '@ganghui/spec';

/** The most characters that EventBridge takes of a pattern, where nobody asked for more. */
export const maxPatternChars = 2048;

type Test = string | boolean | { prefix: string } | { numeric: ['>=', number] };
type ScopePattern = Partial<Record<keyof FeedScope, Test[]>>;

/**
 * The EventBridge pattern that lets through exactly the entries of the log that a filtered reader of the feed is told of: what is in the
 * filter and open, and what takes a posting out of it. (Such a reader gets `left-scope` for some of the latter; a bus gets the entry.)
 */
export function busPatternOf(filter: FeedFilter): object {
  const types = Object.values(postingEventTypes);
  if (isEverything(filter)) return { 'detail-type': types };
  const scope = scopePattern(filter);
  const enters = { live: [true], scope };
  // A posting that was hidden before has left already: its end is told, a change outside the filter is not.
  const leaves = { previous: { scope }, $or: [{ live: [false] }, { previous: { live: [true] } }] };
  return { 'detail-type': types, detail: { data: { $or: [enters, leaves] } } };
}

function scopePattern({ city, occupation, minScore }: FeedFilter): ScopePattern {
  const stems = city.map(regionStem);
  const shortest = stems.filter((stem, at) => !stems.some((other, index) => covers(stem, other, index < at)));
  const codes = [...new Set(occupation)].filter((code) => !occupation.some((other) => code.startsWith(`${other}-`)));
  return {
    ...(city.length > 0 && { regions: shortest.map((prefix) => ({ prefix })) }),
    ...(occupation.length > 0 && { occupation: codes.flatMap(occupationTests) }),
    ...(minScore !== null && { score: [{ numeric: ['>=' as const, minScore] as ['>=', number] }] }),
  };
}

const covers = (stem: string, other: string, earlier: boolean): boolean => (stem === other ? earlier : stem.startsWith(other));

// A code of all four levels has nothing under it.
const occupationTests = (code: string): Test[] => (code.length === 10 ? [code] : [code, { prefix: `${code}-` }]);
