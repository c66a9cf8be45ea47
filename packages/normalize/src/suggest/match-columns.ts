import { bestAssignment } from './assign.ts';
import { aloneFit, cellFit } from './cell-fit.ts';
import { type Features, featuresOf } from './features.ts';
import { chineseNames, type Target } from './header-lexicon.ts';
import { type NameHits, nameHits } from './name-hits.ts';
import type { Sample } from './sample.ts';
import { isOfPay } from './says-pay.ts';

export type Column = { name: string; features: Features; hits: NameHits };
export type Match = { target: Target; column: Column; score: number; byName: boolean };
export type Matched = { columns: Column[]; matches: Map<Target, Match>; rivals: Map<Target, Column[]> };

const least = 0.4;
const widest = 400;
const targets = (Object.keys(chineseNames) as Target[]).filter((target) => target !== 'other');

// Two ends make each other likelier: ACB21H beside ACB21J is the lower end, alone it is the pay.
const pairs: Partial<Record<Target, Target>> = {
  salaryMin: 'salaryMax',
  salaryMax: 'salaryMin',
  'age.min': 'age.max',
  'age.max': 'age.min',
  longitude: 'latitude',
  latitude: 'longitude',
  'place.city': 'place.county',
  'place.county': 'place.city',
  'place.province': 'place.city',
  'occupation.2': 'occupation',
};
const pairBonus = 0.06;
const sharedName = 0.68;

const isNamed = (column: Column, target: Target): boolean => (column.hits.get(target)?.score ?? 0) >= 0.6;

// Conditions and kinds of work are written in any words; a kind that is always the same is none.
const isFree = (target: Target, { features }: Column): boolean =>
  target === 'requirements' || (target === 'occupation' && features.distinct * features.filled > 1.5);

function namedScore(target: Target, column: Column, named: ReadonlySet<Target>): number {
  const name = column.hits.get(target)?.score ?? 0;
  if (name === 0) return 0;
  const other = column.hits.get('other')?.score ?? 0;
  const fit = cellFit(target, column.features);
  const pair = pairs[target];
  const bonus = pair ? (named.has(pair) ? pairBonus : -pairBonus) : 0;
  const score = name * 0.8 + (fit < 0 ? fit * 0.5 : fit * 0.2) + bonus;
  // 类别, type, name: others are called so too, so the cells must agree.
  if (name < sharedName && fit <= 0.1 && !isFree(target, column)) return 0;
  return other >= 0.85 && other > name ? score * 0.35 : score;
}

function seenScore(target: Target, column: Column): number {
  // A name that says something else is stronger than what the cells look like.
  const elsewhere = Math.max(0, ...[...column.hits].map(([each, { score }]) => (each === target ? 0 : score)));
  if ((column.hits.get('other')?.score ?? 0) >= 0.6) return 0;
  return aloneFit(target, column.features) * (elsewhere >= 0.8 ? 0.4 : elsewhere >= 0.6 ? 0.75 : 1);
}

function scoreOf(target: Target, column: Column, named: ReadonlySet<Target>): number {
  const score = Math.max(namedScore(target, column, named), seenScore(target, column));
  return score >= least ? Math.min(1, score) : 0;
}

// 4000, 4010, 4020 under a name that says nothing come once each and are still amounts.
const isAmounts = ({ hits, features }: Column): boolean =>
  !hits.has('sourceId') && features.share('money') > 0.9 && features.values.every((value) => /0$/.test(value));

// col4 before col18, so that of two alike the first is taken.
const inOrder = (name: string): string => `${name.replace(/\d+/g, (digits) => digits.padStart(6, '0'))} ${name}`;

/** Columns to targets, one to one, the best of all together. The order of the columns does not matter. */
export function matchColumns(sample: Sample): Matched {
  const columns = sample.columns
    .slice(0, widest)
    .map(({ name, cells }) => ({ name, features: featuresOf(cells), hits: nameHits(name) }))
    .sort((a, b) => (inOrder(a.name) < inOrder(b.name) ? -1 : 1));
  const named = new Set(targets.filter((target) => columns.some((column) => isNamed(column, target))));
  const names = columns.map(({ name }) => name);
  const noIds = new Set(columns.filter((column) => isOfPay(column.name, names) || isAmounts(column)));
  const scores = targets.map((target) =>
    columns.map((column) => (target === 'sourceId' && noIds.has(column) ? 0 : scoreOf(target, column, named))),
  );
  // Squared: one sure column is worth more than two doubtful ones.
  const found = bestAssignment(scores.map((row) => row.map((score) => score * score)));
  const matches = new Map<Target, Match>();
  const rivals = new Map<Target, Column[]>();
  const taken = new Set(found.filter((at) => at >= 0));
  targets.forEach((target, row) => {
    const at = found[row] ?? -1;
    const column = columns[at];
    if (!column) return;
    const score = scores[row]![at]!;
    matches.set(target, { target, column, score, byName: (column.hits.get(target)?.score ?? 0) > 0 });
    const equal = columns.filter((_, other) => !taken.has(other) && scores[row]![other]! >= score - 0.03);
    if (equal.length > 0) rivals.set(target, equal);
  });
  return { columns, matches, rivals };
}
