import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DynamoDBClient, PutItemCommand } from '@aws-sdk/client-dynamodb';
import { createEndKey, createFindKey, createListKeys } from '@ganghui/aws/keys';
import { createReadMarket, createSaveMarket } from '@ganghui/aws/markets';
import { hashKey } from '@ganghui/core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { createExchangeTable } from './engine/create-table.ts';
import { startDynoxide } from './engine/dynoxide.ts';
import { exampleCities } from './examples.ts';
import { seedMarkets } from './seed.ts';

const folder = mkdtempSync(join(tmpdir(), 'ganghui-seed-'));
const name = 'seed';
const cities = exampleCities();
let client: DynamoDBClient;
let stop: () => Promise<void>;
const table = () => ({ client, name });
const seed = () => seedMarkets(name, folder, cities);
const keptKeys = (): Record<string, string> => JSON.parse(readFileSync(join(folder, 'dev-keys.json'), 'utf8'));

beforeAll(async () => {
  const engine = await startDynoxide(join(folder, 'table.sqlite'));
  stop = engine.stop;
  Object.assign(process.env, {
    AWS_ENDPOINT_URL_DYNAMODB: engine.endpoint,
    AWS_REGION: 'local',
    AWS_ACCESS_KEY_ID: 'local',
    AWS_SECRET_ACCESS_KEY: 'local',
  });
  client = new DynamoDBClient({});
  await createExchangeTable(client, name);
});
afterAll(async () => {
  client.destroy();
  await stop();
  rmSync(folder, { recursive: true, force: true });
});

it('takes over a data folder of an older release, with the keys it has', async () => {
  const old = { '320100-01': `gh_320100-01_${'o'.repeat(43)}` };
  writeFileSync(join(folder, 'dev-keys.json'), JSON.stringify(old));
  const Item = { pk: { S: 'M#320100-01' }, sk: { S: `KEY#${hashKey(old['320100-01'])}` } };
  await client.send(new PutItemCommand({ TableName: name, Item }));
  const { keys, fresh } = await seed();
  expect(fresh).toBe(true);
  expect(keys['320100-01']).toBe(old['320100-01']);
  expect(await createListKeys(table())('320100-01')).toMatchObject([{ id: 'k_dev_320100-01', scopes: ['push', 'read'], expiresAt: null }]);
});

it('gives every market a key, and the province one that may register others', async () => {
  const { keys, fresh } = await seed();
  expect([fresh, keys]).toEqual([false, keptKeys()]);
  expect(Object.keys(keys).sort()).toEqual([...cities.map(({ market }) => market.id), 'province'].sort());
  for (const [holder, key] of Object.entries(keys))
    expect(await createFindKey(table())(holder, hashKey(key))).toMatchObject({ id: `k_dev_${holder}`, holder });
  expect(await createListKeys(table())('province')).toMatchObject([{ scopes: ['read', 'admin'] }]);
});

it('leaves what somebody changed since', async () => {
  const { keys } = await seed();
  const limits = { requestsPerMinute: 7, closePercent: 20 };
  const known = await createReadMarket(table())('321000-01');
  if (!known) throw new Error('the market was not seeded');
  await createSaveMarket(table())({ ...known, limits });
  await createEndKey(table())('321200-01', 'k_dev_321200-01', { revokedAt: '2026-11-21T02:00:00.000Z' });
  await seed();
  expect((await createReadMarket(table())('321000-01'))?.limits).toEqual(limits);
  const revoked = await createFindKey(table())('321200-01', hashKey(keys['321200-01'] ?? ''));
  expect(revoked?.revokedAt).toBe('2026-11-21T02:00:00.000Z');
});
