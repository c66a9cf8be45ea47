import type { Posting } from '@ganghui/spec';
import { aPosting, aQuality } from '@ganghui/spec/testing';
import { type CopyStore, createMemoryStore } from '../feed/copy-store.ts';
import { createFeedClient } from '../feed/feed-client.ts';
import { fakeFeed } from './fake-feed.ts';

export const origin = 'http://exchange.test';

/** A fake exchange and a reader that does not wait. */
export function aReader({ key, maxPage }: { key?: string; maxPage?: number } = {}) {
  const exchange = fakeFeed({ maxPage });
  const client = createFeedClient({ url: origin, key, fetch: exchange.fetch, wait: async () => {}, retry: { tries: 2 } });
  return { exchange, client, store: createMemoryStore() };
}

type Exchange = ReturnType<typeof fakeFeed>;

export const job = (name: string, over: Partial<Posting> = {}): Posting => aPosting({ sourceId: name, ...over });
export const closed = (posting: Posting): Posting => ({
  ...posting,
  revision: posting.revision + 1,
  status: 'closed',
  closed: { reason: 'filled', at: '2026-11-21T03:00:00.000Z' },
});

/** Twenty-five published, the third revised, the fourth closed, the fifth suspended, the sixth regraded: 29 entries, 23 open. */
export function fill(exchange: Exchange): void {
  const jobs = Array.from({ length: 25 }, (_, n) => job(`A${String(n + 1).padStart(2, '0')}`));
  for (const each of jobs) exchange.tell(each, aQuality());
  const [, , third, fourth, fifth, sixth] = jobs;
  if (!third || !fourth || !fifth || !sixth) throw new Error('too few');
  exchange.tell({ ...third, revision: 2, title: '数控铣工' }, aQuality());
  exchange.tell(closed(fourth), aQuality());
  exchange.tell({ ...fifth, revision: 2, status: 'suspended' }, aQuality());
  exchange.tell(sixth, aQuality({ score: 75, grade: '合格' }), 'regraded');
}

/** What a store holds, contacts apart. */
export async function contentOf(store: CopyStore): Promise<Record<string, string>> {
  const found: Record<string, string> = {};
  for await (const { key, entry } of store.entries())
    if (key !== undefined && entry) found[key] = `${entry.sequence} ${entry.posting.revision} ${entry.hash}`;
  return found;
}

/** What the exchange holds at its head. */
export const contentAt = (exchange: Exchange, sequence = exchange.events.length, keep = (_: { scope: { score: number } }) => true) =>
  Object.fromEntries(
    [...exchange.stateAt(sequence)]
      .filter(([, entry]) => keep(entry))
      .map(([id, { sequence: at, posting, hash }]) => [id, `${at} ${posting.revision} ${hash}`]),
  );
