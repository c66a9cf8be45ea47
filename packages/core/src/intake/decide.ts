import type { Outcome, Posting, Status } from '@ganghui/spec';
import type { StoredPosting } from '../ports.ts';
import type { Candidate } from './judge-record.ts';

/** What a candidate does to the posting as it stands; `write` is absent when nothing changes. */
export type Decision = { outcome: Outcome; revision: number; write?: { stored: StoredPosting; expected: number } };

const outcomeOf = (status: Status, before: StoredPosting | undefined): Outcome => {
  if (status === 'held') return 'held';
  if (!before) return 'created';
  return before.posting.status === 'closed' ? 'reopened' : 'revised';
};

/**
 * Compares with the current version only: A, B, A makes three revisions, and closed then sent again reopens.
 * A posting the market suspended stays suspended when its text changes.
 */
export function decide(before: StoredPosting | undefined, candidate: Candidate, at: Date): Decision {
  const current = before?.posting;
  const open = current && current.status !== 'closed';
  if (open && before.contentHash === candidate.contentHash) return { outcome: 'unchanged', revision: current.revision };

  const revision = (current?.revision ?? 0) + 1;
  const status: Status = current?.status === 'suspended' && candidate.verdict === 'published' ? 'suspended' : candidate.verdict;
  const posting: Posting = { ...candidate.content, ...keptDates(current, candidate), revision, status, closed: null };
  const wasPublic = status === 'published' || Boolean(before?.wasPublic);
  const stored = { posting, quality: candidate.quality, contentHash: candidate.contentHash, at: at.toISOString(), wasPublic };
  return { outcome: outcomeOf(status, before), revision, write: { stored, expected: current?.revision ?? 0 } };
}

// A market that does not say when it published must not look fresh again with every correction.
function keptDates(current: Posting | undefined, { content }: Candidate): Partial<Posting> {
  if (!current || current.status === 'closed' || (content.provenance['/publishedAt']?.confidence ?? 0) > 0) return {};
  return { publishedAt: current.publishedAt };
}
