import { join } from 'node:path';
import { startDynoxide } from '@ganghui/local/engine/dynoxide';
import { exampleCities } from '@ganghui/local/examples';
import { seedMarkets } from '@ganghui/local/seed';
import { startLocal } from '@ganghui/local/start-local';
import type { RawPosting } from '@ganghui/spec';
import { aDataDir } from '../journey/local-run.ts';
import { countUnits, type Units } from './count-units.ts';
import { publishable } from './read-examples.ts';

const marketId = '321000-01';
const batch = 1000;

/** Capacity units a record: a first publication with all that follows it (log, score), in a batch and alone; the same batch again. */
export async function benchUnits(): Promise<{ first: Units; again: Units; one: Units; oneAgain: Units }> {
  const { dataDir, remove } = aDataDir();
  const engine = await startDynoxide(join(dataDir, 'exchange.sqlite'));
  const counter = await countUnits(engine.endpoint);
  const local = await startLocal({ port: 0, dataDir: join(dataDir, 'run'), dynamoEndpoint: counter.url }, { report: console.error });
  const { keys } = await seedMarkets(local.tableName, dataDir, exampleCities());
  const authorization = { Authorization: `Bearer ${keys[marketId]}` };
  const [alone, warm, ...records] = await publishable(marketId, batch + 2);
  if (!alone || !warm) throw new Error('no postings to push');
  const push = async (): Promise<Units> => {
    counter.take();
    const answer = await fetch(`${local.url}/v1/markets/${marketId}/submissions`, {
      method: 'POST',
      headers: { ...authorization, 'Content-Type': 'application/x-ndjson' },
      body: records.map((record) => JSON.stringify(record)).join('\n'),
    });
    await answer.arrayBuffer();
    await local.settled();
    return each(counter.take(), batch);
  };
  const put = async (record: RawPosting): Promise<Units> => {
    counter.take();
    const answer = await fetch(`${local.url}/v1/markets/${marketId}/postings/${record.sourceId}`, {
      method: 'PUT',
      headers: { ...authorization, 'Content-Type': 'application/json' },
      body: JSON.stringify(record),
    });
    await answer.arrayBuffer();
    await local.settled();
    return counter.take();
  };
  const first = await push();
  const again = await push();
  // The first call of a minute takes the lease of its requests; it is not this posting's.
  await put(warm);
  const one = await put(alone);
  const oneAgain = await put(alone);
  await local.stop();
  await counter.stop();
  await engine.stop();
  remove();
  return { first, again, one, oneAgain };
}

const each = ({ read, written }: Units, records: number): Units => ({ read: read / records, written: written / records });

if (import.meta.main) {
  process.stdout.write(JSON.stringify(await benchUnits()));
  process.exit(0);
}
