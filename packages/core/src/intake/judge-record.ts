import { createHash } from 'node:crypto';
import { mapRecord, normalizePosting, normalizerVersion, type SourceRecord } from '@ganghui/normalize';
import { assess, ruleSet } from '@ganghui/quality';
import { type Finding, type Market, type PostingContent, type Profile, postingIdOf, type Quality, type RawPosting } from '@ganghui/spec';

export type Candidate = {
  line: number;
  sheet?: string;
  sourceId: string;
  postingId: string;
  content: PostingContent;
  quality: Quality;
  verdict: 'published' | 'held';
  contentHash: string;
};
export type Rejected = { line: number; sheet?: string; sourceId: string | null; findings: Finding[]; quality?: Quality };

/** One record of a market, judged on its own: either something that may be stored, or why not. */
export type Judged = { accepted: true; candidate: Candidate } | { accepted: false; rejected: Rejected };

/**
 * The same words read in the same way are the same posting. A better normaliser, another rule set or a mended profile reads
 * them differently, and then sending them again makes a revision.
 */
function contentHashOf(raw: RawPosting, market: Market, profile: Profile | undefined): string {
  const reading = [normalizerVersion, ruleSet, market.region, profile?.salaryUnit, profile?.defaults?.validDays];
  const hash = createHash('sha256').update(reading.join('\u0000'));
  for (const name of Object.keys(raw).sort()) {
    const value = Reflect.get(raw, name);
    if (value !== undefined) hash.update(`\u0000${name}\u0001${value}`);
  }
  return hash.digest('hex');
}

// A record that already speaks our names needs no profile, even at a market that has one; a profile asked for by name is used.
export const speaksOurNames = (cells: Record<string, unknown>): boolean => 'sourceId' in cells && 'title' in cells;

export function judgeRecord(record: SourceRecord, context: { market: Market; profile?: Profile; named: boolean; now: Date }): Judged {
  const { line, sheet } = record;
  if ('problem' in record) return { accepted: false, rejected: { line, sheet, sourceId: null, findings: [record.problem] } };
  const profile = !context.named && speaksOurNames(record.cells) ? undefined : context.profile;
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
    candidate: {
      line,
      sheet,
      sourceId: raw.sourceId,
      postingId,
      content,
      quality,
      verdict,
      contentHash: contentHashOf(raw, context.market, profile),
    },
  };
}
