import { randomBytes } from 'node:crypto';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { createFindKey, createSaveKey } from '@ganghui/aws/keys';
import { createReadMarket, createReadProfiles, createSaveMarket, createSaveProfile } from '@ganghui/aws/markets';
import { createTable, type Table } from '@ganghui/aws/table-client';
import { formatKey, hashKey } from '@ganghui/core';
import { type MarketKey, province } from '@ganghui/spec';
import * as z from 'zod';
import type { ExampleCity } from './examples.ts';

const Keys = z.record(z.string(), z.string());

/**
 * Registers the example markets with a key and a profile each, and a key of the province; keys are made once and kept in
 * `dev-keys.json`, by market id and `province`. What somebody changed since (a market, its limits, a revoked key) stays changed.
 */
export async function seedMarkets(
  tableName: string,
  dataDir: string,
  cities: readonly ExampleCity[],
): Promise<{ keys: Record<string, string>; fresh: boolean }> {
  const table = createTable(tableName);
  const path = join(dataDir, 'dev-keys.json');
  const keys = existsSync(path) ? Keys.parse(JSON.parse(readFileSync(path, 'utf8'))) : {};
  const holders = [...cities.map(({ market }) => market.id), province];
  const missing = holders.filter((holder) => !keys[holder]);
  for (const holder of missing) keys[holder] = formatKey(holder, randomBytes(32).toString('base64url'));
  if (missing.length > 0) writeFileSync(path, `${JSON.stringify(keys, null, 2)}\n`, { mode: 0o600 });
  for (const holder of holders) await seedKey(table, holder, keys[holder] ?? '');
  for (const { market, profile } of cities) {
    if (!(await createReadMarket(table)(market.id))) await createSaveMarket(table)(market);
    if ((await createReadProfiles(table)(market.id)).length === 0) await createSaveProfile(table)(profile);
  }
  table.client.destroy();
  return { keys, fresh: missing.length > 0 };
}

async function seedKey(table: Table, holder: string, secret: string): Promise<void> {
  const hash = hashKey(secret);
  const id = `k_dev_${holder}`;
  const known = await createFindKey(table)(holder, hash);
  // A row of an older release has no id yet; it takes the one that all the rest expects.
  if (known && (known.id === id || known.revokedAt !== null)) return;
  const key: MarketKey = {
    id,
    holder,
    label: '本机开发密钥',
    scopes: holder === province ? ['read', 'admin'] : ['push', 'read'],
    principal: null,
    createdAt: new Date().toISOString(),
    createdBy: 'seed',
    expiresAt: null,
    revokedAt: null,
  };
  await createSaveKey(table)(key, hash, known);
}
