import type { Dimension, Finding, PostingContent, Severity } from '@ganghui/spec';
import { type FoldedText, hideNumbers } from './folded-text.ts';

/**
 * What a reader of the reference sees. `severity` and `points` (what the total loses) are those of the plain case; a hit may
 * say less or more.
 */
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

/**
 * One place where a rule fired. What it does not say is taken from the rule. `coversReading`: it says all that reading said of the
 * field (N-01), which is left out then.
 */
export type Hit = {
  field: string;
  evidence: string;
  message?: string;
  fix?: string;
  severity?: Severity;
  points?: number;
  coversReading?: true;
};

/** A posting as the rules see it: `text` is everything it says, folded once for all of them. */
export type Subject = {
  posting: PostingContent;
  now: Date;
  text: FoldedText;
  /** The posting's own instants, milliseconds. */
  times: { published: number; updated: number; through: number | null };
  /** What reading and normalising already charged for, by field. */
  charged: ReadonlyMap<string, Finding>;
};

export type Rule = RuleInfo & { message: string; check: (subject: Subject) => readonly Hit[] };

// Longer evidence is cut, never refused: the schema allows 40 characters.
const maxEvidence = 40;
const freeText = new Set(['/title', '/description', '/benefits']);

export function findingOf(rule: RuleInfo & { message: string }, hit: Hit, posting: Pick<PostingContent, 'provenance'>): Finding {
  const severity = hit.severity ?? rule.severity;
  const from = posting.provenance[hit.field]?.from;
  return {
    rule: rule.id,
    severity,
    field: hit.field,
    evidence: (freeText.has(hit.field) ? hideNumbers(hit.evidence) : hit.evidence).slice(0, maxEvidence).toWellFormed(),
    message: hit.message ?? rule.message,
    fix: hit.fix ?? rule.fix,
    points: hit.points ?? (severity === 'warn' ? 0 : rule.points),
    ...(from && { from }),
    ...(rule.basis && { basis: rule.basis }),
  };
}
