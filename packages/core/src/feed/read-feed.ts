import { type FeedEvent, ok, type Result } from '@ganghui/spec';
import type { Refusal } from '../refusal.ts';
import { bytesOf, maxPageBytes } from './read-bytes.ts';
import { type LogPorts, makeReadEntries } from './read-entries.ts';

/** A page of the log as it stands, for readers of our own: nothing filtered, no contacts. */
export type LogPage = { events: FeedEvent[]; last: number; more: boolean };
export type ReadFeed = (input: { after: number; limit: number }) => Promise<Result<LogPage, Refusal>>;

/** Changes after a sequence, in order, bounded by count and by bytes. `last` is where to go on from; an empty page repeats the cursor. */
export function makeReadFeed(ports: LogPorts): ReadFeed {
  const readEntries = makeReadEntries(ports);
  return async ({ after, limit }) => {
    const read = await readEntries(after, limit + 1);
    if (!read.ok) return read;
    const { entries } = read.value;
    let bytes = 0;
    const end = entries.slice(0, limit).findIndex((event, index) => {
      bytes += bytesOf(JSON.stringify(event));
      return index > 0 && bytes > maxPageBytes;
    });
    const events = entries.slice(0, end < 0 ? limit : end);
    return ok({ events, last: events.at(-1)?.sequence ?? after, more: entries.length > events.length });
  };
}
