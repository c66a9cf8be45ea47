import type { Finding, Outcome, Posting, Status } from '@ganghui/spec';
import type { StoredPosting } from '../ports.ts';
import type { IfRevision } from '../submission/use-cases.ts';
import { intakeFinding } from './intake-finding.ts';
import type { Candidate } from './judge-record.ts';
import { saidUpdate, says } from './says.ts';

export type Write = { stored: StoredPosting; expected: number };
/** `submissionId`: the call that asks, null for a dry run. `resumedAt`: it began at `at`, was cut short, and is taken up again then. */
type Circumstances = { at: Date; submissionId: string | null; ifRevision?: IfRevision; resumedAt?: Date };
/**
 * What a candidate does to the posting as it stands. `standing`: the posting afterwards; `write` is absent when nothing changes;
 * `mismatch`: the caller asked for another revision than the one that stands.
 */
export type Decision = { outcome: Outcome; standing: StoredPosting | undefined; write?: Write; finding?: Finding; mismatch?: true };

/** Compares with the current version only: A, B, A makes three revisions, and closed then sent again reopens. */
export function decide(before: StoredPosting | undefined, candidate: Candidate, circumstances: Circumstances): Decision {
  const { at, submissionId, ifRevision, resumedAt } = circumstances;
  const current = before?.posting;
  if (!isAsked(current?.revision, ifRevision)) return { outcome: 'stale', standing: before, mismatch: true };
  if (before && isSame(before, candidate))
    return { outcome: isOwn(before, at, submissionId) ? outcomeOf(before.posting, undefined) : 'unchanged', standing: before };
  if (before && isOlder(candidate, before, at)) return { outcome: 'stale', standing: before, finding: older(candidate, before) };
  // Whoever changed it since the first try knew more than what was sent then, also another part of the same submission.
  if (before && resumedAt && before.at >= at.toISOString()) return { outcome: 'stale', standing: before, finding: overtaken(before) };

  const revision = (current?.revision ?? 0) + 1;
  const { status, startsAt } = standingOf(before, candidate, at);
  const posting: Posting = { ...candidate.content, ...keptDates(current, candidate), revision, status, closed: null };
  const stored: StoredPosting = {
    posting,
    quality: candidate.quality,
    contentHash: candidate.contentHash,
    // Judged by the first try, but written now: a full set that began in between must find it newer than itself.
    at: (resumedAt ?? at).toISOString(),
    wasPublic: status === 'published' || Boolean(before?.wasPublic),
    startsAt,
    confirmedAt: null,
    submissionId,
  };
  return { outcome: outcomeOf(posting, current), standing: stored, write: { stored, expected: current?.revision ?? 0 } };
}

/** Whether a posting stands as the caller wants it; no revision: it does not exist. */
export const isAsked = (revision: number | undefined, ifRevision: IfRevision): boolean =>
  ifRevision === undefined || (ifRevision === 'none' ? revision === undefined : revision === ifRevision);

/** Whether an open posting says what the candidate says. */
export const isSame = ({ posting, contentHash }: StoredPosting, candidate: Pick<Candidate, 'contentHash'>): boolean =>
  posting.status !== 'closed' && contentHash === candidate.contentHash;

// A try that was cut short wrote it: the same submission, since it began.
const isOwn = (before: StoredPosting, at: Date, submissionId: string | null): boolean =>
  submissionId !== null && before.submissionId === submissionId && before.at >= at.toISOString();

function outcomeOf({ status, revision }: Posting, before: Posting | undefined): Outcome {
  if (status === 'held') return 'held';
  if (revision === 1) return 'created';
  return before?.status === 'closed' ? 'reopened' : 'revised';
}

// What the market itself suspended stays so until the market reopens it; what begins later waits for the clock.
function standingOf(before: StoredPosting | undefined, candidate: Candidate, at: Date): { status: Status; startsAt: string | null } {
  if (before?.posting.status === 'suspended' && before.startsAt === null) return { status: 'suspended', startsAt: null };
  return candidate.verdict === 'held' ? { status: 'held', startsAt: null } : publishedOrWaiting(candidate.content, at);
}

/** A posting that may be public: now, or from its first day on. */
export function publishedOrWaiting(
  { validFrom }: Pick<Posting, 'validFrom'>,
  at: Date,
): { status: 'published' | 'suspended'; startsAt: string | null } {
  if (validFrom !== null && Date.parse(validFrom) > at.getTime()) return { status: 'suspended', startsAt: validFrom };
  return { status: 'published', startsAt: null };
}

// A market that does not say when it published must not look fresh again with every correction.
function keptDates(current: Posting | undefined, { content }: Candidate): Partial<Posting> {
  if (!current || current.status === 'closed' || says(content, '/publishedAt')) return {};
  return { publishedAt: current.publishedAt };
}

function isOlder({ content }: Candidate, { posting, at: storedAt }: StoredPosting, at: Date): boolean {
  const sent = saidUpdate(content, at.toISOString());
  const standing = saidUpdate(posting, storedAt);
  return sent !== undefined && standing !== undefined && sent < standing;
}

const older = ({ content }: Candidate, { posting }: StoredPosting): Finding =>
  intakeFinding({
    rule: 'R-06',
    field: '/updatedAt',
    evidence: content.updatedAt,
    message: `已经存有更新时间为 ${posting.updatedAt} 的较新内容，这一条较旧，没有写入。`,
    fix: '若应以这一条为准，请把更新时间改为最近一次修改的时间后重报；否则不必处理。',
  });

const overtaken = ({ posting, at }: StoredPosting): Finding =>
  intakeFinding({
    rule: 'R-06',
    field: '',
    evidence: '',
    message: `这次报送中断期间，岗位已在 ${at} 改为版本 ${posting.revision}，这一条没有写入。`,
    fix: '若应以这一条为准，请作为新的报送重发；否则不必处理。',
  });
