import type { Dimension, Finding, PostingContent, Severity } from '@ganghui/spec';
import type { FoldedText } from './folded-text.ts';

/** What a reader of the reference sees. `points` is what the total loses when the rule fires in its usual severity. */
export type RuleInfo = {
  id: string;
  title: string;
  dimension: Dimension;
  severity: Severity;
  points: number;
  /** The law article or standard the rule rests on; absent where the rule is our own judgement. */
  basis?: string;
  fix: string;
};

/** One place where a rule fired. What it does not say is taken from the rule. */
export type Hit = { field: string; evidence: string; message?: string; fix?: string; severity?: Severity; points?: number };

/** A posting as the rules see it: `text` is everything it says, folded once for all of them. */
export type Subject = {
  posting: PostingContent;
  now: Date;
  text: FoldedText;
  /** Fields that reading and normalising already charged for. */
  charged: ReadonlySet<string>;
};

export type Rule = RuleInfo & { message: string; check: (subject: Subject) => readonly Hit[] };

// Longer evidence is cut, never refused: the schema allows 40 characters.
const maxEvidence = 40;

export const findingOf = (rule: Rule, hit: Hit, posting: PostingContent): Finding => ({
  rule: rule.id,
  severity: hit.severity ?? rule.severity,
  field: hit.field,
  evidence: hit.evidence.slice(0, maxEvidence),
  message: hit.message ?? rule.message,
  fix: hit.fix ?? rule.fix,
  points: hit.points ?? ((hit.severity ?? rule.severity) === 'warn' ? 0 : rule.points),
  from: posting.provenance[hit.field]?.from,
  basis: rule.basis,
});
