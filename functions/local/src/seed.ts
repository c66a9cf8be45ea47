import { randomBytes } from 'node:crypto';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { createReadProfiles, createSaveKey, createSaveMarket, createSaveProfile } from '@ganghui/aws/markets';
import { createTable } from '@ganghui/aws/table-client';
import { formatKey, hashKey } from '@ganghui/core';
import * as z from 'zod';
import type { ExampleCity } from './examples.ts';

const Keys = z.record(z.string(), z.string());

/** Registers the example markets with a key and a profile each; keys are made once and kept in `dev-keys.json`. */
export async function seedMarkets(
  tableName: string,
  dataDir: string,
  cities: readonly ExampleCity[],
): Promise<{ keys: Record<string, string>; fresh: boolean }> {
  const table = createTable(tableName);
  const path = join(dataDir, 'dev-keys.json');
  const keys = existsSync(path) ? Keys.parse(JSON.parse(readFileSync(path, 'utf8'))) : {};
  const missing = cities.filter(({ market }) => !keys[market.id]);
  for (const { market } of missing) keys[market.id] = formatKey(market.id, randomBytes(32).toString('base64url'));
  if (missing.length > 0) writeFileSync(path, `${JSON.stringify(keys, null, 2)}\n`, { mode: 0o600 });
  for (const { market, profile } of cities) {
    await createSaveMarket(table)(market);
    await createSaveKey(table)(market.id, hashKey(keys[market.id] ?? ''), null);
    // A profile that somebody changed since is theirs.
    if ((await createReadProfiles(table)(market.id)).length === 0) await createSaveProfile(table)(profile);
  }
  table.client.destroy();
  return { keys, fresh: missing.length > 0 };
}
