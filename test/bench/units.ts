import { join } from 'node:path';
import { startDynoxide } from '@ganghui/local/engine/dynoxide';
import { exampleCities } from '@ganghui/local/examples';
import { seedMarkets } from '@ganghui/local/seed';
import { startLocal } from '@ganghui/local/start-local';
import { aRecord } from '@ganghui/spec/testing';
import { aDataDir } from '../journey/local-run.ts';
import { countUnits, type Units } from './count-units.ts';

const marketId = '321000-01';
const batch = 1000;
const validThrough = new Date(Date.now() + 60 * 24 * 3600 * 1000).toISOString().slice(0, 10);

/** Capacity units a record: a first publication with all that follows it (log, score), in a batch and alone; the same batch again. */
export async function benchUnits(): Promise<{ first: Units; again: Units; alone: Units; aloneAgain: Units }> {
  const { dataDir, remove } = aDataDir();
  const engine = await startDynoxide(join(dataDir, 'exchange.sqlite'));
  const counter = await countUnits(engine.endpoint);
  const local = await startLocal({ port: 0, dataDir: join(dataDir, 'run'), dynamoEndpoint: counter.url }, { report: console.error });
  const { keys } = await seedMarkets(local.tableName, dataDir, exampleCities());
  const authorization = { Authorization: `Bearer ${keys[marketId]}` };
  const records = Array.from({ length: batch }, (_, index) =>
    aRecord(`U${index}`, { employerName: `扬州禾田第${index}精密机械有限公司`, validThrough }),
  );
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
  const put = async (sourceId: string): Promise<Units> => {
    counter.take();
    const answer = await fetch(`${local.url}/v1/markets/${marketId}/postings/${sourceId}`, {
      method: 'PUT',
      headers: { ...authorization, 'Content-Type': 'application/json' },
      body: JSON.stringify(aRecord(sourceId, { employerName: `扬州沐风${sourceId}精密机械有限公司`, validThrough })),
    });
    await answer.arrayBuffer();
    await local.settled();
    return counter.take();
  };
  const first = await push();
  const again = await push();
  // The first call of a minute takes the lease of its requests; it is not this posting's.
  await put('WARM');
  const alone = await put('ALONE');
  const aloneAgain = await put('ALONE');
  await local.stop();
  await counter.stop();
  await engine.stop();
  remove();
  return { first, again, alone, aloneAgain };
}

const each = ({ read, written }: Units, records: number): Units => ({ read: read / records, written: written / records });
