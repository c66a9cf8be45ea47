import { BatchWriteItemCommand, DynamoDBClient } from '@aws-sdk/client-dynamodb';
import { toPostingRow } from '@ganghui/aws/posting-row';
import { createReadPostings } from '@ganghui/aws/postings';
import { exampleCities } from '@ganghui/local/examples';
import { seedMarkets } from '@ganghui/local/seed';
import { startLocal } from '@ganghui/local/start-local';
import { aDataDir } from '../journey/local-run.ts';
import { spread } from './measure.ts';
import { publishable } from './read-examples.ts';

const marketId = '321000-01';
const batch = 1000;
const rounds = 5;
const puts = 200;

type Figures = { perSecond: number; ratio: number; put: ReturnType<typeof spread>; visible: ReturnType<typeof spread> };

/** Batches of 1,000 through HTTP to the embedded engine, against unconditional BatchWriteItem of the same rows; then single puts. */
export async function benchIntake(): Promise<Figures> {
  const { dataDir, remove } = aDataDir();
  const local = await startLocal({ port: 0, dataDir, dynamoEndpoint: undefined }, { report: console.error });
  const { keys } = await seedMarkets(local.tableName, dataDir, exampleCities());
  const headers = { Authorization: `Bearer ${keys[marketId]}` };
  const client = new DynamoDBClient({});
  const all = await publishable(marketId, rounds * batch + puts);
  const ours: number[] = [];
  const bare: number[] = [];
  for (let round = 0; round < rounds; round++) {
    const records = all.slice(round * batch, (round + 1) * batch);
    const body = records.map((record) => JSON.stringify(record)).join('\n');
    const start = performance.now();
    const answer = await fetch(`${local.url}/v1/markets/${marketId}/submissions`, {
      method: 'POST',
      headers: { ...headers, 'Content-Type': 'application/x-ndjson' },
      body,
    });
    await answer.arrayBuffer();
    ours.push(performance.now() - start);
    await local.settled();
    bare.push(
      await writeBare(
        client,
        local.tableName,
        records.map(({ sourceId }) => `${marketId}.${sourceId}`),
        round,
      ),
    );
    await local.settled();
  }
  const put: number[] = [];
  const visible: number[] = [];
  let after = 0;
  for (;;) {
    const { last, more } = await (await fetch(`${local.url}/v1/feed?after=${after}&limit=1000`)).json();
    after = last;
    if (!more) break;
  }
  for (const record of all.slice(rounds * batch)) {
    const start = performance.now();
    await (
      await fetch(`${local.url}/v1/markets/${marketId}/postings/${record.sourceId}`, {
        method: 'PUT',
        headers: { ...headers, 'Content-Type': 'application/json' },
        body: JSON.stringify(record),
      })
    ).arrayBuffer();
    const accepted = performance.now();
    put.push(accepted - start);
    for (let seen = false; !seen; ) {
      const { events, last } = await (await fetch(`${local.url}/v1/feed?after=${after}&limit=100`)).json();
      seen = events.length > 0;
      after = last;
    }
    visible.push(performance.now() - accepted);
  }
  client.destroy();
  await local.stop();
  remove();
  const middle = spread(ours).p50;
  return { perSecond: (batch * 1000) / middle, ratio: spread(bare).p50 / middle, put: spread(put), visible: spread(visible) };
}

// The same rows under other keys, four batches of 25 in flight, as a fast unconditional writer would.
async function writeBare(client: DynamoDBClient, tableName: string, ids: readonly string[], round: number): Promise<number> {
  const stored = [...(await createReadPostings({ client, name: tableName })(ids)).values()];
  const rows = stored.map((each) => ({ ...toPostingRow(each), pk: { S: `BARE#${round}#${each.posting.id}` }, sk: { S: 'BARE' } }));
  const batches = Array.from({ length: Math.ceil(rows.length / 25) }, (_, index) => rows.slice(index * 25, (index + 1) * 25));
  const start = performance.now();
  await Promise.all(
    Array.from({ length: 4 }, async () => {
      for (let next = batches.shift(); next; next = batches.shift())
        await client.send(new BatchWriteItemCommand({ RequestItems: { [tableName]: next.map((Item) => ({ PutRequest: { Item } })) } }));
    }),
  );
  return performance.now() - start;
}
