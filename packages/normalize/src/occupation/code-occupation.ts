import type { Occupation, OccupationCandidate } from '@ganghui/spec';
import { copied } from '../copied.ts';
import { shared } from '../remember.ts';
import { calibration } from './calibration.ts';
import { confidenceOf, groupOf, isAccepted, type Ranked, type Trust } from './confidence.ts';
import { foldName, foldTitle } from './fold-title.ts';
import type { Ledger } from './ledger.ts';
import { type OccupationIndex, occupationIndex, standing, standings } from './occupation-index.ts';
import type { Said } from './said.ts';
import { hasUnrelatedJobs } from './unrelated-jobs.ts';
import { givenEntry } from './weigh-code.ts';
import { weighPosting } from './weigh-posting.ts';
import { weights } from './weights.ts';

export type CodedOccupation = Occupation & { method: string; words: string[] };

const maxCandidates = 5;
const maxWords = 8;
// Of several unrelated jobs any one is a guess.
const mostManifold = 0.5;

const rounded = (value: number): number => Math.round(value * 100) / 100;

function bestOf(open: readonly number[], score: Float64Array): number[] {
  const top: number[] = [];
  for (const entry of open) {
    const each = score[entry]!;
    let at = top.length;
    // Ties go to the lower code, so that the order of the evidence never shows.
    while (at > 0 && (score[top[at - 1]!]! < each || (score[top[at - 1]!]! === each && top[at - 1]! > entry))) at--;
    if (at === maxCandidates) continue;
    top.splice(at, 0, entry);
    if (top.length > maxCandidates) top.pop();
  }
  return top;
}

// How far a word means this occupation and none of another group.
function trustOf({ owners, isVague, entries }: OccupationIndex, surface: number, entry: number): Trust {
  if (surface < 0 || isVague[surface] === 1) return 'vague';
  const its = owners[surface]!;
  if (!its.some((owner) => owner >> 3 === entry && owner % standings <= standing.alias)) return 'hint';
  const group = groupOf(entries[entry]!.code);
  return its.every((owner) => groupOf(entries[owner >> 3]!.code) === group) ? 'sole' : 'shared';
}

/** The candidates of a posting with their shares of belief, best first; what decided stays in the ledger until the next call. */
export function rankOccupations(
  said: Said,
  by = weights,
  index = occupationIndex(),
): { ranked: Ranked[]; ledger: Ledger; isSettled: boolean } {
  const { entries, breadth } = index;
  const { ledger, isSettled } = weighPosting(index, said, by);
  const { open, score, best, cover, strongest } = ledger;
  const top = bestOf(open, score);
  const highest = top.length > 0 ? score[top[0]!]! : 0;
  let sum = 0;
  for (const entry of open) sum += Math.exp(score[entry]! - highest);
  const ranked = top.map((entry) => ({
    entry,
    code: entries[entry]!.code,
    score: score[entry]!,
    best: best[entry]!,
    share: Math.exp(score[entry]! - highest) / sum,
    cover: cover[entry]!,
    breadth: best[entry]! > 0 ? (breadth[strongest[entry]!] ?? 0) : 0,
    trust: best[entry]! > 0 ? trustOf(index, strongest[entry]!, entry) : 'none',
  }));
  return { ranked, ledger, isSettled };
}

// Where the weightiest word stood.
function methodOf({ title, occupation, occupationCode }: Said, words: readonly string[]): string {
  if (occupationCode && words.includes(occupationCode)) return 'occupation-code';
  const word = words[0] ?? '';
  // A word may be joined of head and brackets.
  if (foldName(title).includes(word) || foldTitle(title).some(({ text }) => text.includes(word))) return 'occupation-from-title';
  return occupation && foldName(occupation).includes(word) ? 'occupation-from-category' : 'occupation-from-text';
}

/**
 * The occupation of a posting in 职业分类大典 (2022), with five candidates and the words that decided. Deterministic; below the
 * threshold the code is null and the candidates remain.
 */
export function codeOccupation(said: Said): CodedOccupation {
  const key = `${said.title}\u0000${said.occupation ?? ''}\u0000${said.occupationCode ?? ''}`;
  const known = settled.get(key);
  if (known) return known;
  const { coded, isSettled } = code(said);
  if (isSettled && key.length <= longestKey) {
    if (settled.size >= mostSettled) settled.clear();
    settled.set(copied(key), shared(coded));
  }
  return coded;
}

// Titles come back; those that leave no doubt are weighed once.
const settled = new Map<string, CodedOccupation>();
const mostSettled = 8192;
const longestKey = 200;

function code(said: Said): { coded: CodedOccupation; isSettled: boolean } {
  const { entries } = occupationIndex();
  const isManifold = hasUnrelatedJobs(said.title, (title) => rankOccupations({ title }).ranked);
  const { ranked, ledger, isSettled } = rankOccupations(said);
  const local = said.occupation || said.occupationCode ? { code: said.occupationCode ?? null, name: said.occupation ?? null } : null;
  const best = ranked[0];
  const abstained = { code: null, name: null, local, method: 'abstained' };
  if (!best) return { coded: { ...abstained, confidence: 0, candidates: [], words: [] }, isSettled: false };
  const likely = isManifold ? Math.min(confidenceOf(ranked), mostManifold) : confidenceOf(ranked);
  const isGiven = givenEntry(occupationIndex(), said) === best.entry;
  const sure = isGiven ? Math.max(likely, calibration.given) : likely;
  const confidence = rounded(sure);
  const rest = (1 - sure) / Math.max(1e-9, 1 - best.share);
  const candidates: OccupationCandidate[] = ranked.map(({ entry, share }, rank) => {
    const { code, name } = entries[entry]!;
    return { code, name, confidence: rank === 0 ? confidence : Math.min(confidence, rounded(share * rest)) };
  });
  const words = ledger.wordsFor(best.entry, maxWords);
  if (!isGiven && (isManifold || !isAccepted(ranked, sure))) return { coded: { ...abstained, confidence, candidates, words }, isSettled };
  const chosen = entries[best.entry]!;
  return {
    coded: { code: chosen.code, name: chosen.name, confidence, candidates, local, method: methodOf(said, words), words },
    isSettled,
  };
}
