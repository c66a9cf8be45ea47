import { exampleCities } from '@ganghui/local/examples';
import { loadExamples } from '@ganghui/local/load-examples';
import { seedMarkets } from '@ganghui/local/seed';
import { startLocal } from '@ganghui/local/start-local';
import { IssuedSubscription } from '@ganghui/spec';
import { aDataDir, devKeys } from '../journey/local-run.ts';

/** `statePage`: the path of the state page of a subscription whose receiver has not answered. */
export type Site = { baseUrl: string; statePage: string; stop: () => Promise<void> };

/** The site under test: the one-machine run with the four example cities. */
export async function startSite(): Promise<Site> {
  const { dataDir, remove } = aDataDir();
  const local = await startLocal({ port: 0, dataDir, dynamoEndpoint: undefined }, { report: console.error });
  const cities = exampleCities();
  const { keys } = await seedMarkets(local.tableName, dataDir, cities);
  await loadExamples(local.url, keys, cities);
  await local.settled();
  return {
    baseUrl: local.url,
    statePage: await subscribed(local.url, devKeys(dataDir)['320100-01'] ?? ''),
    stop: async () => {
      await local.stop();
      remove();
    },
  };
}

async function subscribed(url: string, key: string): Promise<string> {
  const response = await fetch(`${url}/v1/subscriptions`, {
    method: 'POST',
    headers: { Authorization: `Bearer ${key}`, 'Content-Type': 'application/json' },
    // Nothing listens there.
    body: JSON.stringify({ label: '南京市招聘网', url: 'http://127.0.0.1:49151/in', filter: { city: ['320100'], minScore: 60 } }),
  });
  return IssuedSubscription.parse(await response.json()).subscription.statePage;
}
