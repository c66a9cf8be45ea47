import type { FeedFilter, FeedPage } from '@ganghui/spec';
import { ProblemError } from '../problem-error.ts';
import { advance } from './advance.ts';
import { beginCopy } from './begin-copy.ts';
import { compareCheckpoint, compareOrigin } from './compare-checkpoint.ts';
import { aheadOf, CopyFault } from './copy-fault.ts';
import type { CopyStore } from './copy-store.ts';
import type { FeedClient } from './feed-client.ts';
import { loadSnapshot } from './load-snapshot.ts';
import { type Position, unchecked } from './position.ts';

/** `sequence` of `head`: in the snapshot pages, in the feed entries of the log. `entries`: what came so far. */
export type FollowProgress = { phase: 'snapshot' | 'feed'; sequence: number; head: number; entries: number };

export type FollowOptions = {
  /** For a new copy everything, if it is not given; a copy that is there keeps its own. */
  filter?: FeedFilter | undefined;
  /** Goes on for ever, waiting at the end of the feed, until the signal. Else it ends there. */
  follow?: boolean;
  /** Entries a page, at most 500. */
  limit?: number;
  /** What was received is compared with the signed checkpoint at the beginning, at the end, and every so many entries. */
  checkEvery?: number;
  /** Public keys that a person was given in another way. */
  trust?: readonly string[] | undefined;
  signal?: AbortSignal;
  now?: () => Date;
  onProgress?: (progress: FollowProgress) => void;
  /** After every answer that was the end of the feed: one that follows hears it every 20 seconds or so, also when nothing has come. */
  onCaughtUp?: (followed: Followed) => void;
};

// No exchange is taken down and replaced in less.
const trustedMs = 5000;

/** `entries`: what came, snapshot and feed. */
export type Followed = { position: Position; entries: number };

/**
 * Keeps a copy in step with the exchange: the snapshot when the copy is empty or has slept too long, then the feed, in order. Every page and
 * the new position are one step of the store, so after a kill at any point the next call goes on. A copy of another exchange
 * is left as it is. Throws a CopyFault when an entry is missing or was changed on its way, and what the client throws; what was applied
 * before stands, and what of it was not yet compared with a signed checkpoint is compared by the next call.
 */
export async function followFeed(store: CopyStore, client: FeedClient, options: FollowOptions = {}): Promise<Followed> {
  const { follow = false, limit = 500, checkEvery = 5000, signal, now = () => new Date(), onProgress, onCaughtUp } = options;
  let position = await beginCopy(store, client, options);
  let entries = 0;
  const load = async (): Promise<void> => {
    const before = entries;
    const onPage = ({ done, pages, entries: loaded }: { done: number; pages: number; entries: number }): void => {
      entries = before + loaded;
      onProgress?.({ phase: 'snapshot', sequence: done, head: pages, entries });
    };
    position = await loadSnapshot(store, client, position, { signal, now, onPage });
  };
  if (position.loading || position.sequence === 0) await load();
  let isAtEnd = false;
  let wasAtEnd = false;
  let comparedAt = now().getTime();
  const read = (after: number): Promise<FeedPage | 'pruned'> =>
    readPage(client, { after, limit, wait: follow && isAtEnd ? 20 : undefined, filter: position.filter, signal });
  let ahead: { after: number; page: Promise<FeedPage | 'pruned'> } | undefined;
  let prunedAt = -1;
  const reload = async (): Promise<void> => {
    const at = position.sequence;
    // A snapshot that stands before what is kept would lead in a circle.
    if (prunedAt === at) throw new CopyFault('pruned', `序号 ${at} 之后的变更和更新的快照都取不到。`, '请把这段话发给省级平台。');
    await load();
    prunedAt = position.sequence;
  };
  for (;;) {
    signal?.throwIfAborted();
    const after = position.sequence;
    const page = await (ahead?.after === after ? ahead.page : read(after));
    ahead = undefined;
    if (page === 'pruned') {
      await reload();
      continue;
    }
    const { events, last, head, more } = page;
    isAtEnd = !more;
    if (last !== after) {
      // The next page travels while this one is written; if writing fails, nobody waits for it.
      if (more) ahead = { after: last, page: read(last) };
      ahead?.page.catch(() => {});
      // While one that follows was waiting, another exchange may have taken the place of this one.
      if (wasAtEnd && now().getTime() - comparedAt > trustedMs) {
        position = await compareOrigin(store, client, position, options);
        comparedAt = now().getTime();
      }
      const step = advance(position, { after, last, events }, now());
      await store.commit({ ...step, source: { kind: 'feed', after, last, head, events } });
      ({ position } = step);
      entries += events.length;
      onProgress?.({ phase: 'feed', sequence: last, head, entries });
    }
    // One that follows compares at the end once, and from then on when nothing has come for a while.
    const isDue = isAtEnd && (!follow || last === after || !wasAtEnd);
    if (unchecked(position) >= checkEvery || (isDue && unchecked(position) > 0)) {
      const compared = await orPruned(compareCheckpoint(store, client, position, options));
      comparedAt = now().getTime();
      if (compared !== 'pruned') position = compared;
      else if (isAtEnd) {
        await reload();
        continue;
      }
      // The place was taken out of the log meanwhile; the next comparison covers it.
    }
    if (isAtEnd) onCaughtUp?.({ position, entries });
    wasAtEnd ||= isAtEnd;
    if (isAtEnd && !follow) return { position, entries };
  }
}

const orPruned = <T>(answer: Promise<T>): Promise<T | 'pruned'> =>
  answer.catch((error: unknown) => {
    if (error instanceof ProblemError && error.kind === 'cursor-pruned') return 'pruned';
    throw error;
  });

async function readPage(client: FeedClient, query: Parameters<FeedClient['page']>[0]): Promise<FeedPage | 'pruned'> {
  try {
    return await orPruned(client.page(query));
  } catch (error) {
    if (!(error instanceof ProblemError) || error.kind !== 'cursor-from-the-future') throw error;
    throw aheadOf(query.after);
  }
}
