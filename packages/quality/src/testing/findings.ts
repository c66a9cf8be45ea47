import type { Finding, PostingContent } from '@ganghui/spec';
import { assess } from '../assess.ts';
import { aPosting, now } from './a-posting.ts';

/** What one rule finds in an otherwise clean posting. */
export const found = (rule: string, overrides: Partial<PostingContent>, at: Date = now): Finding[] =>
  assess(aPosting(overrides), { now: at }).quality.findings.filter((finding) => finding.rule === rule);

export const severities = (rule: string, overrides: Partial<PostingContent>, at: Date = now): string[] =>
  found(rule, overrides, at).map(({ severity }) => severity);
