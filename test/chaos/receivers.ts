import { applyBatch, type CopyStore, createMemoryStore, type FeedClient, followFeed } from '@ganghui/client';
import {
  makeListSigningKeys,
  makeReadCheckpoint,
  makeReadPage,
  makeReadSigner,
  makeReadSnapshot,
  makeReadSnapshotPage,
  type Posted,
  type PostTo,
} from '@ganghui/core';
import { everything, FeedBatch, type FeedFilter, type Result } from '@ganghui/spec';
import type { SigningKey } from '@ganghui/spec/proof';
import { logPorts } from './log-ports.ts';
import { sharingPorts } from './sharing-ports.ts';
import type { Act } from './stage.ts';
import type { World } from './world.ts';

export type Copy = ReturnType<typeof createMemoryStore>;
/** A city that is pushed to. `gaps`: how often a batch left out what came before it, which never may happen. */
export type Receiver = { id: string; copy: Copy; filter: FeedFilter; gaps: number };

export const aReceiver = (id: string, filter: FeedFilter = everything): Receiver => ({ id, copy: createMemoryStore(), filter, gaps: 0 });

/** Answers as the dice say: not at all, with an error before or after it has kept the batch, or as it should. */
export const postToReceivers =
  (world: World, receivers: readonly Receiver[], trouble: () => number) =>
  (act: Act): PostTo =>
  async (url, { body }) => {
    const receiver = receivers.find(({ id }) => url.endsWith(id));
    if (!receiver) throw new Error(`nobody lives at ${url}`);
    const roll = await act(() => {
      world.clock += Math.floor(world.random() * 3000);
      return world.random() / trouble();
    });
    if (roll < 0.3) return { kind: 'unreachable', detail: 'no answer' };
    if (roll < 0.5) return answered(500);
    const { outcome } = await applyBatch(receiver.copy, FeedBatch.parse(JSON.parse(body)), { filter: receiver.filter });
    if (outcome === 'gap') receiver.gaps += 1;
    return act(() =>
      roll < 0.8 ? { kind: 'timeout', detail: 'late' } : answered(outcome === 'gap' ? 409 : 200, roll < 0.9 ? '<rubbish' : ''),
    );
  };

const answered = (status: number, body = ''): Posted => ({ kind: 'answered', status, retryAfterSeconds: null, body });

/** The calls of a city that pulls, without HTTP between. */
export function clientOf(world: World, act: Act): Pick<FeedClient, 'url' | 'page' | 'snapshot' | 'snapshotPage' | 'checkpoint' | 'keys'> {
  const { readHead, readSegments, readContacts } = logPorts(world, act);
  const { pages, readManifests } = sharingPorts(world, act);
  const now = (): Date => new Date(world.clock);
  const readPage = makeReadPage({ readSegments, readHead, readContacts, wait: async () => undefined, now });
  const readSnapshotPage = makeReadSnapshotPage({ readManifests, pages, readContacts });
  const published: SigningKey[] = [];
  const keyPorts = { listSigningKeys: async () => published, publishSigningKey: async (key: SigningKey) => void published.push(key) };
  const readSigner = makeReadSigner({ ...keyPorts, readSeeds: async () => ['chaos'], now: () => new Date(0) });
  const readCheckpoint = makeReadCheckpoint({ readHead, readSegments, readSigner, now });
  return {
    url: 'https://exchange.example',
    page: async ({ after, limit = 100, filter = everything }) =>
      granted(await readPage({ after, limit, filter, waitSeconds: 0, viewer: 'market' })),
    snapshot: makeReadSnapshot({ readManifests }),
    snapshotPage: async (asOf, page, { filter = everything } = {}) =>
      granted(await readSnapshotPage({ asOf, page, filter, viewer: 'market' })),
    checkpoint: async (at) => granted(await readCheckpoint(at ?? null)),
    keys: makeListSigningKeys({ readSigner, listSigningKeys: keyPorts.listSigningKeys }),
  };
}

function granted<T, E extends { detail: string }>(result: Result<T, E>): T {
  if (!result.ok) throw new Error(result.error.detail);
  return result.value;
}

/** Its store takes a step wholly or not at all. */
const storeOf = (copy: Copy, act: Act): CopyStore => ({
  readPosition: async () => act(() => undefined).then(copy.readPosition),
  commit: (step) => act(() => void copy.commit(step)),
  entries: copy.entries,
});

/** A city that pulls now and then, in small pages, and is killed in the middle. */
export const pullLife =
  (world: World, copy: Copy, isOver: () => boolean) =>
  async (act: Act): Promise<void> => {
    for (;;) {
      const last = isOver();
      await followFeed(storeOf(copy, act), clientOf(world, act) as FeedClient, { limit: 1 + Math.floor(world.random() * 20) });
      if (last) return;
    }
  };
