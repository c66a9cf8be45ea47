import { type Outcome, outcomes, type Summary, summaryOf } from '@ganghui/spec';

/** Several summaries as one; of none all noughts. */
export function addSummaries(summaries: readonly Summary[]): Summary {
  const sum = summaryOf([]);
  for (const summary of summaries) for (const outcome of outcomes) sum[outcome] += summary[outcome];
  return sum;
}

export const recordsIn = (summary: Summary): number => outcomes.reduce((sum, outcome: Outcome) => sum + summary[outcome], 0);
