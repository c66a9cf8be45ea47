import {
  type DimensionScores,
  dimensions,
  type Finding,
  type Grade,
  gradeOf,
  type Market,
  type MarketReport,
  type Quality,
} from '@ganghui/spec';
import { oneDecimal } from './one-decimal.ts';
import { ruleSet } from './rule-set.ts';

export type AssessedPosting = { postingId: string; quality: Quality; duplicated: boolean };

const mostFindings = 10;

type Tally = { finding: Finding; count: number; pointsLost: number; example: string };

/** Which faults cost this market most. A posting counts once for a rule; the example is the first by id. */
function topFindingsOf(assessed: readonly AssessedPosting[]): MarketReport['topFindings'] {
  const tallies = new Map<string, Tally>();
  for (const { postingId, quality } of assessed) {
    const counted = new Set<string>();
    for (const finding of quality.findings) {
      const key = `${finding.rule} ${finding.severity}`;
      const tally = tallies.get(key);
      if (!tally) tallies.set(key, { finding, count: 1, pointsLost: finding.points, example: postingId });
      else {
        tally.pointsLost += finding.points;
        if (!counted.has(key)) tally.count++;
      }
      counted.add(key);
    }
  }
  return [...tallies]
    .sort(([a, x], [b, y]) => y.pointsLost - x.pointsLost || y.count - x.count || (a < b ? -1 : 1))
    .slice(0, mostFindings)
    .map(([, { finding, count, pointsLost, example }]) => {
      const { rule, severity, message, fix } = finding;
      return { rule, severity, count, pointsLost: oneDecimal(pointsLost), message, fix, example };
    });
}

const mean = (values: readonly number[]): number => oneDecimal(values.reduce((sum, value) => sum + value, 0) / values.length);

/** `assessed` are the visible postings of the market; every number follows from them and the counts. */
export function reportOf(input: {
  market: Market;
  assessed: readonly AssessedPosting[];
  counts: { held: number; suspended: number; closed: number };
  asOf: { sequence: number; at: string };
}): MarketReport {
  const { market, counts, asOf } = input;
  const assessed = [...input.assessed].sort((a, b) => (a.postingId < b.postingId ? -1 : 1));
  const grades: Record<Grade, number> = { 优: 0, 良: 0, 合格: 0, 待改进: 0 };
  for (const { quality } of assessed) grades[quality.grade]++;
  const some = assessed.length > 0;
  const meanScore = some ? mean(assessed.map(({ quality }) => quality.score)) : null;
  const means = dimensions.map((dimension) => [dimension, mean(assessed.map(({ quality }) => quality.dimensions[dimension]))]);
  return {
    market: { id: market.id, name: market.name, city: market.city, region: market.region },
    asOf,
    published: assessed.length,
    ...counts,
    duplicated: assessed.filter(({ duplicated }) => duplicated).length,
    meanScore,
    grade: meanScore === null ? null : gradeOf(meanScore),
    grades,
    dimensions: some ? (Object.fromEntries(means) as DimensionScores) : null,
    topFindings: topFindingsOf(assessed),
    ruleSet,
  };
}
