import type { FeedEvent } from '@ganghui/spec';
import type { VisibleChange } from './changes-to-events.ts';
import { chainHash, emptyDigest, moveDigest } from './digest.ts';

// One transaction holds 100 writes: the segment and one revision row per change.
export const maxSegmentChanges = 99;
// A row holds 400 KB. Deflated text is never longer than the text, so a page of this many bytes fits whatever it says.
const maxSegmentBytes = 380_000;

/** One stored page of the feed. `live` is the number of visible postings after it. */
export type Segment = {
  first: number;
  last: number;
  previousHash: string;
  chainHash: string;
  stateDigest: string;
  live: number;
  events: FeedEvent[];
};
export type SegmentHead = Pick<Segment, 'last' | 'chainHash' | 'stateDigest' | 'live'>;

/** The end of the log as of now (no stale read); undefined when it is empty. */
export type ReadHead = () => Promise<SegmentHead | undefined>;

/**
 * Writes the segment and its revisions in one transaction, or nothing. `taken`: another writer put a segment at this sequence
 * first. `known`: these revisions are in the log already, with the sequence each got. Throws on an outage.
 */
export type WriteSegment = (segment: Segment) => Promise<'written' | 'taken' | { known: Map<string, number> }>;

export type AppendChanges = (changes: readonly VisibleChange[]) => Promise<FeedEvent[]>;

const emptyHead: SegmentHead = { last: 0, chainHash: emptyDigest, stateDigest: emptyDigest, live: 0 };

/**
 * Appends, in order, those changes that the log does not hold yet, without a gap, whoever else appends meanwhile. Returns every
 * change given with its sequence, also those that an earlier delivery of the same stream record had appended.
 */
export const makeAppendChanges =
  ({ readHead, writeSegment }: { readHead: ReadHead; writeSegment: WriteSegment }): AppendChanges =>
  async (changes) => {
    const sequenced = new Map<string, FeedEvent>();
    // The same record may come twice in one batch; one transaction takes a revision once.
    let waiting = [...new Map(changes.map((change) => [change.event.id, change])).values()];
    while (waiting.length > 0) {
      const segment = nextSegment((await readHead()) ?? emptyHead, waiting);
      const answer = await writeSegment(segment);
      // Somebody else was faster: look at the new end and try again.
      if (answer === 'taken') continue;
      const sequences = answer === 'written' ? new Map(segment.events.map((event) => [event.id, event.sequence])) : answer.known;
      if (sequences.size === 0) throw new Error('the log refused a segment without saying which revision it knows');
      const before = waiting.length;
      waiting = waiting.filter(({ event }) => {
        const sequence = sequences.get(event.id);
        if (sequence !== undefined) sequenced.set(event.id, { ...event, sequence });
        return sequence === undefined;
      });
      if (waiting.length === before) throw new Error('the log knows revisions that nobody asked it to append');
    }
    return changes.flatMap(({ event }) => sequenced.get(event.id) ?? []);
  };

function nextSegment(head: SegmentHead, waiting: readonly VisibleChange[]): Segment {
  const events: FeedEvent[] = [];
  const lines: string[] = [];
  let { stateDigest, live } = head;
  let bytes = 0;
  for (const change of waiting.slice(0, maxSegmentChanges)) {
    const event = { ...change.event, sequence: head.last + events.length + 1 };
    const line = JSON.stringify(event);
    bytes += Buffer.byteLength(line);
    if (events.length > 0 && bytes > maxSegmentBytes) break;
    events.push(event);
    lines.push(line);
    stateDigest = moveDigest(stateDigest, change);
    live += (change.enters ? 1 : 0) - (change.leaves ? 1 : 0);
  }
  const first = head.last + 1;
  const last = head.last + events.length;
  return { first, last, previousHash: head.chainHash, chainHash: chainHash(head.chainHash, lines), stateDigest, live, events };
}
