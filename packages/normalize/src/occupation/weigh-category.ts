import { findHits, type Hit } from './find-hits.ts';
import { foldName, foldTitle } from './fold-title.ts';
import { standing, standings } from './occupation-index.ts';
import type { Weighing } from './said.ts';
import { scoreHits } from './score-hits.ts';

const maxCategory = 120;
const maxWholes = 4;
const maxParts = 6;

// A category that is word for word a name of the catalogue was chosen from the catalogue.
function weighName({ index, weights, ledger }: Weighing, { hits, share }: { hits: readonly Hit[]; share: number }): void {
  for (const { surface, stretch, start, end } of hits) {
    if (start > 0 || end < stretch.text.length) continue;
    for (const owner of index.owners[surface]!) {
      if (owner % standings > standing.workType) continue;
      const found = { word: index.surfaces[surface]!, surface, covers: 0.5 };
      ledger.hit((owner - (owner % standings)) / standings, found, weights.categoryName * share, weights.further);
    }
  }
}

/** The market's own category: known ones by name, and the words of the lexicon in it. Of several the first counts most. */
export function weighCategory({ index, weights, ledger }: Weighing, category: string): void {
  category
    .slice(0, maxCategory)
    .split(/[,，;；|]+/, maxWholes)
    .forEach((whole, rank) => {
      const parts = index.categories.has(foldName(whole)) ? [whole] : whole.split(/[/、]+/, maxParts);
      for (const part of parts) {
        const name = foldName(part);
        const entries = index.categories.get(name);
        if (!entries) continue;
        const worth = (weights.category * entries.length ** -weights.share) / (rank + parts.length);
        for (const entry of entries) ledger.add(entry, name, worth);
      }
      const hits = findHits(index, foldTitle(whole));
      weighName({ index, weights, ledger }, { hits, share: 1 / (rank + 1) });
      scoreHits(ledger, index, { hits, weights, factor: weights.categoryWords / (rank + 1) });
    });
}
