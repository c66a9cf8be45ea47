import { FeedFilter, type FeedItem, isInScope, type Posting, type SnapshotEntry, throughFilter } from '@ganghui/spec';
import { emptyDigest } from '@ganghui/spec/proof';
import { problem } from './fake-exchange.ts';
import { fakeLog } from './fake-log.ts';
import { fakeSubscriptions } from './fake-subscriptions.ts';

type Seen = { method: string; path: string; query: URLSearchParams };
/** Another answer than the right one, made of it; or none. */
type Alter = (seen: Seen, answer: unknown, times: number) => unknown;

const filterOf = (query: URLSearchParams): FeedFilter =>
  FeedFilter.parse({
    city: query.get('city')?.split(',') ?? [],
    occupation: query.get('occupation')?.split(',') ?? [],
    minScore: query.has('minScore') ? Number(query.get('minScore')) : null,
  });

const noContact = { name: null, phone: null, email: null };

/** An exchange whose feed, snapshots and proofs are real, in memory, behind a fetch of its own: for tests of programs that receive. */
export function fakeFeed({ key = 'gh_320100-01_test', maxPage = 500 }: { key?: string; maxPage?: number } = {}) {
  const log = fakeLog();
  const subscriptions = fakeSubscriptions(() => log.events.length);
  const seen: Seen[] = [];
  const told = new Map<string, number>();
  let alter: Alter | undefined;

  const presented = (posting: Posting, isKnown: boolean): Posting => {
    const contact = isKnown ? log.contacts.get(posting.id) : undefined;
    return { ...posting, contact: { ...noContact, ...contact, consent: posting.contact.consent } };
  };
  const withContact = (item: FeedItem, isKnown: boolean): FeedItem =>
    'posting' in item.data && item.data.live
      ? ({ ...item, data: { ...item.data, posting: presented(item.data.posting, isKnown) } } as FeedItem)
      : item;

  function feedPage(query: URLSearchParams, isKnown: boolean): unknown {
    const after = Number(query.get('after') ?? 0);
    const head = log.events.length;
    if (after > head) return problem(400, 'cursor-from-the-future');
    if (log.isPruned(after)) return problem(410, 'cursor-pruned');
    const scanned = log.events.slice(after, after + Math.min(maxPage, Number(query.get('limit') ?? 100)));
    const last = scanned.at(-1)?.sequence ?? after;
    const events = scanned.flatMap((event) => throughFilter(filterOf(query), event) ?? []).map((item) => withContact(item, isKnown));
    return { events, last, more: last < head, head };
  }

  function snapshotPage(asOf: number, page: number, query: URLSearchParams, isKnown: boolean): unknown {
    const kept = log.snapshots.find(({ snapshot }) => snapshot.asOf === asOf);
    if (!kept) return problem(410, 'snapshot-gone');
    const filter = filterOf(query);
    const entries: SnapshotEntry[] = (kept.pages[page - 1] ?? []).filter(({ scope }) => isInScope(filter, scope));
    return {
      asOf,
      page,
      pages: kept.pages.length,
      entries: entries.map((entry) => ({ ...entry, posting: presented(entry.posting, isKnown) })),
    };
  }

  function checkpointAt(query: URLSearchParams): unknown {
    const at = Number(query.get('at') ?? log.events.length);
    if (at > log.events.length) return problem(400, 'cursor-from-the-future');
    // The end is always known, as in the real log.
    return at > 0 && at < log.events.length && log.isPruned(at - 1) ? problem(410, 'cursor-pruned') : log.checkpoint(at);
  }

  const none = { asOf: 0, madeAt: null, count: 0, stateDigest: emptyDigest, chainHash: emptyDigest, pages: [] };

  function answer({ method, path, query }: Seen, body: string, isKnown: boolean): unknown {
    const [, , what, ...rest] = path.split('/').map(decodeURIComponent);
    if (what === 'subscriptions') return isKnown ? subscriptions.answer(method, rest, body) : problem(401, 'key-missing');
    if (path === '/v1/feed') return feedPage(query, isKnown);
    if (path === '/v1/feed/keys') return { keys: log.keys };
    if (path === '/v1/feed/checkpoint') return checkpointAt(query);
    if (path === '/v1/snapshot') return log.snapshots[0]?.snapshot ?? none;
    if (what === 'snapshot') return snapshotPage(Number(rest[0]), Number(rest[2]), query, isKnown);
    return problem(404, 'posting-unknown');
  }

  const fetch: typeof globalThis.fetch = async (input, init) => {
    const request = new Request(input, init);
    request.signal.throwIfAborted();
    const { pathname: path, searchParams: query } = new URL(request.url);
    const call = { method: request.method, path, query };
    seen.push(call);
    const times = (told.get(path) ?? 0) + 1;
    told.set(path, times);
    const right = answer(call, await request.text(), request.headers.get('authorization') === `Bearer ${key}`);
    const given = alter ? alter(call, right instanceof Response ? right : structuredClone(right), times) : right;
    return given instanceof Response ? given : Response.json(given);
  };
  return {
    ...log,
    fetch,
    key,
    seen,
    subscriptions,
    /** From now on answers are what this makes of them; undefined: the right ones. */
    alterWith: (make: Alter | undefined): void => {
      alter = make;
    },
  };
}
