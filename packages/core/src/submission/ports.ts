import type { ReceiptItem, Submission, Summary } from '@ganghui/spec';

/** One record as the market sent it, cell by cell, without ID numbers; contacts stand apart, because they are not kept as long. */
export type SentRecord = { line: number; sheet?: string; cells: Record<string, unknown> };

/** What is kept as evidence. `contacts`: the cells that hold contacts, whole; gone after `contactsUntil` (ISO). */
export type Evidence = { sent: SentRecord[]; contacts: SentRecord[]; contactsUntil: string };

/**
 * The head of a submission as it is kept: its name is never null. `bodyHash` is the SHA-256 of the exact bytes, null for parts.
 * `openBefore`: open postings of the market when a full one began, counted before anything of it was stored. `inHand`: the postings
 * that a closing is at work on, in the order of their ids; all before them are counted in `closing.closed`. `step`: how often the head
 * was moved on; absent before the first time.
 */
export type SubmissionHead = Omit<Submission, 'submissionId' | 'dryRun'> & {
  submissionId: string;
  profile: string | null;
  bodyHash: string | null;
  openBefore?: number;
  inHand?: string[];
  step?: number;
};

/**
 * A part that was begun. `at` is the time its records are judged by, also when it is taken up again after an interruption. `summary` is
 * null until it is received; until then somebody may be at work on it for so many seconds (0: nobody is).
 */
export type PartHead = { part: number; bodyHash: string; at: string; summary: Summary | null; underWaySeconds: number };

export type BeginPart =
  /** `hold` names this try among others: what it may let go of. */
  | { state: 'begun' | 'resumed'; at: string; hold: string }
  /** The same bytes were received before; this was the answer. */
  | { state: 'received'; items: ReceiptItem[] }
  /** Somebody is at work on it; worth another try after so many seconds. */
  | { state: 'under-way'; retryAfterSeconds: number }
  /** Another body was sent as this part. */
  | { state: 'conflict' };

/**
 * Submissions with their evidence and receipts, kept for three years. Everything is found by the market that sent it. Reads are not
 * stale. Throws when the store does not answer.
 */
export type SubmissionStore = {
  /** One call about one posting, evidence and receipt in one go. Kept again under the same id it is replaced. */
  keepCall: (head: SubmissionHead, item: ReceiptItem, evidence: Evidence | null) => Promise<void>;
  /** Keeps a head that is not there yet; answers the one that stands, which may be another's of the same name. */
  open: (head: SubmissionHead) => Promise<SubmissionHead>;
  /** Ties an idempotency key to a submission for seven days; the first to come keeps it. */
  claim: (
    marketId: string,
    key: string,
    claim: { submissionId: string; bodyHash: string },
  ) => Promise<{ submissionId: string; bodyHash: string; first: boolean }>;
  read: (marketId: string, submissionId: string) => Promise<SubmissionHead | undefined>;
  /** Newest first. */
  list: (
    marketId: string,
    query: { before: string | null; limit: number },
  ) => Promise<{ submissions: SubmissionHead[]; next: string | null }>;
  /** Takes a part in hand for `leaseSeconds`, with the evidence stored; one caller at a time. */
  beginPart: (input: {
    marketId: string;
    submissionId: string;
    part: number;
    bodyHash: string;
    at: string;
    leaseSeconds: number;
    evidence: Evidence;
  }) => Promise<BeginPart>;
  /** Stores the answer to a part; only now the part counts as received. */
  finishPart: (input: {
    marketId: string;
    submissionId: string;
    part: number;
    bodyHash: string;
    items: readonly ReceiptItem[];
  }) => Promise<void>;
  /** Lets go of a part that was not received, so that it can be sent again at once; a part in another's hands stays there. */
  dropPart: (input: { marketId: string; submissionId: string; part: number; hold: string }) => Promise<void>;
  parts: (marketId: string, submissionId: string) => Promise<PartHead[]>;
  /** A page of receipt items, each with its part, in the order of parts and lines; `after` is `<part>.<place>`, the cursor of an earlier page. */
  items: (
    marketId: string,
    submissionId: string,
    query: { after: string | null; limit: number; outcome?: ReceiptItem['outcome'] },
  ) => Promise<{ items: ReceiptItem[]; next: string | null }>;
  /** Every sourceId that any part held, whatever became of it, and how many records had none that could be read. */
  presence: (marketId: string, submissionId: string) => Promise<{ sourceIds: Set<string>; unread: number }>;
  /** What was sent, with the contacts that are still kept, laid over each other; nothing of a part that never came. */
  evidence: (marketId: string, submissionId: string, part: number) => Promise<SentRecord[]>;
  /** Moves the head on, if it still stands as it was read; false when somebody else moved it first. */
  advance: (head: SubmissionHead, from: Pick<SubmissionHead, 'state' | 'step'>) => Promise<boolean>;
};

/** A new name for a submission: unique, sorting by time. */
export type NewSubmissionId = (at: Date) => string;
