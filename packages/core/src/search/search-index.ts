import type { FeedEvent, Grade, Posting } from '@ganghui/spec';

/** One line of a result: what a job seeker needs to decide whether to open it. */
export type PostingSummary = {
  id: string;
  title: string;
  employer: string | null;
  city: string | null;
  county: string | null;
  region: string | null;
  pay: Posting['pay'];
  education: string | null;
  experience: Posting['experience'];
  employmentForm: Posting['employmentForm'];
  headcount: number | null;
  benefits: string[];
  marketId: string;
  publishedAt: string;
  validThrough: string | null;
  score: number;
  grade: Grade;
};

export type SearchQuery = {
  /** Words; all must occur. Empty: everything, newest first. */
  text: string;
  /** Region codes; a city stands for its counties. */
  regions: string[];
  /** Yuan a month: postings that pay at least this at their upper end; negotiable ones are left out when set. */
  minPay: number | null;
  marketId: string | null;
  limit: number;
  cursor: number;
  /** Postings whose validity ended before are left out even when the clock has not closed them yet. ISO. */
  at: string;
};
export type SearchResult = {
  total: number;
  items: PostingSummary[];
  facets: { city: { value: string; name: string; count: number }[]; grade: { value: string; name: string; count: number }[] };
  next: number | null;
};

export type Rescore = { postingId: string; revision: number; score: number; grade: Grade };

/** The search port. An engine holds the visible postings as of a sequence of the feed. */
export type SearchIndex = {
  /** The sequence up to which the index has followed the feed; 0 when empty. */
  position: () => Promise<number>;
  /** Applies changes in order and moves the position, all or nothing; changes at or before the position are left out. */
  apply: (events: readonly FeedEvent[]) => Promise<void>;
  /** Takes a score in context for a revision the index holds; any other is ignored. */
  rescore: (scores: readonly Rescore[]) => Promise<void>;
  search: (query: SearchQuery) => Promise<SearchResult>;
};
