import type { Status } from '@ganghui/spec';

/** A posting as an index row shows it: `at` is when its revision was accepted. */
export type RowOfPosting = { postingId: string; revision: number; status: Status; at: string };

/** The current rows of all postings, in pages, as of a moment ago; only those whose revision was accepted after `since`, unless it is null. */
export type ListRows = (since: string | null) => AsyncIterable<RowOfPosting[]>;

/**
 * What the last comparison of the table with the log found. `missed`: changes that the stream had passed over and the sweep appended.
 * `late`: changes that it appended while relay had not come so far, after a pause of relay for example.
 * `oldestUnpublished`: when the oldest change that was not in the log was accepted, just accepted ones included. `fullAt`: when all
 * postings were last compared. `pending`: postings that a sweep was about to append and announce; a next one announces them again.
 */
export type Sweep = {
  at: string;
  checked: number;
  missed: number;
  late: number;
  missedEver: number;
  oldestUnpublished: string | null;
  fullAt: string | null;
  pending: string[];
};
/** Undefined before the first. */
export type ReadLastSweep = () => Promise<Sweep | undefined>;
export type SaveSweep = (sweep: Sweep) => Promise<void>;
