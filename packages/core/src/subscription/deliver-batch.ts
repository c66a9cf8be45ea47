import type { FeedEvent } from '@ganghui/spec';
import { type FeedFilter, type FeedItem, ok, type Result, throughFilter } from '@ganghui/spec';
import type { ReadFeed } from '../feed/read-feed.ts';
import type { Refusal } from '../refusal.ts';

const page = 300;
const mostScanned = 5_000;
// A delivery is at most 900 KB of JSON; contacts are put in afterwards.
const mostBytes = 780_000;

/** `last`: all up to here is in the batch or was filtered out. `more`: the log goes on after it. */
export type Batch = { items: FeedItem[]; last: number; more: boolean };
export type NextBatch = (after: number) => Promise<Result<Batch, Refusal>>;

/**
 * Cuts the log behind a cursor into what one delivery may hold. Made for one run of one subscription, and asked with the `last` it
 * answered before: it keeps what it read ahead.
 */
export function makeNextBatch(readFeed: ReadFeed, { filter, maxEvents }: { filter: FeedFilter; maxEvents: number }): NextBatch {
  let ahead: FeedEvent[] = [];
  let end = false;
  return async (after) => {
    const items: FeedItem[] = [];
    let [last, scanned, bytes] = [after, 0, 0];
    for (;;) {
      for (const [index, event] of ahead.entries()) {
        const item = throughFilter(filter, event);
        const size = item ? Buffer.byteLength(JSON.stringify(item)) : 0;
        if (item && (items.length === maxEvents || (items.length > 0 && bytes + size > mostBytes))) {
          ahead = ahead.slice(index);
          return ok({ items, last, more: true });
        }
        if (item) items.push(item);
        bytes += size;
        last = event.sequence;
      }
      scanned += ahead.length;
      ahead = [];
      if (end || items.length === maxEvents || scanned >= mostScanned) return ok({ items, last, more: !end });
      const read = await readFeed({ after: last, limit: page });
      if (!read.ok) return read;
      ahead = read.value.events;
      end = !read.value.more;
    }
  };
}
