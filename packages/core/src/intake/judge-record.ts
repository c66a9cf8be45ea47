import { createHash } from 'node:crypto';
import { mapRecord, normalizePosting, normalizerVersion, type SourceRecord } from '@ganghui/normalize';
import { assess } from '@ganghui/quality';
import { type Market, type Profile, postingIdOf, type RawPosting } from '@ganghui/spec';
import type { Candidate, Rejected } from '../ports.ts';

/** One record of a market, judged on its own: either something that may be stored, or why not. */
export type Judged = { accepted: true; candidate: Candidate } | { accepted: false; rejected: Rejected };

/** The same words mean the same posting; a better normaliser makes a new revision of the same words. */
export function contentHashOf(raw: RawPosting): string {
  const hash = createHash('sha256').update(normalizerVersion);
  for (const [name, value] of Object.entries(raw).sort(([a], [b]) => (a < b ? -1 : 1))) hash.update(`\u0000${name}\u0001${value}`);
  return hash.digest('hex');
}

// A record that already speaks our names needs no profile, even at a market that has one.
const speaksOurNames = (cells: Record<string, unknown>): boolean => 'sourceId' in cells && 'title' in cells;

export function judgeRecord(record: SourceRecord, context: { market: Market; profile?: Profile; now: Date }): Judged {
  const { line, sheet } = record;
  if ('problem' in record) return { accepted: false, rejected: { line, sheet, sourceId: null, findings: [record.problem] } };
  const profile = speaksOurNames(record.cells) ? undefined : context.profile;
  const mapped = mapRecord(record.cells, profile);
  if (!mapped.ok) return { accepted: false, rejected: { line, sheet, ...mapped.error } };
  const { raw, from } = mapped.value;
  const { posting: content, findings } = normalizePosting(raw, { market: context.market, now: context.now, from, profile });
  const { verdict, quality } = assess(content, { now: context.now, findings: [...mapped.value.findings, ...findings] });
  if (verdict === 'refused')
    return { accepted: false, rejected: { line, sheet, sourceId: raw.sourceId, findings: quality.findings, quality } };
  const postingId = postingIdOf(context.market.id, raw.sourceId);
  return {
    accepted: true,
    candidate: { line, sheet, sourceId: raw.sourceId, postingId, content, quality, verdict, contentHash: contentHashOf(raw) },
  };
}
