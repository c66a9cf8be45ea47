import { findAlike } from './find-alike.ts';
import { findHits, type Hit, isExact } from './find-hits.ts';
import { foldLetters, foldTitle, type Stretch } from './fold-title.ts';
import { isTail } from './head-ends.ts';
import { headLeaning } from './head-leaning.ts';
import { industryLeaning, leaningFor } from './industry-leaning.ts';
import { createLedger, type Ledger } from './ledger.ts';
import { type OccupationIndex, standing, standings } from './occupation-index.ts';
import type { Said, Weighing } from './said.ts';
import { scoreHits } from './score-hits.ts';
import { weighCategory } from './weigh-category.ts';
import { weighCode } from './weigh-code.ts';
import { weighCues, weighDescribed } from './weigh-description.ts';
import type { Weights } from './weights.ts';

const maxDescription = 600;

function lead({ open, score }: Ledger): { best: number; ahead: number } {
  let best = 0;
  let second = 0;
  for (const entry of open) {
    const each = score[entry]!;
    if (each > best) {
      second = best;
      best = each;
    } else if (each > second) second = each;
  }
  return { best, ahead: best - second };
}

/** What the whole title is in the lexicon: a name or alias of some trade, a mere hint at some, no word of it. */
type Named = 'named' | 'hinted' | 'unnamed';

function howNamed({ owners, isVague }: OccupationIndex, hits: readonly Hit[]): Named {
  const whole = hits.find((hit) => hit.stretch.place === 'first' && isExact(hit) && isVague[hit.surface] === 0);
  // The strongest owners stand first.
  const kind = whole && owners[whole.surface]![0]! % standings;
  if (kind === undefined || kind > standing.hint) return 'unnamed';
  return kind === standing.hint ? 'hinted' : 'named';
}

function weighLikeness({ index, weights, ledger }: Weighing, stretches: readonly Stretch[]): void {
  const text = stretches[0]?.text ?? '';
  // All engineers are alike.
  if (isTail(text)) return;
  for (const [entry, alike] of findAlike(index, text)) ledger.add(entry, text, weights.likeness * alike);
}

function weighEmployer({ index, weights, ledger }: Weighing, { industry = '', employer = '' }: Said): void {
  if (industry === '' && employer === '') return;
  const leaning = industryLeaning(foldLetters(`${industry.slice(0, 60)} ${employer.slice(0, 40)}`));
  if (leaning.size === 0) return;
  for (const entry of ledger.open) {
    const word = leaningFor(leaning, index, entry);
    if (word) ledger.add(entry, word, weights.industry);
  }
}

// 锂电池涂布操作员 is no engineer, whatever speaks of batteries; a word that holds the head itself is believed.
function weighHead({ index, weights, ledger }: Weighing, stretches: readonly Stretch[], from: number): void {
  const text = stretches[0]?.text ?? '';
  const mask = headLeaning(index, text);
  if (!mask) return;
  const { open, score, best, strongest } = ledger;
  for (let at = from; at < open.length; at++) {
    const entry = open[at]!;
    if (mask[entry] === 1 || (best[entry]! > 0 && text.endsWith(index.surfaces[strongest[entry]!] ?? ' '))) continue;
    score[entry]! -= weights.headClash;
  }
}

let ledger: Ledger | undefined;

/**
 * All that speaks for each occupation: the title and the market's category first, the rest only where they leave a doubt. `isSettled`:
 * nothing else was read, so the same title and category give the same again.
 */
export function weighPosting(index: OccupationIndex, said: Said, weights: Weights): { ledger: Ledger; isSettled: boolean } {
  ledger ??= createLedger(index.entries.length);
  ledger.clear();
  const weighing = { index, weights, ledger };
  const stretches = foldTitle(said.title);
  const hits = findHits(index, stretches);
  scoreHits(ledger, index, { hits, weights, factor: 1 });
  if (said.occupation) weighCategory(weighing, said.occupation);
  weighCues(weighing, { isOpen: false, texts: stretches.map((stretch) => stretch.text) });
  const early = ledger.open.length;
  weighHead(weighing, stretches, 0);
  const { best, ahead } = lead(ledger);
  const isThin = best < weights.enough || (ahead < weights.clear && ledger.open.length < 5);
  const named = howNamed(index, hits);
  // Nothing that merely looks like the name of a trade is meant.
  if (isThin && named === 'unnamed') weighLikeness(weighing, stretches);
  // 工艺工程师 works in any trade: the rest of the posting tells.
  const isSettled = ahead >= weights.clear && named !== 'hinted';
  if (!isSettled) {
    const text = said.description?.slice(0, maxDescription).toLowerCase() ?? '';
    if (best < weights.silent) weighDescribed(weighing, text);
    const isOpen = named === 'hinted' || best < weights.enough / 2;
    weighCues(weighing, { isOpen, texts: [...(isOpen ? stretches.map((stretch) => stretch.text) : []), said.occupation ?? '', text] });
    weighEmployer(weighing, said);
  }
  weighCode(weighing, said);
  weighHead(weighing, stretches, early);
  for (const entry of ledger.open) ledger.score[entry]! += weights.richness * index.richness[entry]!;
  return { ledger, isSettled };
}
