import {
  type Cause,
  type FeedEvent,
  type Posting,
  type PostingEventKind,
  type PreviousEntry,
  postingEventTypes,
  type Quality,
  scopeOf,
} from '../index.ts';
import { contentHash, emptyDigest, moveDigest, movesOf, nextChain, withoutContact } from '../proof/index.ts';
import { aPosting, aQuality } from './a-posting.ts';

/** What a test says of an entry; all else follows from it as the log would have it. `previous`: the entry before about this posting. */
export type EntryOverrides = {
  sequence?: number;
  kind?: PostingEventKind;
  posting?: Posting;
  quality?: Quality;
  previous?: FeedEvent | null;
  changed?: string[];
  cause?: Cause;
  time?: string;
  recordedtime?: string;
};

export const aPreviousEntry = ({ sequence, data: { posting, hash, live, scope } }: FeedEvent): PreviousEntry => ({
  sequence,
  revision: posting.revision,
  hash,
  live,
  scope,
});

const kindOf = ({ status }: Posting, previous: FeedEvent | null): PostingEventKind => {
  if (status === 'published') return previous?.data.live ? 'revised' : 'published';
  return status === 'closed' ? 'closed' : 'suspended';
};

/** One entry of the log, whole: contact taken out, hash, scope and previous as the log makes them. First publication of `aPosting` unless said. */
export function aFeedEvent(overrides: EntryOverrides = {}): FeedEvent {
  const { sequence = 1, previous = null } = overrides;
  const content = withoutContact({ posting: overrides.posting ?? aPosting(), quality: overrides.quality ?? aQuality() });
  const { posting, quality } = content;
  const kind = overrides.kind ?? kindOf(posting, previous);
  const name = kind === 'regraded' ? `regraded@${previous?.sequence}` : kind;
  return {
    specversion: '1.0',
    id: `${posting.id}@${posting.revision}/${name}`,
    source: `cn.ganghui/markets/${posting.marketId}`,
    type: postingEventTypes[kind],
    subject: posting.id,
    time: overrides.time ?? '2026-11-21T02:00:00.000Z',
    datacontenttype: 'application/json',
    hop: kind === 'regraded' ? 1 : 0,
    sequence,
    recordedtime: overrides.recordedtime ?? '2026-11-21T02:00:01.000Z',
    data: {
      posting,
      quality,
      changed: overrides.changed ?? [],
      live: posting.status === 'published',
      hash: contentHash(content),
      scope: scopeOf(posting, quality),
      previous: previous && aPreviousEntry(previous),
      cause: overrides.cause ?? { by: kind === 'regraded' ? 'score' : 'clock', submissionId: null },
    },
  };
}

/** The publication of a posting as the feed holds it. */
export const anEvent = (sequence: number, posting = aPosting({ sourceId: `A${sequence}` })): FeedEvent => aFeedEvent({ sequence, posting });

/** A log from sequence 1 on; each entry knows the one before about its posting. */
export function aLog(entries: readonly Omit<EntryOverrides, 'sequence' | 'previous'>[]): FeedEvent[] {
  const last = new Map<string, FeedEvent>();
  return entries.map((entry, index) => {
    const posting = entry.posting ?? aPosting({ sourceId: `A${index + 1}` });
    const event = aFeedEvent({ ...entry, posting, sequence: index + 1, previous: last.get(posting.id) ?? null });
    last.set(posting.id, event);
    return event;
  });
}

/** What a segment says of the log before and after it. */
export type SegmentEnds = { last: number; chainHash: string; stateDigest: string; live: number; at: string };

/** Entries as one stored page of the log, with chain and digest right. `head`: the segment before, none at the beginning. */
export function aSegment(
  events: readonly FeedEvent[],
  head?: SegmentEnds,
): SegmentEnds & { first: number; previousHash: string; events: FeedEvent[] } {
  const moves = events.map(({ subject, data }) => {
    const { revision } = data.posting;
    return movesOf(subject, data.previous, { revision, hash: data.hash, live: data.live });
  });
  const first = (head?.last ?? 0) + 1;
  const previousHash = head?.chainHash ?? emptyDigest;
  return {
    first,
    last: first + events.length - 1,
    previousHash,
    chainHash: events.reduce(nextChain, previousHash),
    stateDigest: moves.reduce(moveDigest, head?.stateDigest ?? emptyDigest),
    live: moves.reduce((live, { leaves, enters }) => live + (enters ? 1 : 0) - (leaves ? 1 : 0), head?.live ?? 0),
    at: events.at(-1)?.recordedtime ?? '2026-11-21T02:00:01.000Z',
    events: [...events],
  };
}
