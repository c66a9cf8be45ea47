import {
  ExchangeStatus,
  everything,
  type FeedFilter,
  FeedPage,
  type HistoryEntry,
  PostingAsOf,
  PostingHistory,
  Snapshot,
  SnapshotPage,
} from '@ganghui/spec';
import { Checkpoint, SigningKey } from '@ganghui/spec/proof';
import * as z from 'zod';
import { as, asSent, type ClientOptions, makeSend } from '../make-send.ts';
import { pagesOf } from '../pages-of.ts';
import { subscriptionCalls } from './subscription-calls.ts';

type Signal = { signal?: AbortSignal };
type PageOptions = Signal & { after: number; limit?: number; wait?: number; filter?: FeedFilter };

const Keys = z.object({ keys: z.array(SigningKey) });
const Checkpoints = z.object({ checkpoints: z.array(Checkpoint), next: z.number().nullish() });

const filterQuery = ({ city, occupation, minScore }: FeedFilter): Record<string, string | number | undefined> => ({
  city: city.length > 0 ? city.join(',') : undefined,
  occupation: occupation.length > 0 ? occupation.join(',') : undefined,
  minScore: minScore ?? undefined,
});

/** Everything another city reads: the feed, its snapshot and its proof. */
export type FeedClient = ReturnType<typeof createFeedClient>;

/**
 * A client of the shared feed. Without a key it sees what the public sees: contacts are masked where nobody agreed to show them. Throws as
 * `createClient` does. Answers that are hashed or signed keep every member they came with.
 */
export function createFeedClient(options: ClientOptions) {
  const send = makeSend(options);
  const get = <T>(path: string[], read: (response: Response, text: string) => T, query = {}, signal?: AbortSignal): Promise<T> =>
    send({ method: 'GET', path, query, repeatable: true, signal, read });
  return {
    url: options.url.replace(/\/+$/, ''),
    /** Changes after `after`; `wait`: up to 20 seconds when there is none yet. */
    page: ({ after, limit, wait, filter = everything, signal }: PageOptions): Promise<FeedPage> =>
      get(['feed'], asSent(FeedPage), { after, limit, wait, ...filterQuery(filter) }, signal),
    /** The newest snapshot; `asOf` 0 without pages when there is none. */
    snapshot: ({ signal }: Signal = {}): Promise<Snapshot> => get(['snapshot'], as(Snapshot), {}, signal),
    snapshotPage: (
      asOf: number,
      page: number,
      { filter = everything, signal }: Signal & { filter?: FeedFilter } = {},
    ): Promise<SnapshotPage> => get(['snapshot', String(asOf), 'pages', String(page)], asSent(SnapshotPage), filterQuery(filter), signal),
    /** The signed proof of a position; of the newest without one. */
    checkpoint: (at?: number, { signal }: Signal = {}): Promise<Checkpoint> =>
      get(['feed', 'checkpoint'], asSent(Checkpoint), { at }, signal),
    /** Those that were kept, newest first, page by page. */
    checkpoints: ({ limit, signal }: { limit?: number } & Signal = {}): AsyncGenerator<Checkpoint[]> =>
      pagesOf(async (before) => {
        const { checkpoints, next } = await get(
          ['feed', 'checkpoints'],
          asSent(Checkpoints),
          { before: before ?? undefined, limit },
          signal,
        );
        return { page: checkpoints, next: next == null ? null : String(next) };
      }),
    /** All keys that ever signed, the newest first. */
    keys: async ({ signal }: Signal = {}): Promise<SigningKey[]> => (await get(['feed', 'keys'], asSent(Keys), {}, signal)).keys,
    /** What became of a posting, newest first, page by page. */
    history: (postingId: string, { limit, signal }: { limit?: number } & Signal = {}): AsyncGenerator<HistoryEntry[]> =>
      pagesOf(async (before) => {
        const query = { before: before ?? undefined, limit };
        const { entries, next } = await get(['postings', postingId, 'history'], as(PostingHistory), query, signal);
        return { page: entries, next: next === null ? null : String(next) };
      }),
    /** The posting as anybody could read it at an instant. */
    asOf: (postingId: string, instant: string, { signal }: Signal = {}): Promise<PostingAsOf> =>
      get(['postings', postingId, 'history'], as(PostingAsOf), { asOf: instant }, signal),
    subscriptions: subscriptionCalls(send),
    /** For the province: how the exchange is. */
    status: ({ signal }: Signal = {}): Promise<ExchangeStatus> => get(['exchange', 'status'], as(ExchangeStatus), {}, signal),
  };
}
