import type {
  CloseReason,
  Closing,
  Market,
  MarketPosting,
  Outcome,
  PartReceipt,
  PostingLine,
  PostingReceipt,
  Receipt,
  Result,
  Status,
  Submission,
  SubmissionMode,
} from '@ganghui/spec';
import type { Refusal } from '../refusal.ts';
import type { SentRecord } from './ports.ts';

/** What a caller says of the revision it has seen: the posting must stand at it, must not exist, or nothing is asked. */
export type IfRevision = number | 'none' | undefined;

/** One posting in our own field names. `by`: the id of the key. */
export type ReceivePosting = (input: {
  market: Market;
  sourceId: string;
  cells: Record<string, unknown>;
  by: string;
  dryRun: boolean;
  ifRevision?: IfRevision;
}) => Promise<Result<PostingReceipt, Refusal>>;

/** A posting that a call is about, and who makes the call. */
export type CallTarget = { marketId: string; sourceId: string; by: string; dryRun: boolean; ifRevision?: number };
/** Ends a posting for a reason; closing what is closed changes nothing. `hires` only with `filled`. */
export type ClosePosting = (input: CallTarget & { reason: CloseReason; hires?: number }) => Promise<Result<PostingReceipt, Refusal>>;
/** Hides an open posting until the market reopens it. */
export type SuspendPosting = (input: CallTarget) => Promise<Result<PostingReceipt, Refusal>>;
/** Brings back a suspended or closed posting as it was, judged again by its findings and dates. */
export type ReopenPosting = (input: CallTarget) => Promise<Result<PostingReceipt, Refusal>>;
/** Says that an open posting still stands: moves its freshness, makes no revision and no event. */
export type ConfirmPosting = (input: Omit<CallTarget, 'by'>) => Promise<Result<PostingReceipt, Refusal>>;

/** A file of at most 1,000 records in one call. `replayed`: the same Idempotency-Key was answered before, and this is that answer. */
export type ReceiveSubmission = (input: {
  market: Market;
  body: Uint8Array;
  contentType: string;
  profileName?: string;
  mode: SubmissionMode;
  dryRun: boolean;
  by: string;
  idempotencyKey?: string;
  /** Exactly the number of postings that the caller expects to be closed. */
  confirmClose?: number;
}) => Promise<Result<{ receipt: Receipt; replayed: boolean }, Refusal>>;

/** Begins a submission in parts. */
export type OpenSubmission = (input: {
  market: Market;
  mode: SubmissionMode;
  profileName?: string;
  by: string;
  idempotencyKey?: string;
}) => Promise<Result<Submission, Refusal>>;

/** One part, numbered from 1, at most 1,000 records. The same bytes again get the first answer. */
export type ReceivePart = (input: {
  market: Market;
  submissionId: string;
  part: number;
  body: Uint8Array;
  contentType: string;
}) => Promise<Result<PartReceipt, Refusal>>;

/**
 * Ends a submission in parts when all of them are there; a full one then closes what its set does not hold. A long closing answers
 * with the state `closing` and is called again until it is `complete`. `unread`: records the client could not read, so never sent.
 */
export type CompleteSubmission = (input: {
  market: Market;
  submissionId: string;
  parts: number;
  unread: number;
  confirmClose?: number;
  dryRun: boolean;
}) => Promise<Result<Submission, Refusal>>;

/** What a full sync with this set would close; stores nothing. */
export type PreviewClosing = (input: { market: Market; sourceIds: readonly string[]; unread: number }) => Promise<Closing>;

export type ReadReceipt = (input: {
  marketId: string;
  submissionId: string;
  outcome?: Outcome;
  after: string | null;
  limit: number;
}) => Promise<Result<Receipt, Refusal>>;
/** What was sent as one part (1 where there is one only), in the order it came. */
export type ReadEvidence = (input: { marketId: string; submissionId: string; part: number }) => Promise<Result<SentRecord[], Refusal>>;
export type ListReceipts = (input: {
  marketId: string;
  before: string | null;
  limit: number;
}) => Promise<{ submissions: Submission[]; next: string | null }>;

export type ReadMarketPosting = (marketId: string, sourceId: string) => Promise<Result<MarketPosting, Refusal>>;
export type ListMarketPostings = (input: {
  marketId: string;
  status: Status;
  after: string | null;
  limit: number;
}) => Promise<{ postings: PostingLine[]; next: string | null }>;
