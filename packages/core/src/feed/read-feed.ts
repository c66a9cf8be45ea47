import { type FeedEvent, ok, type Result, refuse } from '@ganghui/spec';
import type { Refusal } from '../refusal.ts';
import type { ReadHead, Segment } from './append-changes.ts';

export const maxFeedLimit = 1000;
// A Lambda answers at most 6 MB; a page ends before it, whatever the count asked for.
const maxPageBytes = 4_000_000;

/** Segments that hold sequences after `after`, in order, about `limit` changes of them; empty at the end of the log. */
export type ReadSegments = (after: number, limit: number) => Promise<Segment[]>;
export type FeedPage = { events: FeedEvent[]; last: number; more: boolean };
export type ReadFeed = (input: { after: number; limit: number }) => Promise<Result<FeedPage, Refusal>>;

/** Changes after a sequence, in order. `last` is where to go on from; an empty page repeats the cursor. */
export const makeReadFeed =
  ({ readSegments, readHead }: { readSegments: ReadSegments; readHead: ReadHead }): ReadFeed =>
  async ({ after, limit }) => {
    const stored = (await readSegments(after, limit + 1)).flatMap(({ events }) => events).filter(({ sequence }) => sequence > after);
    const events = firstBytes(stored.slice(0, limit));
    const last = events.at(-1)?.sequence;
    if (last !== undefined) return ok({ events, last, more: stored.length > events.length });
    const end = (await readHead())?.last ?? 0;
    if (after > end)
      return refuse({
        kind: 'cursor-from-the-future',
        detail: `共享流目前到序号 ${end}，而 after=${after}。`,
        fix: `请核对保存的序号；若本地数据来自另一套环境，请从 after=0 重新读取。`,
      });
    return ok({ events: [], last: after, more: false });
  };

function firstBytes(events: readonly FeedEvent[]): FeedEvent[] {
  let bytes = 0;
  const end = events.findIndex((event, index) => {
    bytes += Buffer.byteLength(JSON.stringify(event));
    return index > 0 && bytes > maxPageBytes;
  });
  return end < 0 ? [...events] : events.slice(0, end);
}
