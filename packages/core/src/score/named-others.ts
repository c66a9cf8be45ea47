import type { Assessment } from '../ports.ts';

// In a group of thousands a longer list would help nobody, and storing it would cost the square of the group.
const named = 20;

/**
 * The ids a posting names as saying the same: those of its own market first, because they weigh more. A full list that still
 * holds is kept, so that a growing group does not rewrite all its members.
 */
export function namedOthers(assessment: Assessment, group: readonly Assessment[]): string[] {
  const others = group.filter(({ postingId }) => postingId !== assessment.postingId);
  const near = others.filter(({ marketId }) => marketId === assessment.marketId);
  const kept = new Set(others.map(({ postingId }) => postingId));
  const nearIds = new Set(near.map(({ postingId }) => postingId));
  const old = assessment.duplicates;
  const sameWeight = old.some((id) => nearIds.has(id)) === near.length > 0;
  if (old.length === named && sameWeight && old.every((id) => kept.has(id))) return old;
  const far = others.filter(({ marketId }) => marketId !== assessment.marketId);
  return [...near, ...far].slice(0, named).map(({ postingId }) => postingId);
}
