import { type Dimension, type DimensionScores, dimensions, type Finding, type Grade, gradeOf } from '@ganghui/spec';
import { oneDecimal } from './one-decimal.ts';
import { dimensionOf } from './rules/catalogue.ts';

/** What each dimension is worth in the total. */
export const weights: Record<Dimension, number> = { normative: 15, complete: 25, accurate: 25, consistent: 15, timely: 15, accessible: 5 };

const withinHundred = (value: number): number => Math.min(100, Math.max(0, value));

// Discrimination, fraud and privacy cost the total but say nothing of how well the data is kept.
const isLegality = (rule: string): boolean => /^[DFP]-/.test(rule);

/** score = 100 − Σ points, within 0 and 100. A dimension shows how much of its weight its findings left. */
export function scoreOf(findings: readonly Finding[]): { score: number; grade: Grade; dimensions: DimensionScores } {
  let total = 0;
  const lost: DimensionScores = { normative: 0, complete: 0, accurate: 0, consistent: 0, timely: 0, accessible: 0 };
  for (const { rule, points } of findings) {
    total += points;
    if (!isLegality(rule)) lost[dimensionOf(rule)] += points;
  }
  const score = oneDecimal(withinHundred(100 - total));
  for (const dimension of dimensions)
    lost[dimension] = lost[dimension] === 0 ? 100 : oneDecimal(withinHundred(100 - (lost[dimension] / weights[dimension]) * 100));
  return { score, grade: gradeOf(score), dimensions: lost };
}
