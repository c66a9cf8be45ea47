import { type FeedEvent, type FeedFilter, type FeedItem, isEverything, leftScopeType, ok, type Result, throughFilter } from '@ganghui/spec';
import type { Now } from '../ports.ts';
import type { Refusal } from '../refusal.ts';
import type { Viewer } from '../seek/present-posting.ts';
import type { PageForReader, ReadContacts, Wait } from './ports.ts';
import { bytesOf, maxPageBytes } from './read-bytes.ts';
import { type LogPorts, makeReadEntries, type ReadEntries } from './read-entries.ts';
import { makeWithContacts, type WithContacts } from './read-with-contacts.ts';

/** Longest that a call waits for something to tell, in seconds; an HTTP API waits 30. */
export const maxWaitSeconds = 20;
// How often a waiting call looks at the end of the log.
const lookEveryMs = 300;
// What a filtered page looks through at most, so that a rare filter answers soon and says how far it came.
const maxScanned = 5_000;
const maxScannedChars = 10_000_000;
const scanStep = 500;

export type PageAsked = {
  after: number;
  limit: number;
  filter: FeedFilter;
  waitSeconds: number;
  viewer: Viewer;
  /** Ends the waiting when nobody listens any more. */
  signal?: AbortSignal | undefined;
};
export type ReadPage = (asked: PageAsked) => Promise<Result<PageForReader, Refusal>>;

/**
 * A page for a reader outside: through its filter, bounded by count and bytes, with contacts by role. With nothing to tell at the end of
 * the log it waits for what comes. `last` may lie behind the last item: what was looked through need not be read again.
 */
export function makeReadPage({
  readContacts,
  wait,
  now,
  ...log
}: LogPorts & { readContacts: ReadContacts; wait: Wait; now: Now }): ReadPage {
  const readEntries = makeReadEntries(log);
  const withContacts = makeWithContacts(readContacts);
  const endOf = async (): Promise<number> => (await log.readHead())?.last ?? 0;

  return async (asked) => {
    const until = now().getTime() + Math.min(asked.waitSeconds, maxWaitSeconds) * 1000;
    const read = await scan(readEntries, asked);
    if (!read.ok) return read;
    let page = read.value;
    let head = Math.max(page.last, page.head ?? (await endOf()));
    while (page.items.length === 0 && page.last === head && now().getTime() < until && !asked.signal?.aborted) {
      await wait(Math.min(lookEveryMs, until - now().getTime()), asked.signal);
      head = Math.max(head, await endOf());
      if (head === page.last) continue;
      const further = await scan(readEntries, { ...asked, after: page.last });
      if (!further.ok) return further;
      page = further.value;
      head = Math.max(head, page.last);
    }
    const events = await shown(page.items, withContacts, asked.viewer);
    return ok({ events, last: page.last, more: page.last < head, head });
  };
}

type Scanned = { items: FeedItem[]; last: number; head: number | undefined };

/** Goes through the log until the page is full, enough was looked at, or the log ends; `head` is known in the last case. */
async function scan(readEntries: ReadEntries, { after, limit, filter }: PageAsked): Promise<Result<Scanned, Refusal>> {
  const all = isEverything(filter);
  const page: Scanned = { items: [], last: after, head: undefined };
  let [scanned, scannedChars, pageBytes] = [0, 0, 0];
  while (page.items.length < limit && scanned < maxScanned && scannedChars < maxScannedChars) {
    const read = await readEntries(page.last, all ? limit - page.items.length : scanStep);
    // What was read so far is good; the next call is told what is wrong with the place after it.
    if (!read.ok) return page.last > after ? ok(page) : read;
    const { entries, head } = read.value;
    if (entries.length === 0) return ok({ ...page, head });
    for (const event of entries) {
      if (page.items.length >= limit || scanned >= maxScanned || scannedChars >= maxScannedChars) return ok(page);
      const item = throughFilter(filter, event);
      const json = JSON.stringify(event);
      if (item) {
        const bytes = bytesOf(json);
        if (page.items.length > 0 && pageBytes + bytes > maxPageBytes) return ok(page);
        page.items.push(item);
        pageBytes += bytes;
      }
      page.last = event.sequence;
      scanned += 1;
      scannedChars += json.length;
    }
  }
  return ok(page);
}

const isEvent = (item: FeedItem): item is FeedEvent => item.type !== leftScopeType;

/** The items with contacts, each in its place. */
async function shown(items: readonly FeedItem[], withContacts: WithContacts, viewer: Viewer): Promise<FeedItem[]> {
  const postings = (
    await withContacts(
      items.filter(isEvent).map(({ data }) => data.posting),
      viewer,
    )
  ).values();
  return items.map((item) => {
    if (!isEvent(item)) return item;
    const { value: posting = item.data.posting } = postings.next();
    return { ...item, data: { ...item.data, posting } };
  });
}
