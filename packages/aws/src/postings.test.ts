import {
  BatchExecuteStatementCommand,
  BatchGetItemCommand,
  ConditionalCheckFailedException,
  DynamoDBClient,
  PutItemCommand,
} from '@aws-sdk/client-dynamodb';
import type { StoredPosting } from '@ganghui/core';
import { aPosting, aQuality } from '@ganghui/spec/testing';
import { mockClient } from 'aws-sdk-client-mock';
import { beforeEach, describe, expect, it } from 'vitest';
import { fromPostingRow, toPostingRow } from './posting-row.ts';
import { createReadPostings, createSavePostings } from './postings.ts';
import { createTable } from './table-client.ts';

const dynamo = mockClient(DynamoDBClient);
beforeEach(() => dynamo.reset());
const table = createTable('exchange');

const stored = (sourceId: string, revision = 1): StoredPosting => ({
  posting: aPosting({ sourceId, revision }),
  quality: aQuality(),
  contentHash: 'a',
  at: '2026-11-21T02:00:00.000Z',
  wasPublic: true,
});
const fresh = (sourceId: string) => ({ stored: stored(sourceId), expected: 0 });

describe('a posting row', () => {
  it('gives back what was stored, and stays far under 8 KB for an ordinary posting', () => {
    const row = toPostingRow(stored('A'));
    expect(fromPostingRow(row)).toEqual(stored('A'));
    expect(row.body?.B?.length).toBeLessThan(4000);
  });
});

describe('saving postings when the table is in trouble', () => {
  it('repeats just the statements that were throttled', async () => {
    dynamo
      .on(BatchExecuteStatementCommand)
      .resolvesOnce({ Responses: [{}, { Error: { Code: 'ThrottlingError', Message: 'slow down' } }, {}] })
      .resolves({ Responses: [{}] });
    expect(await createSavePostings(table)([fresh('A'), fresh('B'), fresh('C')])).toEqual(['saved', 'saved', 'saved']);
    const second = dynamo.commandCalls(BatchExecuteStatementCommand)[1]?.args[0].input.Statements;
    expect(second).toHaveLength(1);
    expect(second?.[0]?.Parameters?.[0]).toEqual({ S: 'P#320100-01.B' });
  });

  it('throws when a table goes on refusing, so that nothing is called stored that is not', async () => {
    dynamo.on(BatchExecuteStatementCommand).resolves({ Responses: [{ Error: { Code: 'ProvisionedThroughputExceeded', Message: '' } }] });
    await expect(createSavePostings(table)([fresh('A')])).rejects.toThrow('left writes undone');
  });

  it('throws on an error that is no answer to the condition', async () => {
    dynamo.on(BatchExecuteStatementCommand).resolves({ Responses: [{ Error: { Code: 'ValidationError', Message: 'bad row' } }] });
    await expect(createSavePostings(table)([fresh('A')])).rejects.toThrow('ValidationError bad row');
  });

  it('says saved when the refused duplicate is the row it wrote itself before the answer was lost', async () => {
    dynamo.on(BatchExecuteStatementCommand).resolves({ Responses: [{ Error: { Code: 'DuplicateItem', Message: '' } }] });
    dynamo.on(BatchGetItemCommand).resolves({ Responses: { exchange: [toPostingRow(stored('A'))] } });
    expect(await createSavePostings(table)([fresh('A')])).toEqual(['saved']);
  });

  it('says stale when somebody else holds the revision', async () => {
    dynamo.on(PutItemCommand).rejects(new ConditionalCheckFailedException({ message: 'no', $metadata: {} }));
    dynamo.on(BatchGetItemCommand).resolves({ Responses: { exchange: [{ ...toPostingRow(stored('A', 2)), hash: { S: 'other' } }] } });
    expect(await createSavePostings(table)([{ stored: stored('A', 2), expected: 1 }])).toEqual(['stale']);
  });
});

describe('reading postings from a busy table', () => {
  it('asks again for what was left unread, instead of calling it missing', async () => {
    const key = { pk: { S: 'P#320100-01.B' }, sk: { S: 'CURRENT' } };
    dynamo
      .on(BatchGetItemCommand)
      .resolvesOnce({ Responses: { exchange: [toPostingRow(stored('A'))] }, UnprocessedKeys: { exchange: { Keys: [key] } } })
      .resolves({ Responses: { exchange: [toPostingRow(stored('B'))] } });
    expect([...(await createReadPostings(table)(['320100-01.A', '320100-01.B'])).keys()]).toEqual(['320100-01.A', '320100-01.B']);
  });
});
