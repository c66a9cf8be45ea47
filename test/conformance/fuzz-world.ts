import { createFeedClient } from '@ganghui/client';
import { aRecord } from '@ganghui/spec/testing';
import { startReceiver } from '../journey/city-receiver.ts';
import { aDataDir, devKeys, startProcess, urlOf } from '../journey/local-run.ts';

export const marketId = '321000-01';
// As many as make a snapshot.
const postings = 510;

export type FuzzWorld = {
  url: string;
  keys: Record<string, string>;
  /** What is there to be named in an address. */
  known: Record<string, string | number>;
  stop: () => Promise<void>;
};

/** A running exchange with postings, a snapshot and a subscription whose receiver is on this machine. */
export async function startFuzzWorld(): Promise<FuzzWorld> {
  const { dataDir, remove } = aDataDir();
  const first = startProcess(dataDir, '--empty');
  const loaded = await loadPostings(await urlOf(first), devKeys(dataDir));
  first.child.kill('SIGTERM');
  await first.ended;
  // What has gone by since is sealed at the start: there is a snapshot, and a checkpoint that was kept.
  const run = startProcess(dataDir, '--empty');
  const receiver = await startReceiver();
  const stop = async (): Promise<void> => {
    run.child.kill('SIGTERM');
    await Promise.all([run.ended, receiver.stop()]);
    remove();
  };
  try {
    const url = await urlOf(run);
    const keys = devKeys(dataDir);
    const client = createFeedClient({ url, key: keys[marketId] ?? '' });
    const { subscription } = await client.subscriptions.create({ label: 'fuzz', url: receiver.address });
    const asOf = await untilSnapshot(client, loaded);
    const known = { 'path.subscriptionId': subscription.id, 'path.asOf': asOf, 'path.page': 1, 'path.postingId': `${marketId}.F0` };
    return { url, keys, known, stop };
  } catch (error) {
    await stop();
    throw error;
  }
}

async function loadPostings(url: string, keys: Record<string, string>): Promise<number> {
  const records = Array.from({ length: postings }, (_, index) =>
    aRecord(`F${index}`, { employerName: `扬州禾田第${index}精密机械有限公司` }),
  );
  const answer = await fetch(`${url}/v1/markets/${marketId}/submissions?profile=none`, {
    method: 'POST',
    headers: { Authorization: `Bearer ${keys[marketId]}`, 'Content-Type': 'application/json' },
    body: JSON.stringify(records),
  });
  if (!answer.ok) throw new Error(`the postings to fuzz with were answered ${answer.status}`);
  const client = createFeedClient({ url });
  for (;;) {
    const { sequence } = await client.checkpoint();
    if (sequence >= postings) return sequence;
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
}

async function untilSnapshot(client: ReturnType<typeof createFeedClient>, least: number): Promise<number> {
  for (let tries = 0; tries < 300; tries++) {
    const { asOf } = await client.snapshot();
    if (asOf >= least) return asOf;
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
  throw new Error('no snapshot was made');
}
