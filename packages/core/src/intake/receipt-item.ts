import { type Finding, isNamed, isSourceId, type Outcome, type Posting, postingIdOf, type ReceiptItem } from '@ganghui/spec';
import type { StoredPosting } from '../ports.ts';
import type { Decision } from './decide.ts';
import { intakeFinding } from './intake-finding.ts';
import type { Candidate, Rejected } from './judge-record.ts';

type Place = { line: number; sheet?: string };

type Standing = Pick<ReceiptItem, 'revision' | 'status' | 'startsAt' | 'closed'>;
const nowhere: Standing = { revision: null, status: null };
const standingOf = ({ posting, startsAt }: StoredPosting): Standing => ({
  revision: posting.revision,
  status: posting.status,
  ...(startsAt !== null && { startsAt }),
  ...(posting.closed && { closed: posting.closed }),
});

/** The answer about a posting that stands. */
export const storedItem = (stored: StoredPosting, outcome: Outcome, { line, sheet }: Place = { line: 1 }): ReceiptItem => ({
  line,
  sheet,
  sourceId: stored.posting.sourceId,
  postingId: stored.posting.id,
  outcome,
  ...standingOf(stored),
  score: stored.quality.score,
  grade: stored.quality.grade,
  dimensions: stored.quality.dimensions,
  findings: stored.quality.findings,
});

/** The answer to a record that was judged on its own; what stays as it is keeps the score it was stored with. */
export function decidedItem(candidate: Candidate, { outcome, standing, finding }: Decision): ReceiptItem {
  if (outcome !== 'stale' && standing) return storedItem(standing, outcome, candidate);
  const item = { ...candidateItem(candidate, outcome), ...(standing && standingOf(standing)) };
  return finding ? withFinding(item, finding) : item;
}

/** The answer to one of several records with the same id, of which another is written. */
export const supersededItem = (candidate: Candidate): ReceiptItem =>
  withFinding(
    candidateItem(candidate, 'refused'),
    intakeFinding({
      rule: 'R-07',
      field: '/sourceId',
      evidence: candidate.sourceId.slice(0, 40).toWellFormed(),
      message: '本批还有同一编号的记录，以更新时间最近的一条（没有写更新时间的，以最后一条）为准。',
      fix: '一个岗位在一批里只报一条；若是两个岗位，请给它们不同的编号。',
    }),
  );

// Longer than any id; what is no id may be as long as a body.
const shownLetters = 80;

/** The answer to a record that was refused on its own. An id that no posting can have is told by its beginning. */
export const rejectedItem = ({ line, sheet, sourceId, findings, quality }: Rejected, marketId: string): ReceiptItem => ({
  line,
  sheet,
  sourceId: sourceId === null ? null : sourceId.slice(0, shownLetters).toWellFormed(),
  postingId: sourceId !== null && isSourceId(sourceId) ? postingIdOf(marketId, sourceId) : null,
  outcome: 'refused',
  ...nowhere,
  score: quality?.score ?? null,
  grade: quality?.grade ?? null,
  dimensions: quality?.dimensions ?? null,
  findings,
});

/** The store did not answer about this one. */
export const failedItem = (item: ReceiptItem): ReceiptItem => {
  const { startsAt, closed, ...rest } = item;
  return withFinding(
    { ...rest, outcome: 'failed', ...nowhere },
    intakeFinding({
      rule: 'X-01',
      field: '',
      evidence: '',
      message: '存储没有应答，这一条没有确认存入。',
      fix: '请原样重发，重发是安全的。',
    }),
  );
};

const lost = intakeFinding({
  rule: 'R-06',
  field: '',
  evidence: '',
  message: '另一次报送刚刚修改了这个岗位，这一条没有写入。',
  fix: '请读取最新内容再决定；若应以这一条为准，请重新报送。',
});

/** Somebody else wrote first. */
export const lostItem = (item: ReceiptItem, standing: StoredPosting | undefined): ReceiptItem => {
  const { startsAt, closed, ...rest } = item;
  return withFinding({ ...rest, outcome: 'stale', ...(standing ? standingOf(standing) : nowhere) }, lost);
};

const candidateItem = ({ line, sheet, sourceId, postingId, quality }: Candidate, outcome: Outcome): ReceiptItem => ({
  line,
  sheet,
  sourceId,
  postingId,
  outcome,
  ...nowhere,
  score: quality.score,
  grade: quality.grade,
  dimensions: quality.dimensions,
  findings: quality.findings,
});

const withFinding = (item: ReceiptItem, finding: Finding): ReceiptItem => ({ ...item, findings: [finding, ...item.findings] });

/** The ids that a set of records names; a record that names none is counted as unread. */
export function sourceIdsOf(items: readonly ReceiptItem[]): { sourceIds: Set<Posting['sourceId']>; unread: number } {
  const named = items.filter(isNamed);
  return { sourceIds: new Set(named.map(({ sourceId }) => sourceId)), unread: items.length - named.length };
}
