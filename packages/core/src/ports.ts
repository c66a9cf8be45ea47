import type { Market, Posting, Profile, Quality, Status } from '@ganghui/spec';

/**
 * A posting as the exchange keeps it. `contentHash` is of what the market sent; `at` is when this revision was accepted (ISO);
 * `wasPublic`: this or an earlier revision was published, so others may hold a copy.
 */
export type StoredPosting = { posting: Posting; quality: Quality; contentHash: string; at: string; wasPublic: boolean };

export type Now = () => Date;

/** The current rows of these postings as of now (no stale read); those that do not exist are left out. */
export type ReadPostings = (ids: readonly string[]) => Promise<Map<string, StoredPosting>>;

/**
 * One conditional write per posting, answered in order: `saved` only if the stored revision was `expected` (0: none), else `stale`.
 * Throws when the store does not answer; sending the same again is then safe.
 */
export type SavePostings = (writes: readonly { stored: StoredPosting; expected: number }[]) => Promise<('saved' | 'stale')[]>;

/** The status of these postings as of a moment ago; those that do not exist are left out. */
export type ReadStatuses = (ids: readonly string[]) => Promise<Map<string, Status>>;

/** Ids of open postings whose validity ended before `at`, at most `limit`. */
export type FindDue = (at: Date, limit: number) => Promise<string[]>;

export type ReadMarket = (marketId: string) => Promise<Market | undefined>;
export type ListMarkets = () => Promise<Market[]>;

/** A key is stored as SHA-256 only. Undefined when the market has no such key. */
export type FindKey = (marketId: string, keyHash: string) => Promise<{ expiresAt: string | null } | undefined>;

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
/** Kept only when no later sequence is stored; keeps the duplicate key's membership in step. */
export type SaveAssessment = (assessment: Assessment) => Promise<void>;
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
