import type { Market, MarketKey, Posting, PostingLine, Profile, Quality, Status } from '@ganghui/spec';

/**
 * A posting as the exchange keeps it. `contentHash` is of what the market sent; `at` is when this revision was accepted (ISO);
 * `wasPublic`: this or an earlier revision was published, so others may hold a copy. `startsAt`: suspended until that instant, then
 * published by the clock. `confirmedAt`: when the market last said that it still stands, without a new revision. `submissionId`: the
 * call that made this revision; null for the clock.
 */
export type StoredPosting = {
  posting: Posting;
  quality: Quality;
  contentHash: string;
  at: string;
  wasPublic: boolean;
  startsAt: string | null;
  confirmedAt: string | null;
  submissionId: string | null;
};

export type Now = () => Date;

/** The current rows of these postings as of now (no stale read); those that do not exist are left out. */
export type ReadPostings = (ids: readonly string[]) => Promise<Map<string, StoredPosting>>;

/** `failed`: the store did not answer, and the posting was not seen stored; sending the same again is safe. */
export type SaveAnswer = 'saved' | 'stale' | { failed: unknown };
/**
 * One conditional write per posting, answered in order: `saved` only if the stored revision was `expected` (0: none), else `stale`.
 * One write that fails never hides what became of its neighbours.
 */
export type SavePostings = (writes: readonly { stored: StoredPosting; expected: number }[]) => Promise<SaveAnswer[]>;

/** Moves `confirmedAt` of an open posting, if its revision is still this one: no revision, no event. */
export type SaveConfirmation = (postingId: string, revision: number, at: string) => Promise<'saved' | 'stale'>;

/** Takes name, phone and e-mail out of a closed posting, if its revision is still this one: no revision, no event. */
export type EraseContact = (stored: StoredPosting) => Promise<'saved' | 'stale'>;

/** Postings of a market in one status by time of their last change, as of a moment ago; `next` goes on, null at the end. */
export type ListPostings = (
  marketId: string,
  query: { status: Status; after: string | null; limit: number },
) => Promise<{ postings: PostingLine[]; next: string | null }>;

/** The status of these postings as of a moment ago; those that do not exist are left out. */
export type ReadStatuses = (ids: readonly string[]) => Promise<Map<string, Status>>;

/** Ids of postings with something due before `at`, at most `limit`: an end, a start, or the contact of a closed one. */
export type FindDue = (at: Date, limit: number) => Promise<string[]>;

export type ReadMarket = (marketId: string) => Promise<Market | undefined>;
export type ListMarkets = () => Promise<Market[]>;

/** A key is stored as SHA-256 only. Undefined when the holder has no such key. `holder`: a market id, or `province`. */
export type FindKey = (holder: string, keyHash: string) => Promise<MarketKey | undefined>;

/** All profiles of a market, the last saved first. */
export type ReadProfiles = (marketId: string) => Promise<Profile[]>;
export type SaveProfile = (profile: Profile) => Promise<void>;

/** A reader's place in the feed; 0 before the first read. */
export type ReadCursor = (reader: string) => Promise<number>;
/** Moves forward only: a late, slower reader never pulls the cursor back. */
export type MoveCursor = (reader: string, sequence: number) => Promise<void>;

/** The assessments of the visible postings that share a duplicate key. */
export type FindSame = (duplicateKey: string) => Promise<Map<string, Assessment>>;

/** What is known of a visible posting in the context of the whole province, as of `sequence`. */
export type Assessment = {
  postingId: string;
  marketId: string;
  revision: number;
  sequence: number;
  quality: Quality;
  duplicates: string[];
  duplicateKey: string | null;
};
export type ReadAssessments = (ids: readonly string[]) => Promise<Map<string, Assessment>>;
/**
 * Kept only when no later sequence is stored; keeps the duplicate key's membership in step. `before`: the one it was made from, whose
 * membership is not written again when the key is the same.
 */
export type SaveAssessment = (assessment: Assessment, before?: Assessment) => Promise<void>;
/** Removed only when no later sequence is stored. */
export type DropAssessment = (postingId: string, sequence: number) => Promise<void>;

/** Everything a market's report is made of, read from small index rows. */
export type ReadMarketState = (marketId: string) => Promise<{
  assessed: { postingId: string; quality: Quality; duplicated: boolean }[];
  counts: { held: number; suspended: number; closed: number };
}>;

/** Where a search index is kept for readers that start cold. */
export type SnapshotStore = {
  /** Writes the latest snapshot to a file; answers the sequence it stands at, undefined when there is none. */
  fetch: (into: string) => Promise<number | undefined>;
  put: (file: string, position: number) => Promise<void>;
};
