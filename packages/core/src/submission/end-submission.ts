import type { Closing, PostingLine } from '@ganghui/spec';
import { type CloseAbsentPorts, type Closed, makeCloseAbsent, takeInHand } from './close-absent.ts';
import { isClosing, makeMoveOn } from './move-on.ts';
import type { SubmissionHead } from './ports.ts';

/** What a full set was found to close, and that it may. */
export type Decided = { closing: Closing; absent: readonly PostingLine[] };

/**
 * Ends a submission all of whose records are stored: at once, or for a full one by closing what it does not hold. Whoever comes
 * second goes on with what the first decided.
 */
export function makeEndSubmission(ports: CloseAbsentPorts) {
  const { store, now } = ports;
  const closeAbsent = makeCloseAbsent(ports);
  const moveOn = makeMoveOn(store);
  return { end, begin, goOn };

  async function end(counted: SubmissionHead, decided?: Decided): Promise<Closed> {
    const { head, known } = await begin(counted, decided);
    return goOn(head, known);
  }

  /** From here on no part comes in; of a full one nothing is closed yet. `known`: what to close, where that is as was decided. */
  async function begin(counted: SubmissionHead, decided?: Decided): Promise<{ head: SubmissionHead; known?: readonly PostingLine[] }> {
    const ended: Partial<SubmissionHead> = decided
      ? { state: 'closing', closing: { ...decided.closing, state: 'closing' }, inHand: takeInHand(decided.absent) }
      : { state: 'complete', completedAt: now().toISOString() };
    const { head, won } = await moveOn(counted, ended);
    return won ? { head, known: decided?.absent } : { head };
  }

  /** Goes on where an earlier call stopped; a submission that is complete stays as it is. */
  async function goOn(head: SubmissionHead, known?: readonly PostingLine[]): Promise<Closed> {
    return isClosing(head) ? closeAbsent(head, known) : { head };
  }
}
