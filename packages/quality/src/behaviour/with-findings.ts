import type { Finding, Quality } from '@ganghui/spec';
import { byGravity, once, type Verdict, verdictOf } from '../assess.ts';
import { scoreOf } from '../score.ts';

/** Adds findings to a quality and scores again, as if the rules had found them. Doing it twice changes nothing. */
export function withFindings(quality: Quality, findings: readonly Finding[]): { quality: Quality; verdict: Verdict } {
  const all = once([...quality.findings, ...findings]).sort(byGravity);
  return { verdict: verdictOf(all), quality: { ...scoreOf(all), findings: all, ruleSet: quality.ruleSet } };
}
