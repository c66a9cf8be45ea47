import { ok, type Receipt, type ReceiptItem, type Result, refuse, type Submission } from '@ganghui/spec';
import type { Refusal } from '../refusal.ts';
import { fitting } from './fitting.ts';
import type { SubmissionHead, SubmissionStore } from './ports.ts';
import { submissionUnknown } from './submission-refusals.ts';

const idPattern = /^[0-9A-HJKMNP-TV-Z]{26}$/;
/** Anything else never was the name of a submission. */
export const isSubmissionId = (text: string): boolean => idPattern.test(text);

/** The head of a submission of this market, of any kind. */
export async function readHead(
  store: Pick<SubmissionStore, 'read'>,
  marketId: string,
  submissionId: string,
): Promise<Result<SubmissionHead, Refusal>> {
  const head = isSubmissionId(submissionId) ? await store.read(marketId, submissionId) : undefined;
  return head ? ok(head) : refuse(submissionUnknown(submissionId));
}

/** The head of one that takes parts: a call about one posting does not. */
export async function readOpened(
  store: Pick<SubmissionStore, 'read'>,
  marketId: string,
  submissionId: string,
): Promise<Result<SubmissionHead, Refusal>> {
  const head = await readHead(store, marketId, submissionId);
  return head.ok && head.value.kind !== 'submission' ? refuse(submissionUnknown(submissionId)) : head;
}

/** What a market sees of the head that is kept. */
export const submissionOf = ({ profile, bodyHash, openBefore, inHand, step, ...head }: SubmissionHead): Submission => ({
  ...head,
  dryRun: false,
});

export const receiptOf = (submission: Submission, items: readonly ReceiptItem[]): Receipt => ({
  ...submission,
  items: fitting(items),
  next: null,
});

/** The items of a submission that has one part only: its number says nothing, and they are as the call itself answered. */
export const withoutPart = (items: readonly ReceiptItem[]): ReceiptItem[] => items.map(({ part: _, ...item }) => item);
