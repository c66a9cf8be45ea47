import type { Assessment } from '../ports.ts';

// In a group of thousands a longer list would help nobody, and storing it would cost the square of the group.
const named = 20;

type Member = Pick<Assessment, 'postingId' | 'marketId'>;

/**
 * The ids a posting of the group names as saying the same: those of its own market first, because they weigh more. A full list that
 * still holds is kept, so that a growing group does not rewrite all its members. The group comes in the order of ids.
 */
export function makeNamedOthers(group: readonly Member[]): (assessment: Assessment) => string[] {
  const marketOf = new Map(group.map(({ postingId, marketId }) => [postingId, marketId]));
  const byMarket = Map.groupBy(group, ({ marketId }) => marketId);
  // Looking for them anew for every member would cost the square of the group.
  const firstFar = new Map<string, string[]>();
  const farOf = (market: string): string[] => {
    const known = firstFar.get(market);
    if (known) return known;
    const far: string[] = [];
    for (const { postingId, marketId } of group) {
      if (far.length === named) break;
      if (marketId !== market) far.push(postingId);
    }
    firstFar.set(market, far);
    return far;
  };
  return ({ postingId, marketId, duplicates: old }) => {
    const near = (byMarket.get(marketId) ?? [])
      .slice(0, named + 1)
      .map((each) => each.postingId)
      .filter((id) => id !== postingId);
    const isOther = (id: string): boolean => id !== postingId && marketOf.has(id);
    const sameWeight = old.some((id) => id !== postingId && marketOf.get(id) === marketId) === near.length > 0;
    if (old.length === named && sameWeight && old.every(isOther)) return old;
    return [...near, ...farOf(marketId)].slice(0, named);
  };
}
