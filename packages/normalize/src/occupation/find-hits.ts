import type { Stretch } from './fold-title.ts';
import { headEnds, type Position, position } from './head-ends.ts';
import { type OccupationIndex, standing, standings } from './occupation-index.ts';

/** A word of the lexicon in a stretch of the title; one inside a longer one, or in the tail of rank behind one, is dominated. */
export type Hit = { surface: number; stretch: Stretch; start: number; end: number; position: Position; dominated: boolean };

const found: number[] = [];

/** The whole of what is said: a stretch with nothing before or behind it. */
export const isExact = ({ stretch, start, end }: Hit): boolean => start === 0 && end === stretch.text.length;

/** Every word of the lexicon in the stretches, with its position. */
export function findHits({ words, owners }: OccupationIndex, stretches: readonly Stretch[]): Hit[] {
  const hits: Hit[] = [];
  for (const stretch of stretches) {
    const { text } = stretch;
    const ends = headEnds(text);
    const from = hits.length;
    let tail = text.length;
    let longest = -1;
    for (let start = 0; start < text.length; start++) {
      words.walk(text, start, found);
      if (found.length === 0) continue;
      for (let each = 0; each < found.length; each += 2) {
        const end = found[each + 1]!;
        const dominated = end <= longest || each + 2 < found.length;
        const surface = found[each]!;
        hits.push({ surface, stretch, start, end, position: ends[end]!, dominated });
        if (!dominated && ends[end] === position.rank && owners[surface]![0]! % standings <= standing.alias) tail = Math.min(tail, end);
      }
      longest = Math.max(longest, found.at(-1)!);
      found.length = 0;
    }
    for (let each = from; each < hits.length; each++) if (hits[each]!.start >= tail) hits[each]!.dominated = true;
  }
  // 敬老院护理员 says more than 护理员 and 敬老院.
  const isOne = stretches.every(({ place }) => place !== 'later') && hits.some((hit) => hit.stretch.place === 'joined' && isExact(hit));
  if (isOne) for (const hit of hits) if (hit.stretch.place !== 'joined') hit.dominated = true;
  return hits;
}
