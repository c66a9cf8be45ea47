import type { FeedEvent } from '@ganghui/spec';
import type { MoveCursor, ReadCursor } from '../ports.ts';
import type { ReadFeed } from './read-feed.ts';

const page = 200;

/** Hands every change after the reader's cursor to `handle`, in order, and moves the cursor only after `handle` returned. */
export type FollowFeed = (reader: string, handle: (events: readonly FeedEvent[]) => Promise<void>) => Promise<{ handled: number }>;

export const makeFollowFeed =
  ({ readFeed, readCursor, moveCursor }: { readFeed: ReadFeed; readCursor: ReadCursor; moveCursor: MoveCursor }): FollowFeed =>
  async (reader, handle) => {
    let after = await readCursor(reader);
    let handled = 0;
    for (;;) {
      const read = await readFeed({ after, limit: page });
      if (!read.ok) throw new Error(`reader ${reader} stands at ${after}: ${read.error.detail}`);
      const { events, last, more } = read.value;
      if (events.length === 0) return { handled };
      await handle(events);
      await moveCursor(reader, last);
      handled += events.length;
      after = last;
      if (!more) return { handled };
    }
  };
