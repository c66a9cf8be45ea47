import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { BatchWriteItemCommand, DynamoDBClient } from '@aws-sdk/client-dynamodb';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createExchangeTable } from './create-table.ts';
import { type Engine, startDynoxide } from './dynoxide.ts';
import { indexStreamTable, pruneStreamTable } from './stream-table.ts';

const dataDir = mkdtempSync(join(tmpdir(), 'ganghui-stream-'));
let engine: Engine;
let client: DynamoDBClient;
const sql = (statement: string): Record<string, unknown>[] => {
  const database = new DatabaseSync(engine.databaseFile, { timeout: 5000 });
  try {
    return database.prepare(statement).all();
  } finally {
    database.close();
  }
};

beforeAll(async () => {
  engine = await startDynoxide(join(dataDir, 'table.sqlite'));
  client = new DynamoDBClient({ endpoint: engine.endpoint, region: 'local', credentials: { accessKeyId: 'a', secretAccessKey: 'b' } });
  await createExchangeTable(client, 'exchange');
});
afterAll(async () => {
  client.destroy();
  await engine.stop();
  rmSync(dataDir, { recursive: true, force: true });
});

describe("the embedded engine's stream table", () => {
  it('still comes without an index on its newest record: once it has one, ours can go', () => {
    const theirs = sql("SELECT name FROM sqlite_master WHERE type = 'index' AND tbl_name = '_stream_records'");
    expect(theirs).toEqual([]);
  });

  it('uses our index for the look-up it makes at every write', () => {
    indexStreamTable(engine.databaseFile);
    indexStreamTable(engine.databaseFile);
    const plan = sql("EXPLAIN QUERY PLAN SELECT MAX(CAST(sequence_number AS INTEGER)) FROM _stream_records WHERE table_name = 'exchange'");
    expect(JSON.stringify(plan)).toContain('ganghui_stream_newest');
  });

  it('goes on numbering after records were pruned', async () => {
    const put = (count: number, tag: string) =>
      client.send(
        new BatchWriteItemCommand({
          RequestItems: {
            exchange: Array.from({ length: count }, (_, i) => ({ PutRequest: { Item: { pk: { S: `${tag}${i}` }, sk: { S: 'x' } } } })),
          },
        }),
      );
    for (let round = 0; round < 60; round++) await put(25, `r${round}-`);
    pruneStreamTable(engine.databaseFile, '1500');
    expect(sql('SELECT COUNT(*) AS n FROM _stream_records')).toEqual([{ n: 1001 }]);
    await put(1, 'after');
    expect(sql('SELECT MAX(CAST(sequence_number AS INTEGER)) AS last FROM _stream_records')).toEqual([{ last: 1501 }]);
  });
});
