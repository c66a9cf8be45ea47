/** The log by itself on the embedded engine: how fast it takes changes, how fast it is read, how long a snapshot takes. */
import { join } from 'node:path';
import { createReadHead, createReadSegments } from '@ganghui/aws/feed-log';
import { createWriteSegment } from '@ganghui/aws/feed-log-write';
import { createReadLogged } from '@ganghui/aws/logged';
import { createSnapshotPages } from '@ganghui/aws/snapshot-pages';
import { createReadManifests, createSaveManifests } from '@ganghui/aws/snapshot-rows';
import { createTable } from '@ganghui/aws/table-client';
import { createFeedClient, createMemoryStore, followFeed, verifyCopy } from '@ganghui/client';
import { makeAppendChanges, makeBuildSnapshot, type StoredPosting } from '@ganghui/core';
import { startLocal } from '@ganghui/local/start-local';
import { aDataDir } from '../journey/local-run.ts';
import { timed } from './measure.ts';
import { storedPostings } from './stored-postings.ts';

// Fewer for a first look.
const changes = Number(process.env.LOG_CHANGES ?? 100_000);
const batch = 100;
const marketId = '321000-01';
const now = (): Date => new Date();

export type LogFigures = {
  appended: { one: number; four: number };
  catchUp: { seconds: number; perSecond: number };
  snapshot: { seconds: number; bytes: number; pages: number; again: number };
  fresh: { seconds: number; verifySeconds: number };
  peakMb: number;
};

/** Appends by so many relays at once, as four shards of a stream would wake them; answers changes a second. */
async function append(all: StoredPosting[], relays: number): Promise<number> {
  const table = createTable(process.env.TABLE_NAME ?? '');
  const batches = Array.from({ length: Math.ceil(all.length / batch) }, (_, at) => all.slice(at * batch, (at + 1) * batch));
  const took = await timed(() =>
    Promise.all(
      Array.from({ length: relays }, async () => {
        const ports = { readHead: createReadHead(table), readSegments: createReadSegments(table), readLogged: createReadLogged(table) };
        const appendChanges = makeAppendChanges({ ...ports, writeSegment: createWriteSegment(table), now });
        for (let next = batches.shift(); next; next = batches.shift()) await appendChanges(next.map((after) => ({ after })));
      }),
    ),
  );
  table.client.destroy();
  return (all.length * 1000) / took;
}

export async function benchLog(): Promise<LogFigures> {
  const { dataDir, remove } = aDataDir();
  const local = await startLocal({ port: 0, dataDir, dynamoEndpoint: undefined }, { report: console.error });
  const patterns = await storedPostings(marketId, 2000);
  const all = Array.from({ length: changes }, (_, at): StoredPosting => {
    const stored = patterns[at % patterns.length]!;
    const sourceId = `B-${at}`;
    return { ...stored, posting: { ...stored.posting, sourceId, id: `${marketId}.${sourceId}` } };
  });
  const half = changes / 2;
  const one = await append(all.slice(0, half), 1);
  const four = await append(all.slice(half), 4);

  const client = createFeedClient({ url: local.url });
  const slept = createMemoryStore();
  const caughtUp = await timed(() => followFeed(slept, client));

  const table = createTable(process.env.TABLE_NAME ?? '');
  const pages = createSnapshotPages({ dir: process.env.SNAPSHOT_DIR ?? join(dataDir, 'snapshots') });
  const log = { readHead: createReadHead(table), readSegments: createReadSegments(table) };
  const rows = { readManifests: createReadManifests(table, pages), saveManifests: createSaveManifests(table, pages) };
  const build = makeBuildSnapshot({ ...log, ...rows, pages, now, isDue: () => true });
  const built = await timed(build);
  const [manifest] = await rows.readManifests();
  const bytes = manifest?.pages.reduce((sum, page) => sum + page.bytes, 0) ?? 0;
  await append(all.slice(0, 1000).map(revised), 1);
  const again = await timed(build);
  table.client.destroy();

  const fresh = createMemoryStore();
  const copied = await timed(() => followFeed(fresh, client));
  const verified = await timed(async () => {
    const verdict = await verifyCopy(fresh, client);
    if (!verdict.ok) throw new Error(verdict.detail);
  });
  await local.stop();
  remove();
  return {
    appended: { one, four },
    catchUp: { seconds: caughtUp / 1000, perSecond: (changes * 1000) / caughtUp },
    snapshot: { seconds: built / 1000, bytes, pages: manifest?.pages.length ?? 0, again: again / 1000 },
    fresh: { seconds: copied / 1000, verifySeconds: verified / 1000 },
    peakMb: process.resourceUsage().maxRSS / 1024,
  };
}

const revised = (stored: StoredPosting): StoredPosting => ({
  ...stored,
  posting: { ...stored.posting, revision: 2, title: `${stored.posting.title}（急聘）` },
});

if (import.meta.main) console.log(JSON.stringify(await benchLog()));
