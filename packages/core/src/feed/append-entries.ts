import type { FeedEvent } from '@ganghui/spec';
import { emptyDigest } from '@ganghui/spec/proof';
import { inParallel } from '../in-parallel.ts';
import type { Now } from '../ports.ts';
import { type Draft, maxSegmentChanges, nextSegment } from './next-segment.ts';
import type { Logged, ReadHead, ReadLogged, ReadSegments, Segment, SegmentHead, WriteSegment } from './ports.ts';

export type AppendPorts = {
  readHead: ReadHead;
  readLogged: ReadLogged;
  readSegments: ReadSegments;
  writeSegment: WriteSegment;
  now: Now;
};

/** What is to be done for a wish: an entry to be appended, or nothing, with the entry that told it before when there is one. */
export type Look = { draft: Draft } | { told: FeedEvent | undefined };
/** One thing that somebody wants told of a posting, seen against the last entry of the log about it. */
export type Wish = { postingId: string; look: (logged: Logged | undefined) => Promise<Look> };

const emptyHead: SegmentHead = { last: 0, chainHash: emptyDigest, stateDigest: emptyDigest, live: 0, at: '' };

/**
 * Appends what is wanted, without a gap, whoever else appends meanwhile; wishes about one posting in their order. `logged`: the last
 * entries as last seen. Returns the entries that tell each wish, once, also those that somebody had appended before.
 */
export const makeAppendEntries =
  ({ readHead, writeSegment, now }: Pick<AppendPorts, 'readHead' | 'writeSegment' | 'now'>) =>
  async (wishes: readonly Wish[], logged: Map<string, Logged>): Promise<FeedEvent[]> => {
    const seen = new Map<Wish, Look>();
    const told = new Map<Wish, FeedEvent | undefined>();
    let head: SegmentHead | undefined;
    for (;;) {
      const turn = firstOfEach(wishes.filter((wish) => !told.has(wish)));
      if (turn.length === 0) return entriesOf(wishes, told);
      const unseen = turn.filter((wish) => !seen.has(wish));
      await inParallel(unseen, async (wish) => seen.set(wish, await wish.look(logged.get(wish.postingId))));
      const ready = new Map<Wish, Draft>();
      for (const wish of turn) {
        const look = seen.get(wish);
        if (look && 'draft' in look) ready.set(wish, look.draft);
        else told.set(wish, look?.told);
      }
      // What is settled without a write makes room for the next wishes of this turn.
      if (ready.size < turn.length) continue;
      head ??= (await readHead()) ?? emptyHead;
      const segment = nextSegment(head, [...ready.values()], now());
      const answer = await writeSegment(segment);
      head = answer === 'written' ? segment : undefined;
      if (answer === 'taken') continue;
      if (answer === 'written') {
        for (const [index, wish] of [...ready.keys()].entries()) {
          const event = segment.events[index];
          if (!event) break;
          told.set(wish, event);
          logged.set(event.subject, loggedOf(event));
        }
        continue;
      }
      checkMoved(segment, answer.moved);
      for (const [postingId, entry] of answer.moved) logged.set(postingId, entry);
      for (const wish of turn) if (answer.moved.has(wish.postingId)) seen.delete(wish);
    }
  };

/** How an entry stands in the log until the next one about its posting. */
export const loggedOf = ({ sequence, data: { posting, hash, live, scope } }: FeedEvent): Logged => ({
  sequence,
  revision: posting.revision,
  hash,
  live,
  scope,
});

/** The first wish of each posting, at most a segment of them: an entry names the one before it, which must be known. */
function firstOfEach(waiting: readonly Wish[]): Wish[] {
  const first = new Map<string, Wish>();
  for (const wish of waiting) {
    if (first.size === maxSegmentChanges) break;
    if (!first.has(wish.postingId)) first.set(wish.postingId, wish);
  }
  return [...first.values()];
}

const entriesOf = (wishes: readonly Wish[], told: Map<Wish, FeedEvent | undefined>): FeedEvent[] => [
  ...new Map(wishes.flatMap((wish) => told.get(wish) ?? []).map((event) => [event.sequence, event])).values(),
];

// Without this a log that contradicts itself would be asked for ever.
function checkMoved({ events }: Segment, moved: Map<string, Logged>): void {
  const news = events.some(({ subject, data: { previous } }) => {
    const entry = moved.get(subject);
    return entry !== undefined && entry.sequence !== previous?.sequence;
  });
  if (!news) throw new Error('the log refused a segment without saying what it knows better');
}
