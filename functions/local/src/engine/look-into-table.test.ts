import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DynamoDBClient, PutItemCommand } from '@aws-sdk/client-dynamodb';
import { expect, it, onTestFinished } from 'vitest';
import { createExchangeTable } from './create-table.ts';
import { startDynoxide } from './dynoxide.ts';
import { lookIntoTable } from './look-into-table.ts';

const name = 'ganghui-exchange';

function aFile(): string {
  const dir = mkdtempSync(join(tmpdir(), 'ganghui-look-'));
  onTestFinished(() => rmSync(dir, { recursive: true, force: true }));
  return join(dir, 'exchange.sqlite');
}

it('finds the rows of the log in the file of the engine itself', async () => {
  const file = aFile();
  expect(lookIntoTable(file, name)).toBe('nothing');
  const engine = await startDynoxide(file);
  const client = new DynamoDBClient({
    endpoint: engine.endpoint,
    region: 'local',
    credentials: { accessKeyId: 'local', secretAccessKey: 'local' },
  });
  onTestFinished(() => client.destroy());
  const put = (sk: string) => client.send(new PutItemCommand({ TableName: name, Item: { pk: { S: 'P#1' }, sk: { S: sk } } }));
  try {
    await createExchangeTable(client, name);
    await put('CURRENT');
    expect(lookIntoTable(file, name)).toBe('no-log');
    await put('LOGGED');
    expect(lookIntoTable(file, name)).toBe('log');
  } finally {
    await engine.stop();
  }
});

it('says what to do about a file that cannot be read', () => {
  const file = aFile();
  writeFileSync(file, 'no database at all, but longer than a header of one hundred bytes would be, so that nobody takes it for empty');
  expect(() => lookIntoTable(file, name)).toThrow(/exchange\.sqlite cannot be read .*from a copy/);
});
