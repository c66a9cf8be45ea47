import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import type { Table } from '@ganghui/aws/table-client';
import { createExchangeTable } from '@ganghui/local/engine/create-table';
import { startDynoxide } from '@ganghui/local/engine/dynoxide';
import { indexStreamTable } from '@ganghui/local/engine/stream-table';
import { afterAll } from 'vitest';
import { assessmentsContract } from './assessments-contract.ts';
import { exchangeContract } from './exchange-contract.ts';
import { keysContract } from './keys-contract.ts';
import { logContract } from './log-contract.ts';
import { postingsContract } from './postings-contract.ts';
import { proofContract } from './proof-contract.ts';
import { submissionContract } from './submission-contract.ts';
import { subscriptionContract } from './subscription-contract.ts';
import { tableContract } from './table-contract.ts';

const dataDir = mkdtempSync(join(tmpdir(), 'ganghui-contract-'));
const stops: (() => Promise<void>)[] = [];

async function makeTable(): Promise<Table> {
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
}

// One engine for all: every test takes ids of its own.
let table: Promise<Table> | undefined;
for (const contract of [
  tableContract,
  postingsContract,
  keysContract,
  submissionContract,
  assessmentsContract,
  logContract,
  exchangeContract,
  subscriptionContract,
  proofContract,
])
  contract('the embedded engine', () => {
    table ??= makeTable();
    return table;
  });

afterAll(async () => {
  await Promise.all(stops.map((stop) => stop()));
  rmSync(dataDir, { recursive: true, force: true });
});
