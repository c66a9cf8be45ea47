import type { Closing } from '@ganghui/spec';
import type { SubmissionHead, SubmissionStore } from './ports.ts';

/** A full submission that closes what its set does not hold. */
export type InClosing = SubmissionHead & { closing: Closing; inHand: string[] };
export const isClosing = (head: SubmissionHead): head is InClosing =>
  head.state === 'closing' && head.closing !== null && head.inHand !== undefined;

/**
 * Moves a head on from where it stands. Whoever comes second changes nothing and gets the head that stands (`won` is false): it may be
 * further, or his own when the answer to it was lost.
 */
export const makeMoveOn =
  (store: Pick<SubmissionStore, 'advance' | 'read'>) =>
  async (from: SubmissionHead, change: Partial<SubmissionHead>): Promise<{ head: SubmissionHead; won: boolean }> => {
    const moved = { ...from, ...change, step: (from.step ?? 0) + 1 };
    if (await store.advance(moved, from)) return { head: moved, won: true };
    const head = await store.read(from.marketId, from.submissionId);
    if (!head) throw new Error(`submission ${from.submissionId} has no head to move on`);
    return { head, won: false };
  };
