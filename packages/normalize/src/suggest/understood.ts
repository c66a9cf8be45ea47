import type { Finding, PostingContent, RawField } from '@ganghui/spec';
import { pointerOf, shown } from './shown.ts';

// A word kept because nothing else could be done with it has this confidence or less; a title or a name as sent has more.
const mostUnsure = 0.5;

/**
 * What a raw field became, as a person reads it, and whether it was understood: a word kept as sent is still there but means nothing to
 * us. `text` is null when nothing is left.
 */
export function outcomeOf(
  field: RawField,
  { posting, findings }: { posting: PostingContent; findings: readonly Finding[] },
): { text: string | null; understood: boolean } {
  const pointer = pointerOf[field] ?? (`/${field}` as const);
  const isMissed = findings.some((finding) => finding.rule === 'N-01' && finding.severity === 'deduct' && finding.field === pointer);
  const text = isMissed ? null : shown[field](posting);
  const how = posting.provenance[pointer];
  const isKept = how?.method === 'as-sent' && how.confidence <= mostUnsure;
  return { text, understood: text !== null && !isKept };
}
