import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import { createExchangeTable } from '@ganghui/local/engine/create-table';
import { startDynoxide } from '@ganghui/local/engine/dynoxide';
import { indexStreamTable } from '@ganghui/local/engine/stream-table';
import { afterAll } from 'vitest';
import { tableContract } from './table-contract.ts';

const dataDir = mkdtempSync(join(tmpdir(), 'ganghui-contract-'));
const stops: (() => Promise<void>)[] = [];

tableContract('the embedded engine', async () => {
  const engine = await startDynoxide(join(dataDir, 'table.sqlite'));
  stops.push(engine.stop);
  const client = new DynamoDBClient({
    endpoint: engine.endpoint,
    region: 'local',
    credentials: { accessKeyId: 'a', secretAccessKey: 'b' },
  });
  await createExchangeTable(client, 'contract');
  indexStreamTable(engine.databaseFile);
  return { client, name: 'contract' };
});

afterAll(async () => {
  await Promise.all(stops.map((stop) => stop()));
  rmSync(dataDir, { recursive: true, force: true });
});
