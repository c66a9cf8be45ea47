import type { FeedEvent, FeedItem, FeedScope, Posting } from '@ganghui/spec';

/** One stored page of the log. `live` is the number of open postings after it; `at`: when it was appended (ISO). */
export type Segment = {
  first: number;
  last: number;
  previousHash: string;
  chainHash: string;
  stateDigest: string;
  live: number;
  at: string;
  events: FeedEvent[];
};
export type SegmentHead = Pick<Segment, 'last' | 'chainHash' | 'stateDigest' | 'live' | 'at'>;

/** The end of the log as of now (no stale read); undefined when it is empty. */
export type ReadHead = () => Promise<SegmentHead | undefined>;

/** Segments that hold sequences after `after`, in order, about `limit` changes of them; empty at the end of the log, and where it is not kept any more. */
export type ReadSegments = (after: number, limit: number) => Promise<Segment[]>;

/** The last entry of the log about a posting: a row of its own, moved in the transaction that appends. */
export type Logged = { sequence: number; revision: number; hash: string; live: boolean; scope: FeedScope };
/** As of now; postings that the log never told of are left out. */
export type ReadLogged = (ids: readonly string[]) => Promise<Map<string, Logged>>;

/**
 * Writes, in one transaction or not at all: the segment, only if no other stands at its place, and for each of its events the new
 * `Logged` of its posting, only if the old one still is as the event's `previous` says (none: there is none). A segment has at most one
 * event of a posting. `taken`: another segment stands there, or the table asks to try again. `moved`: these postings' entries are others
 * by now; here they are. Throws on an outage; then nothing is known.
 */
export type WriteSegment = (segment: Segment) => Promise<'written' | 'taken' | { moved: Map<string, Logged> }>;

/** The contacts of those that are open to the public now, as the table has them; for readers of the log, which has none. */
export type ReadContacts = (ids: readonly string[]) => Promise<Map<string, Posting['contact']>>;

/** Waits, or returns early when aborted; never throws. */
export type Wait = (ms: number, signal?: AbortSignal) => Promise<void>;

/** A page for one reader: filtered, contacts given by role. */
export type PageForReader = { events: FeedItem[]; last: number; more: boolean; head: number };
