import { createServer } from 'node:http';
import { createFeedClient, verifyWebhook } from '@ganghui/client';
import { exampleCities } from '@ganghui/local/examples';
import { seedMarkets } from '@ganghui/local/seed';
import { startLocal } from '@ganghui/local/start-local';
import { aDataDir } from '../journey/local-run.ts';
import { spread } from './measure.ts';
import { publishable } from './read-examples.ts';

const marketId = '321000-01';
const receiverId = '320100-01';
const puts = 200;

/** One posting after the other in Yangzhou, each awaited at a receiver of Nanjing's: from the answer of the PUT to the delivered batch. */
export async function benchDelivery(): Promise<ReturnType<typeof spread>> {
  const { dataDir, remove } = aDataDir();
  const local = await startLocal({ port: 0, dataDir, dynamoEndpoint: undefined }, { report: console.error });
  const { keys } = await seedMarkets(local.tableName, dataDir, exampleCities());
  let secret: string | null = null;
  const arrived = new Map<string, PromiseWithResolvers<number>>();
  const server = createServer(async (request, response) => {
    const chunks: Buffer[] = [];
    for await (const chunk of request) chunks.push(chunk);
    const body = Buffer.concat(chunks).toString('utf8');
    const said = JSON.parse(body);
    // The secret comes with the answer that this handshake is part of.
    if (secret === null) return response.end(JSON.stringify({ challenge: said.data.challenge }));
    if (!verifyWebhook(body, request.headers, [secret]).ok) throw new Error('a delivery without a good signature');
    for (const { subject } of said.data.events) arrived.get(subject)?.resolve(performance.now());
    return response.end();
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const address = server.address();
  const port = typeof address === 'object' ? address?.port : 0;
  const client = createFeedClient({ url: local.url, key: keys[receiverId] ?? '' });
  ({ secret } = await client.subscriptions.create({ label: 'bench', url: `http://localhost:${port}/`, after: 'now', maxEvents: 100 }));
  const times: number[] = [];
  for (const record of await publishable(marketId, puts)) {
    const here = Promise.withResolvers<number>();
    arrived.set(`${marketId}.${record.sourceId}`, here);
    const answer = await fetch(`${local.url}/v1/markets/${marketId}/postings/${record.sourceId}`, {
      method: 'PUT',
      headers: { Authorization: `Bearer ${keys[marketId]}`, 'Content-Type': 'application/json' },
      body: JSON.stringify(record),
    });
    await answer.arrayBuffer();
    const accepted = performance.now();
    times.push(Math.max(0, (await here.promise) - accepted));
  }
  await local.stop();
  server.close();
  remove();
  return spread(times);
}

if (import.meta.main) console.log(JSON.stringify(await benchDelivery()));
