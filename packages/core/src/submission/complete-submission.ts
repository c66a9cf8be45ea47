import { marketLimits, ok, type PostingLine, type Result, refuse, type Submission } from '@ganghui/spec';
import type { Refusal } from '../refusal.ts';
import type { CloseAbsentPorts, Closed } from './close-absent.ts';
import { closingOf, isConfirmed, listOpen } from './closing-of.ts';
import { makeEndSubmission } from './end-submission.ts';
import { type InClosing, isClosing, makeMoveOn } from './move-on.ts';
import type { PartHead, SubmissionHead } from './ports.ts';
import { mostParts } from './receive-part.ts';
import { readOpened, submissionOf } from './submission-of.ts';
import {
  closingInterrupted,
  closingUnconfirmed,
  fullSetEmpty,
  partNumberWrong,
  partsBeyond,
  partsMissing,
  partsUnderWay,
} from './submission-refusals.ts';
import { addSummaries, recordsIn } from './summary.ts';
import type { CompleteSubmission } from './use-cases.ts';

/** Ends a submission in parts. It may be called again at any time: what is done is not done twice. */
export function makeCompleteSubmission(ports: CloseAbsentPorts): CompleteSubmission {
  const { store, listPostings } = ports;
  const { end, begin, goOn } = makeEndSubmission(ports);
  const moveOn = makeMoveOn(store);
  return complete;

  async function complete(input: Parameters<CompleteSubmission>[0]): ReturnType<CompleteSubmission> {
    const { market, submissionId, parts, unread, confirmClose, dryRun } = input;
    if (!Number.isInteger(parts) || parts < 0 || parts > mostParts) return refuse(partNumberWrong(parts));
    const opened = await readOpened(store, market.id, submissionId);
    if (!opened.ok) return opened;
    const head = opened.value;
    if (head.state === 'complete' && head.mode === 'delta') return dryRun ? ok(submissionOf(head)) : shown(await recount(head));
    if (head.state === 'complete' || (isClosing(head) && dryRun)) return ok(submissionOf(head));
    if (isClosing(head)) return goOnWhenFree(head);

    const counted = await countParts(head, parts);
    if (!counted.ok) return counted;
    if (head.mode === 'delta' && dryRun) return ok({ ...submissionOf(counted.value), dryRun });
    if (head.mode === 'delta') return shown(await recount((await end(counted.value)).head));

    if (recordsIn(counted.value.summary) === 0) return refuse(fullSetEmpty);
    const [open, present] = await Promise.all([listOpen(listPostings, market.id), store.presence(market.id, submissionId)]);
    const decided = closingOf({
      open,
      present: { ...present, unread: present.unread + unread },
      startedAt: head.startedAt,
      openBefore: head.openBefore,
      limitPercent: marketLimits(market).closePercent,
    });
    if (dryRun) return ok({ ...submissionOf({ ...counted.value, closing: decided.closing }), dryRun });
    if (!isConfirmed(decided.closing, confirmClose)) {
      // Another caller may be closing already: then fewer are open than were confirmed.
      const standing = await store.read(market.id, submissionId);
      return standing && standing.state !== head.state ? complete(input) : refuse(closingUnconfirmed(decided.closing, confirmClose));
    }
    const begun = await begin(counted.value, decided);
    return isClosing(begun.head) ? goOnWhenFree(begun.head, begun.known) : ok(submissionOf(begun.head));
  }

  async function goOnWhenFree(head: InClosing, known?: readonly PostingLine[]): Promise<Result<Submission, Refusal>> {
    const recounted = await recount(head);
    if (!recounted.ok) return recounted;
    // What a part brought that came in unseen is not closed: then it is listed anew.
    return answerOf(await goOn(recounted.value, recounted.value === head ? known : undefined));
  }

  /** Nobody begins a part any more: one that came in unseen is waited for and counted after all. */
  async function recount(head: SubmissionHead): Promise<Result<SubmissionHead, Refusal>> {
    const all = await store.parts(head.marketId, head.submissionId);
    const busy = inHandOf(all);
    if (busy.length > 0) return refuse(partsUnderWay(busy));
    const received = receivedOf(all);
    if (received.length === head.parts) return ok(head);
    const summary = addSummaries(received.map((part) => part.summary));
    return recount((await moveOn(head, { parts: received.length, summary })).head);
  }

  async function countParts(head: SubmissionHead, parts: number): Promise<Result<SubmissionHead, Refusal>> {
    const all = await store.parts(head.marketId, head.submissionId);
    const busy = inHandOf(all);
    if (busy.length > 0) return refuse(partsUnderWay(busy));
    const received = receivedOf(all);
    const numbers = new Set(received.map(({ part }) => part));
    const missing = Array.from({ length: parts }, (_, index) => index + 1).filter((part) => !numbers.has(part));
    if (missing.length > 0) return refuse(partsMissing(missing));
    const beyond = [...numbers].filter((part) => part > parts);
    if (beyond.length > 0) return refuse(partsBeyond(parts, beyond));
    return ok({ ...head, parts, summary: addSummaries(received.map(({ summary }) => summary)) });
  }
}

const inHandOf = (parts: readonly PartHead[]): number[] => parts.filter((each) => each.underWaySeconds > 0).map(({ part }) => part);
const receivedOf = (parts: readonly PartHead[]) => parts.flatMap(({ part, summary }) => (summary ? [{ part, summary }] : []));

const shown = (head: Result<SubmissionHead, Refusal>): Result<Submission, Refusal> => (head.ok ? ok(submissionOf(head.value)) : head);

const answerOf = ({ head, outage }: Closed): Result<Submission, Refusal> =>
  outage === undefined
    ? ok(submissionOf(head))
    : refuse(closingInterrupted({ submissionId: head.submissionId, closing: head.closing, cause: outage }));
