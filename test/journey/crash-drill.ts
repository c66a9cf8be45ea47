import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import {
  type CopyStore,
  createFeedClient,
  createMemoryStore,
  type FeedClient,
  followFeed,
  type Verdict,
  verifyCopy,
} from '@ganghui/client';
import type { FeedItem } from '@ganghui/spec';
import * as z from 'zod';
import { type CityReceiver, startReceiver } from './city-receiver.ts';
import { type Ledger, load } from './crash-load.ts';
import { devKeys, freePort, startCommand, startProcessOn, urlOf } from './local-run.ts';

const markets = ['321000-01', '320100-01'];
const perRound = 150;
const settleMs = 60_000;

export type Drilled = {
  ledger: Ledger;
  /** Acknowledged, and not in the log as it was acknowledged. */
  lost: string[];
  events: FeedItem[];
  receiver: CityReceiver['heard'];
  verdicts: Record<'pushed' | 'fresh', Verdict>;
  /** What the command line said of its copy, and its exit code. */
  pulled: { code: number | null; output: string };
  snapshotAsOf: number;
  exitCode: number | null;
};

const pause = (ms: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, ms));
const enginePid = (dataDir: string): number =>
  z.object({ enginePid: z.number() }).parse(JSON.parse(readFileSync(join(dataDir, 'run.json'), 'utf8'))).enginePid;
const acknowledged = (ledger: Ledger): number => [...ledger.values()].filter(({ revision }) => revision > 0).length;

/** Two markets push, one city pulls, one is pushed to; the exchange is killed `rounds` times, every other time its table's engine with it. */
export async function drill(dataDir: string, rounds: number): Promise<Drilled> {
  const port = await freePort();
  const url = `http://127.0.0.1:${port}`;
  const copyFile = join(dataDir, '..', `${dataDir.split('/').at(-1)}-copy.sqlite`);
  const receiver = await startReceiver({ url });
  const ledger: Ledger = new Map();
  let order: string | undefined;
  const start = async () => {
    const run = startProcessOn(port, dataDir, '--empty');
    await urlOf(run);
    const client = createFeedClient({ url, key: devKeys(dataDir)[markets[0] ?? ''] ?? '' });
    order = await subscribe(client, receiver, order);
    return { run, client };
  };
  const pull = (...more: string[]) => startCommand(['pull', '--to', copyFile, '--url', url, ...more], {});

  for (let round = 0; round < rounds; round++) {
    const { run } = await start();
    const puller = pull('--follow');
    const loads = markets.map((id) => load(url, { id, key: devKeys(dataDir)[id] ?? '' }, String(round), ledger));
    // On a slow machine as on a fast one: some batches are through, others are under way.
    const wanted = acknowledged(ledger) + perRound;
    while (acknowledged(ledger) < wanted) await pause(10);
    await pause(30 + (round % 5) * 100);
    run.child.kill('SIGKILL');
    if (round % 2 === 1) process.kill(enginePid(dataDir), 'SIGKILL');
    await Promise.all([...loads, run.ended]);
    // The city's own program dies as well, wherever it is.
    puller.child.kill('SIGKILL');
    await puller.ended;
  }

  const { run, client } = await start();
  try {
    const { events, lost } = await settled(client, ledger);
    const head = events.length;
    for (const until = Date.now() + settleMs; Date.now() < until && ((await receiver.copy.readPosition())?.sequence ?? 0) < head; )
      await pause(100);
    const fresh = createMemoryStore();
    // The start seals what is there, from 500 entries on; of twice as many it has seen enough.
    const snapshotAsOf = head < 1000 ? (await client.snapshot()).asOf : await sealed(client);
    await followFeed(fresh, client);
    const pulled = pull();
    await pulled.ended;
    const checked = startCommand(['verify', copyFile, '--json'], {});
    const code = await checked.ended;
    const verdict = async (store: CopyStore): Promise<Verdict> => verifyCopy(store, client);
    const verdicts = { pushed: await verdict(receiver.copy), fresh: await verdict(fresh) };
    run.child.kill('SIGTERM');
    const exitCode = await run.ended;
    const output = `${pulled.output()}${checked.output()}`;
    return { ledger, lost, events, receiver: receiver.heard, verdicts, pulled: { code, output }, snapshotAsOf, exitCode };
  } finally {
    run.child.kill('SIGTERM');
    await Promise.all([run.ended, receiver.stop()]);
  }
}

/** The order once, and after every crash its owner's way to go on at once: else what was under way rests until its lease has run out. */
async function subscribe({ subscriptions }: FeedClient, receiver: CityReceiver, known: string | undefined): Promise<string> {
  if (known !== undefined) {
    await subscriptions.resume(known);
    return known;
  }
  const { subscription, secret } = await subscriptions.create({ label: 'crash drill', url: receiver.address, after: 0 });
  if (secret !== null) receiver.state.secrets.push(secret);
  return subscription.id;
}

/** The whole log once everything acknowledged is in it; what is not after a minute is lost. */
async function settled(client: FeedClient, ledger: Ledger): Promise<{ events: FeedItem[]; lost: string[] }> {
  for (const until = Date.now() + settleMs; ; await pause(100)) {
    const events = await wholeFeed(client);
    const lost = lostOf(events, ledger);
    if (lost.length === 0 || Date.now() > until) return { events, lost };
  }
}

/** Sealing takes a moment. */
async function sealed(client: FeedClient): Promise<number> {
  for (const until = Date.now() + settleMs; ; await pause(100)) {
    const { asOf } = await client.snapshot();
    if (asOf > 0 || Date.now() > until) return asOf;
  }
}

async function wholeFeed(client: FeedClient): Promise<FeedItem[]> {
  const events: FeedItem[] = [];
  for (let after = 0, more = true; more; ) {
    const page = await client.page({ after, limit: 1000 });
    events.push(...page.events);
    ({ last: after, more } = page);
  }
  return events;
}

function lostOf(events: readonly FeedItem[], ledger: Ledger): string[] {
  const last = new Map(events.map((event) => [event.subject, event]));
  return [...ledger].flatMap(([id, { revision, isOpen, isSure }]) => {
    if (revision === 0) return [];
    const data = last.get(id)?.data;
    if (!data || !('posting' in data)) return [id];
    const isThere = isSure ? data.posting.revision === revision && data.live === isOpen : data.posting.revision >= revision;
    return isThere ? [] : [`${id}: acknowledged revision ${revision}, in the log ${data.posting.revision}`];
  });
}
