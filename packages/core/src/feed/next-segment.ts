import type { FeedEvent } from '@ganghui/spec';
import { moveDigest, movesOf, nextChain } from '@ganghui/spec/proof';
import type { Segment, SegmentHead } from './ports.ts';

// One transaction holds 100 writes: the segment and the last entry of each posting.
export const maxSegmentChanges = 99;
// A row holds 400 KB. Deflated text is never much longer than the text, so a page of this many bytes fits whatever it says.
const maxSegmentBytes = 380_000;
// "sequence" and "recordedtime", which a draft has not yet.
const placeBytes = 70;

/** An entry but for its place: the log gives it sequence and recordedtime. `bytes` of its JSON. */
export type Draft = { entry: Omit<FeedEvent, 'sequence' | 'recordedtime'>; bytes: number };

/**
 * The page that follows on `head`: as many drafts from the first on as fit, at least one. It is recorded at `now`, or at the time of the
 * page before when that is later: clocks of two machines differ, the order of the log does not.
 */
export function nextSegment(head: SegmentHead, drafts: readonly Draft[], now: Date): Segment {
  const at = [head.at, now.toISOString()].sort().at(-1) ?? '';
  const events: FeedEvent[] = [];
  let { chainHash, stateDigest, live } = head;
  let bytes = 0;
  for (const { entry, bytes: size } of drafts.slice(0, maxSegmentChanges)) {
    bytes += size + placeBytes;
    if (events.length > 0 && bytes > maxSegmentBytes) break;
    const event: FeedEvent = { ...entry, sequence: head.last + events.length + 1, recordedtime: at };
    const { posting, hash, previous, live: isLive } = event.data;
    const moves = movesOf(event.subject, previous, { revision: posting.revision, hash, live: isLive });
    events.push(event);
    chainHash = nextChain(chainHash, event);
    stateDigest = moveDigest(stateDigest, moves);
    live += (moves.enters === null ? 0 : 1) - (moves.leaves === null ? 0 : 1);
  }
  const first = head.last + 1;
  return { first, last: head.last + events.length, previousHash: head.chainHash, chainHash, stateDigest, live, at, events };
}
