import { calibration } from './calibration.ts';

/** How far the strongest word means the occupation: it and none of another group, others too, as a hint, hardly, no word at all. */
export type Trust = 'sole' | 'shared' | 'hint' | 'vague' | 'none';
/** A candidate as the ledger leaves it; `breadth` and `cover` are those of its strongest word. */
export type Ranked = {
  entry: number;
  code: string;
  score: number;
  best: number;
  share: number;
  cover: number;
  breadth: number;
  trust: Trust;
};

const squash = (value: number): number => 1 / (1 + Math.exp(-value));
/** 小类: x-xx-xx. */
export const groupOf = (code: string): string => code.slice(0, 7);

/** What the confidence looks at, in the order of the coefficients; all about 0 to 1. */
export function featuresOf(ranked: readonly Ranked[]): number[] {
  const [first, second] = ranked;
  if (!first) return [];
  const isWhole = first.cover > 0.99;
  const other = ranked.find(({ code }) => groupOf(code) !== groupOf(first.code));
  const kin = ranked.reduce((sum, { code, share }) => sum + (groupOf(code) === groupOf(first.code) ? share : 0), 0);
  return [
    1,
    first.share,
    kin,
    Math.min(6, first.score - (second?.score ?? 0)) / 6,
    Math.min(12, first.best) / 12,
    first.cover,
    first.best === 0 ? 1 : 0,
    Math.min(4, first.breadth) / 4,
    first.code.startsWith('8') ? 1 : 0,
    isWhole && first.trust === 'sole' ? 1 : 0,
    isWhole && first.trust === 'shared' ? 1 : 0,
    first.trust === 'hint' || first.trust === 'vague' ? 1 : 0,
    other ? Math.min(1, Math.max(0, other.score / first.score)) : 0,
  ];
}

// What only resembles a name or is only spoken of in the description is a guess.
const mostUnnamed = 0.6;

/** Whether the coder stands by the first of the ranked candidates, sure as it is of it. */
export function isAccepted(ranked: readonly Ranked[], sure: number): boolean {
  const [first] = ranked;
  const isPlain = first?.trust === 'sole' && first.cover > 0.99;
  return sure >= (isPlain ? calibration.plainThreshold : calibration.threshold);
}

/** How likely the first of the ranked candidates is right, 0 to 1: a logistic of its share, its strength, its lead and how much of the title it explains. */
export function confidenceOf(ranked: readonly Ranked[]): number {
  const features = featuresOf(ranked);
  if (features.length === 0) return 0;
  const sure = squash(features.reduce((sum, feature, at) => sum + feature * calibration.coefficients[at]!, 0));
  return ranked[0]?.trust === 'none' ? Math.min(mostUnnamed, sure) : sure;
}
