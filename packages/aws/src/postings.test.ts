import {
  BatchExecuteStatementCommand,
  type BatchExecuteStatementCommandInput,
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
import { createReadPostings } from './postings.ts';
import { createSavePostings } from './postings-save.ts';
import { createConfirmPosting, createEraseContact } from './postings-touch.ts';
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
  startsAt: null,
  confirmedAt: null,
  submissionId: null,
});
const fresh = (sourceId: string) => ({ stored: stored(sourceId), expected: 0 });
const second = (sourceId: string) => ({ stored: stored(sourceId, 2), expected: 1 });
const outage = Object.assign(new Error('socket hang up'), { name: 'TimeoutError' });

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

  it('says failed when a table goes on refusing, and what became of the neighbours', async () => {
    dynamo.on(BatchExecuteStatementCommand).callsFake(({ Statements = [] }: BatchExecuteStatementCommandInput) => ({
      Responses: Statements.map(({ Parameters }) =>
        Parameters?.[0]?.S?.endsWith('B') ? { Error: { Code: 'ProvisionedThroughputExceeded', Message: '' } } : {},
      ),
    }));
    dynamo.on(BatchGetItemCommand).resolves({ Responses: { exchange: [] } });
    const failed = { failed: new Error('the table left writes undone') };
    expect(await createSavePostings(table)([fresh('A'), fresh('B'), fresh('C')])).toEqual(['saved', failed, 'saved']);
  });

  it('says failed for a row that the table does not take, and goes on with the others', async () => {
    dynamo.on(BatchExecuteStatementCommand).resolves({ Responses: [{ Error: { Code: 'ValidationError', Message: 'bad row' } }, {}] });
    const invalid = Object.assign(new Error('too large'), { name: 'ValidationException' });
    dynamo.on(PutItemCommand).rejectsOnce(invalid).resolves({});
    dynamo.on(BatchGetItemCommand).resolves({ Responses: { exchange: [toPostingRow(stored('C')), toPostingRow(stored('D'))] } });
    const failed = { failed: new Error('the table refused a posting: ValidationError bad row') };
    const answers = await createSavePostings(table)([fresh('A'), fresh('B'), second('C'), second('D')]);
    expect(answers).toEqual([failed, 'saved', { failed: invalid }, 'saved']);
  });

  it.each([
    ['said to be there already', { Responses: [{ Error: { Code: 'DuplicateItem' as const, Message: '' } }] }],
    ['not answered at all', outage],
  ])('says saved when its own row is there, though the insert was %s', async (_, answer) => {
    if (answer instanceof Error) dynamo.on(BatchExecuteStatementCommand).rejects(answer);
    else dynamo.on(BatchExecuteStatementCommand).resolves(answer);
    dynamo.on(BatchGetItemCommand).resolves({ Responses: { exchange: [toPostingRow(stored('A'))] } });
    expect(await createSavePostings(table)([fresh('A')])).toEqual(['saved']);
  });

  it('tells by reading what became of a batch whose answer was lost', async () => {
    dynamo.on(BatchExecuteStatementCommand).rejects(outage);
    dynamo.on(PutItemCommand).rejects(outage);
    const theirs = toPostingRow({ ...stored('B'), contentHash: 'other' });
    const rows = [toPostingRow(stored('A')), theirs, toPostingRow(stored('D', 2)), toPostingRow(stored('E'))];
    dynamo.on(BatchGetItemCommand).resolves({ Responses: { exchange: rows } });
    const answers = await createSavePostings(table)([fresh('A'), fresh('B'), fresh('C'), second('D'), second('E')]);
    expect(answers).toEqual(['saved', 'stale', { failed: outage }, 'saved', { failed: outage }]);
  });

  it('says failed, not stale, when it cannot tell its own row from another', async () => {
    dynamo.on(PutItemCommand).rejects(new ConditionalCheckFailedException({ message: 'no', $metadata: {} }));
    dynamo.on(BatchGetItemCommand).rejects(outage);
    expect(await createSavePostings(table)([second('A')])).toEqual([{ failed: outage }]);
  });

  it('says stale when somebody else holds the revision', async () => {
    dynamo.on(PutItemCommand).rejects(new ConditionalCheckFailedException({ message: 'no', $metadata: {} }));
    dynamo.on(BatchGetItemCommand).resolves({ Responses: { exchange: [toPostingRow({ ...stored('A', 2), contentHash: 'other' })] } });
    expect(await createSavePostings(table)([second('A')])).toEqual(['stale']);
  });

  it('stops asking a table that is down', async () => {
    dynamo.on(PutItemCommand).rejects(outage);
    dynamo.on(BatchGetItemCommand).rejects(outage);
    const answers = await createSavePostings(table)(Array.from({ length: 500 }, (_, index) => second(`A${index}`)));
    expect(answers).toEqual(answers.map(() => ({ failed: outage })));
    expect(dynamo.commandCalls(PutItemCommand).length).toBeLessThan(20);
  });
});

describe('confirming and erasing', () => {
  it.each([
    ['confirm', () => createConfirmPosting(table)('320100-01.A', 1, stored('A').at)],
    ['erase', () => createEraseContact(table)(stored('A'))],
  ] as const)('is stale at another revision, and an outage is thrown (%s)', async (_, act) => {
    dynamo
      .onAnyCommand()
      .rejectsOnce(new ConditionalCheckFailedException({ message: 'no', $metadata: {} }))
      .rejects(outage);
    expect(await act()).toBe('stale');
    await expect(act()).rejects.toBe(outage);
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
