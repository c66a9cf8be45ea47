import { exampleCities } from '@ganghui/local/examples';
import { loadExamples } from '@ganghui/local/load-examples';
import { seedMarkets } from '@ganghui/local/seed';
import { startLocal } from '@ganghui/local/start-local';
import { aDataDir } from '../journey/local-run.ts';

export type Site = { baseUrl: string; stop: () => Promise<void> };

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
    stop: async () => {
      await local.stop();
      remove();
    },
  };
}
