import { type Hit, isExact } from './find-hits.ts';
import { position as places } from './head-ends.ts';
import type { Ledger } from './ledger.ts';
import { standing as kinds, type OccupationIndex, standings } from './occupation-index.ts';
import type { Weights } from './weights.ts';

const maxLength = 7;
const { rank } = places;

// Latin letters say about half of what a Chinese character says.
function lengthOf(text: string, start: number, end: number): number {
  let length = 0;
  for (let at = start; at < end; at++) length += text.charCodeAt(at) > 255 ? 1 : 0.5;
  return Math.min(length, maxLength);
}

const sameStanding = (owners: readonly number[], standing: number): number => {
  let count = 0;
  for (const owner of owners) if (owner % standings === standing) count++;
  return count;
};

/** Enters the words found into the ledger; `factor` says how much the text is to be trusted, 1 for the title. */
export function scoreHits(ledger: Ledger, index: OccupationIndex, said: { hits: readonly Hit[]; weights: Weights; factor: number }): void {
  const { hits, weights, factor } = said;
  for (const hit of hits) {
    const { surface, stretch, start, end, position, dominated } = hit;
    const word = index.surfaces[surface]!;
    const owners = index.owners[surface]!;
    // What stands behind it is explained too when it says only how high: 数控车床 in 数控车床师傅.
    const reach = position <= rank ? stretch.text.length : end;
    const whole = start === 0 && reach === stretch.text.length ? weights.whole : 0;
    const length = weights.lengthBase + weights.lengthSlope * lengthOf(stretch.text, start, reach) + whole;
    const isVague = index.isVague[surface] === 1;
    // 保安 ends other trades too, but who writes no more means the trade.
    const breadth = isExact(hit) && !isVague ? 0 : index.breadth[surface]!;
    const doubt = (1 + weights.breadth * breadth) / (isVague ? weights.vague : 1);
    // Brackets and head together are the whole title.
    const placed = stretch.place === 'joined' && isExact(hit) ? weights.first : weights[stretch.place];
    const worth = (factor * length * weights.position[position]! * placed * (dominated ? weights.dominated : 1)) / doubt;
    const found = { word, surface, covers: (factor < 1 ? 0.5 : 1) * ((reach - start) / stretch.text.length) };
    // The name of one trade that is often said of others too means the one, if no more is said.
    const hinted = isExact(hit) && owners[0]! % standings <= kinds.alias ? weights.hintBeside : 1;
    for (const owner of owners) {
      const standing = owner % standings;
      const shared = owners.length === 1 ? 1 : sameStanding(owners, standing) ** -weights.share;
      ledger.hit(
        (owner - standing) / standings,
        found,
        worth * weights.standing[standing]! * shared * (standing > kinds.alias ? hinted : 1),
        weights.further,
      );
    }
  }
}
