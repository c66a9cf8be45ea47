import { standings } from './occupation-index.ts';
import type { Weighing } from './said.ts';

const maxDescribed = 300;
const maxDescribedWords = 8;
const found: number[] = [];

/** Cue words decide between occupations that something else already speaks for; when nothing much does (`isOpen`), between all. */
export function weighCues({ index, weights, ledger }: Weighing, { isOpen, texts }: { isOpen: boolean; texts: readonly string[] }): void {
  const seen = new Set<number>();
  const sums = new Map<number, number>();
  for (const text of texts)
    for (let at = 0; at < text.length; at++) {
      index.cues.walk(text, at, found);
      if (found.length === 0) continue;
      for (let each = 0; each < found.length; each += 2) {
        const cue = found[each]!;
        if (seen.has(cue)) continue;
        seen.add(cue);
        const owners = index.cueOwners[cue]!;
        for (const entry of owners) {
          if (ledger.isOpen[entry] === 0 && !isOpen) continue;
          const sum = sums.get(entry) ?? 0;
          const worth = Math.min(weights.cue * owners.length ** -weights.share, weights.cueCap - sum);
          if (worth <= 0) continue;
          sums.set(entry, sum + worth);
          ledger.add(entry, index.cueSurfaces[cue]!, worth);
        }
      }
      found.length = 0;
    }
}

/** Names of occupations in a description are mostly tools, places and colleagues: they help only where the title is silent. */
export function weighDescribed({ index, weights, ledger }: Weighing, text: string): void {
  const end = Math.min(text.length, maxDescribed);
  for (let at = 0, left = maxDescribedWords; at < end && left > 0; at++) {
    index.words.walk(text, at, found);
    if (found.length === 0) continue;
    const surface = found.at(-2)!;
    const length = found.at(-1)! - at;
    found.length = 0;
    if (length < 3) continue;
    left--;
    const owners = index.owners[surface]!;
    const worth = weights.described * length * owners.length ** -weights.share;
    for (const owner of owners) {
      const standing = owner % standings;
      ledger.add((owner - standing) / standings, index.surfaces[surface]!, worth * weights.standing[standing]!);
    }
    at += length - 1;
  }
}
