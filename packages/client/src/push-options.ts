import type { Closing, ReceiptItem, Submission, SubmissionMode, Summary } from '@ganghui/spec';
import type { PushRecord } from './cut-parts.ts';
import type { ProblemError } from './problem-error.ts';

export type PushedPart<R> = { part: number | null; records: R[]; items: ReceiptItem[] };

export type PushRecordsOptions<R extends PushRecord = PushRecord> = {
  mode: SubmissionMode;
  /** A profile registered at the exchange, or `none` for our own field names. */
  profileName?: string;
  /** Nothing is stored; a full sync says what it would close. */
  dryRun?: boolean;
  concurrency?: number;
  /** Records a part, at most 1,000. */
  partSize?: number;
  /** Bytes a part before compression. */
  maxBytes?: number;
  /** Names the opening of the submission: give the same again after a crash to find it again. */
  idempotencyKey?: string;
  /** Goes on with a submission: the SHA-256 of the bodies of the parts that were received, by number, as `onReceived` told them. */
  resume?: { submissionId: string; received: ReadonlyMap<number, string> };
  onOpened?: (submissionId: string) => void | Promise<void>;
  /** A part is stored: told at once, in any order. */
  onReceived?: (part: { part: number; hash: string }) => void | Promise<void>;
  /** Receipts in the order of the records. Given, they are not gathered in `items`, and memory stays flat. */
  onItems?: (part: PushedPart<R>) => void | Promise<void>;
  onProgress?: (sofar: { records: number; parts: number }) => void;
  /** Records that could not even be read, once all were: a full sync closes nothing unasked while one of them may be among the absent. */
  unread?: () => number;
  confirmClose?: number;
  /** Asked before a full sync that closes something is completed: the number to confirm, `yes` where none is needed, or `no`. */
  onClosing?: (closing: Closing) => Promise<number | 'yes' | 'no'>;
  signal?: AbortSignal;
};

/**
 * `submission` is null for a dry run, when there was nothing to send, and while a full sync is not completed: then `refusal` or the
 * answer `no` is why. A submission is opened when its first part is ready, not before. Its state is `closing` when the closing came no further: call again with `resume`.
 */
export type Pushed = {
  submissionId: string | null;
  submission: Submission | null;
  records: number;
  summary: Summary;
  items: ReceiptItem[];
  closing: Closing | null;
  refusal: ProblemError | null;
};
