import { type PostingLine, postingIdOf } from '@ganghui/spec';
import { closedRevision } from '../intake/close-posting.ts';
import type { ListPostings, Now, ReadPostings, SavePostings, StoredPosting } from '../ports.ts';
import { absentOf, listOpen } from './closing-of.ts';
import { type InClosing, isClosing, makeMoveOn } from './move-on.ts';
import type { SubmissionHead, SubmissionStore } from './ports.ts';

const mostAtOnce = 2000;
const batchSize = 500;

export type CloseAbsentPorts = {
  readPostings: ReadPostings;
  savePostings: SavePostings;
  listPostings: ListPostings;
  store: SubmissionStore;
  now: Now;
};
/** `outage`: the store did not answer about some closings; calling again goes on. */
export type Closed = { head: SubmissionHead; outage?: unknown };
type CloseAbsent = (head: InClosing, known?: readonly PostingLine[]) => Promise<Closed>;

/** The next postings to close, in the order of their ids. `known`: the absent ones. */
export const takeInHand = (known: readonly Pick<PostingLine, 'postingId'>[]): string[] =>
  known.slice(0, batchSize).map(({ postingId }) => postingId);

/**
 * Closes what a full set does not hold, at most 2,000 postings a call, and ends the submission when none is left. A posting that was
 * touched since the submission began is left alone; one that was sent again meanwhile and had not changed leaves no trace, so it is
 * closed when the set does not hold it. `known`: the absent ones, when they have just been listed.
 *
 * What is in hand is kept before it is closed, and counted when the next is taken in hand. Of several callers at work the first to have
 * closed what is in hand counts it and takes the next; the others go on from there. So every closing is counted once, whatever the index
 * still shows and whoever was interrupted.
 */
export function makeCloseAbsent({ readPostings, savePostings, listPostings, store, now }: CloseAbsentPorts): CloseAbsent {
  const moveOn = makeMoveOn(store);
  return async function closeAbsent(begun, known) {
    const { marketId, submissionId, startedAt } = begun;
    const { absent, present } = known ? { absent: known, present: new Set<string>() } : await listAbsent();
    // Listed before the head is read: what is beyond the postings in hand was not closed yet when it was listed.
    let head: SubmissionHead = known ? begun : ((await store.read(marketId, submissionId)) ?? begun);
    for (let done = 0; isClosing(head); ) {
      if (done >= mostAtOnce) return { head };
      const { inHand } = head;
      // What a part brought that came in unseen is in hand no more.
      const { closed, outage } = await closeBatch(inHand.filter((id) => !present.has(id)));
      const closing = { ...head.closing, closed: head.closing.closed + closed };
      // Not kept: the next call counts the whole batch again.
      if (outage !== undefined) return { head: { ...head, closing }, outage };
      done += inHand.length;
      const last = inHand.at(-1);
      const next = last === undefined ? [] : takeInHand(absent.filter(({ postingId }) => postingId > last));
      const end = { state: 'complete', completedAt: now().toISOString(), closing: { ...closing, state: 'closed' } } as const;
      head = (await moveOn(head, next.length > 0 ? { closing, inHand: next } : { ...end, inHand: undefined })).head;
    }
    return { head };

    async function listAbsent() {
      const open = await listOpen(listPostings, marketId);
      const sent = await store.presence(marketId, submissionId);
      const present = new Set([...sent.sourceIds].map((sourceId) => postingIdOf(marketId, sourceId)));
      return { absent: absentOf(open, sent, startedAt), present };
    }
    async function closeBatch(ids: readonly string[]): Promise<{ closed: number; outage?: unknown }> {
      const at = now();
      const current = [...(await readPostings(ids)).values()];
      const due = current.filter(isUntouched);
      const answers = due.length === 0 ? [] : await savePostings(due.map((before) => withdrawal(before, at)));
      const raced = due.filter((_, place) => answers[place] === 'stale').map(({ posting }) => posting.id);
      // Two callers may be closing at once: what the other has closed is closed.
      const others = raced.length === 0 ? [] : [...(await readPostings(raced)).values()].filter(isOurs);
      return {
        closed: answers.filter((answer) => answer === 'saved').length + current.filter(isOurs).length + others.length,
        outage: answers.flatMap((answer) => (typeof answer === 'object' ? [answer.failed] : []))[0],
      };
    }

    function isUntouched({ posting, at, confirmedAt }: StoredPosting): boolean {
      return posting.status !== 'closed' && at < startedAt && (confirmedAt === null || confirmedAt < startedAt);
    }
    // Closed by an earlier try whose answer was lost, or by another caller.
    function isOurs(stored: StoredPosting): boolean {
      return stored.posting.status === 'closed' && stored.submissionId === submissionId;
    }
    function withdrawal(before: StoredPosting, at: Date) {
      return { stored: { ...closedRevision(before, { reason: 'withdrawn' }, at), submissionId }, expected: before.posting.revision };
    }
  };
}
