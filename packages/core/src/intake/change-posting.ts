import { type Outcome, ok, type PostingReceipt, postingIdOf, type Result, refuse, SourceId, type Submission } from '@ganghui/spec';
import type { Now, ReadPostings, SavePostings, StoredPosting } from '../ports.ts';
import type { Refusal } from '../refusal.ts';
import type { NewSubmissionId } from '../submission/ports.ts';
import type { CallTarget } from '../submission/use-cases.ts';
import { interrupted, otherRevision, raced, unknownPosting } from './call-refusals.ts';
import { isAsked } from './decide.ts';
import { type KeepCall, makeCallKeeper } from './keep-call.ts';
import { failedItem, lostItem, storedItem } from './receipt-item.ts';

export type CallPorts = {
  readPostings: ReadPostings;
  savePostings: SavePostings;
  keepCall: KeepCall;
  newSubmissionId: NewSubmissionId;
  now: Now;
};
/** What a call makes of a posting as it stands; `unchanged`: it already is what was asked. */
export type Change = (before: StoredPosting, at: Date) => Result<{ outcome: Outcome; stored: StoredPosting } | 'unchanged', Refusal>;

const tries = 3;

/** The next revision of a posting with the same text. Whose call made it is for the caller to add; the clock has none. */
export const nextRevision = (
  { posting, ...before }: StoredPosting,
  at: Date,
  change: Partial<Pick<StoredPosting['posting'], 'status' | 'closed' | 'publishedAt'>> & { startsAt?: string | null },
): StoredPosting => {
  const { startsAt = null, ...changed } = change;
  const next = { ...posting, ...changed, revision: posting.revision + 1 };
  const wasPublic = before.wasPublic || next.status === 'published';
  return { ...before, posting: next, at: at.toISOString(), wasPublic, startsAt, confirmedAt: null, submissionId: null };
};

export async function findPosting(readPostings: ReadPostings, { marketId, sourceId }: Pick<CallTarget, 'marketId' | 'sourceId'>) {
  const postingId = postingIdOf(marketId, sourceId);
  const found = SourceId.safeParse(sourceId).success ? (await readPostings([postingId])).get(postingId) : undefined;
  return found ? ok(found) : refuse(unknownPosting(postingId));
}

/** Changes one posting, keeping the call before the posting is written. Whoever meets another writer looks again and decides anew. */
export async function changePosting(
  ports: CallPorts,
  kind: Exclude<Submission['kind'], 'submission' | 'posting'>,
  target: CallTarget,
  change: Change,
): Promise<Result<PostingReceipt, Refusal>> {
  const at = ports.now();
  const call = makeCallKeeper(ports, { ...target, kind, at });
  const { submissionId } = call;
  for (let attempt = 1; ; attempt++) {
    const found = await findPosting(ports.readPostings, target);
    if (!found.ok) return found;
    const before = found.value;
    const changed = isAsked(before.posting.revision, target.ifRevision)
      ? change(before, at)
      : refuse(otherRevision(before.posting.revision, target.ifRevision));
    if (!changed.ok) {
      if (call.isKept()) await call.keep(lostItem(storedItem(before, 'stale'), before), null);
      return changed;
    }
    if (changed.value === 'unchanged') {
      const item = storedItem(before, 'unchanged');
      if (call.isKept()) await call.keep(item, null);
      return ok({ ...item, submissionId: call.isKept() ? submissionId : null });
    }
    const stored = { ...changed.value.stored, submissionId };
    const item = storedItem(stored, changed.value.outcome);
    if (target.dryRun) return ok({ ...item, submissionId });
    await call.keep(item, null);
    const [answer] = await ports.savePostings([{ stored, expected: before.posting.revision }]);
    if (answer === 'saved') return ok({ ...item, submissionId });
    if (answer !== 'stale') {
      const failed = failedItem(item);
      // The store is out of reach: what is kept says what was meant, and the caller knows better.
      await call.keep(failed, null).catch(() => undefined);
      return refuse(interrupted(failed, answer?.failed));
    }
    if (attempt === tries) {
      const lost = lostItem(item, undefined);
      await call.keep(lost, null);
      return refuse(raced(lost));
    }
  }
}
