import {
  BatchWriteItemCommand,
  ConditionalCheckFailedException,
  DynamoDBClient,
  PutItemCommand,
  QueryCommand,
  UpdateItemCommand,
  type UpdateItemCommandInput,
} from '@aws-sdk/client-dynamodb';
import type { SubmissionHead } from '@ganghui/core';
import { summaryOf } from '@ganghui/spec';
import { mockClient } from 'aws-sdk-client-mock';
import * as fc from 'fast-check';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { createTable } from '../table-client.ts';
import { newSubmissionId } from './new-submission-id.ts';
import { packPieces, unpackPieces } from './pack-pieces.ts';
import { createSubmissionStore } from './submission-store.ts';

const dynamo = mockClient(DynamoDBClient);
beforeEach(() => {
  dynamo.reset();
  // No waiting between tries.
  vi.spyOn(Math, 'random').mockReturnValue(0);
});
afterEach(() => vi.restoreAllMocks());

const marketId = '320100-01';
const submissionId = '01KABCDEFG0000000000000001';
const at = '2026-11-21T02:00:00.000Z';
const nowMs = Date.parse(at);
const store = createSubmissionStore(createTable('exchange'), () => nowMs);
const evidence = { sent: [{ line: 1, cells: { 岗位: '车工' } }], contacts: [], contactsUntil: at };
const part = { marketId, submissionId, part: 1, bodyHash: 'h', at, leaseSeconds: 30, evidence };
const head: SubmissionHead = {
  submissionId,
  marketId,
  kind: 'posting',
  mode: 'delta',
  state: 'complete',
  by: 'k_1',
  startedAt: at,
  completedAt: at,
  parts: 1,
  summary: summaryOf([]),
  closing: null,
  profile: null,
  bodyHash: null,
};
const item = {
  line: 1,
  sourceId: 'A',
  postingId: null,
  outcome: 'created' as const,
  revision: 1,
  status: null,
  score: null,
  grade: null,
  dimensions: null,
  findings: [],
};
const refused = (Item: UpdateItemCommandInput['Key']) => new ConditionalCheckFailedException({ message: 'no', $metadata: {}, Item });

describe('a table that is busy', () => {
  it('is asked again for just the rows it left', async () => {
    const left = [{ PutRequest: { Item: { pk: { S: 'left' } } } }];
    dynamo
      .on(BatchWriteItemCommand)
      .resolvesOnce({ UnprocessedItems: { exchange: left } })
      .resolves({});
    await store.keepCall(head, item, { ...evidence, contacts: [{ line: 1, cells: { 电话: '025-80000123' } }] });
    const calls = dynamo.commandCalls(BatchWriteItemCommand).map(({ args }) => args[0].input.RequestItems?.exchange);
    expect(calls.map((rows) => rows?.length)).toEqual([2, 1]);
    expect(calls[1]).toEqual(left);
  });

  it('is not believed when it goes on leaving rows', async () => {
    dynamo.on(UpdateItemCommand).resolves({ Attributes: { at: { S: at } } });
    dynamo.on(BatchWriteItemCommand).callsFake(({ RequestItems }) => ({ UnprocessedItems: RequestItems }));
    await expect(store.keepCall(head, item, evidence)).rejects.toThrow('1 rows of a submission unwritten');
    await expect(store.beginPart(part)).rejects.toThrow('unwritten');
    // The part is let go, so that it can be sent again at once.
    expect(dynamo.commandCalls(UpdateItemCommand).map(({ args }) => args[0].input.UpdateExpression)).toEqual([
      expect.stringContaining('#lease = :lease'),
      'SET #lease = :none',
    ]);
    const holds = dynamo.commandCalls(UpdateItemCommand).map(({ args }) => args[0].input.ExpressionAttributeValues?.[':hold']?.S);
    expect(new Set(holds).size).toBe(1);
    await expect(store.finishPart({ ...part, items: [item] })).rejects.toThrow('unwritten');
  });

  it('does not count a part as received before its answer is stored', async () => {
    dynamo.on(BatchWriteItemCommand).rejects(new Error('gone'));
    dynamo.on(UpdateItemCommand).resolves({});
    await expect(store.finishPart({ ...part, items: [item] })).rejects.toThrow('gone');
    expect(dynamo.commandCalls(UpdateItemCommand)).toHaveLength(0);
  });
});

describe('an answer that was lost, so that the SDK sent again', () => {
  it('leaves an idempotency key with its first owner: us', async () => {
    const standing = (name: string) => refused({ submissionId: { S: name }, bodyHash: { S: 'h' } });
    dynamo.on(PutItemCommand).rejectsOnce(standing(submissionId)).rejectsOnce(standing('OTHER'));
    const claim = { submissionId, bodyHash: 'h' };
    expect(await store.claim(marketId, 'k', claim)).toEqual({ ...claim, first: true });
    expect(await store.claim(marketId, 'k', claim)).toEqual({ submissionId: 'OTHER', bodyHash: 'h', first: false });
  });

  it('leaves a part in our hands', async () => {
    dynamo.on(BatchWriteItemCommand).resolves({});
    dynamo.on(UpdateItemCommand).callsFake(({ ExpressionAttributeValues: values }: UpdateItemCommandInput) => {
      throw refused({
        hold: values?.[':hold'] ?? { S: '' },
        run: values?.[':run'] ?? { S: '' },
        hash: { S: 'h' },
        at: { S: at },
        state: { S: 'begun' },
      });
    });
    expect(await store.beginPart(part)).toMatchObject({ state: 'begun', at });
    dynamo
      .on(UpdateItemCommand)
      .rejects(
        refused({ hold: { S: 'other' }, hash: { S: 'h' }, at: { S: at }, state: { S: 'begun' }, lease: { N: String(nowMs + 4500) } }),
      );
    expect(await store.beginPart(part)).toEqual({ state: 'under-way', retryAfterSeconds: 5 });
  });

  it('lets go of a part whose answer was lost for good, and asks for its own hold', async () => {
    dynamo.on(UpdateItemCommand).rejectsOnce(new Error('no answer')).resolves({});
    await expect(store.beginPart(part)).rejects.toThrow('no answer');
    const [taken, dropped] = dynamo.commandCalls(UpdateItemCommand).map(({ args }) => args[0].input);
    expect(dropped).toMatchObject({
      UpdateExpression: 'SET #lease = :none',
      ConditionExpression: '#hold = :hold AND #state = :begun',
      ExpressionAttributeValues: { ':hold': taken?.ExpressionAttributeValues?.[':hold'] },
    });
  });

  it('leaves the evidence of an earlier try in sight until the new one is whole', async () => {
    dynamo.on(UpdateItemCommand).resolves({ Attributes: { at: { S: at }, run: { S: 'first' } } });
    dynamo.on(BatchWriteItemCommand).rejectsOnce(new Error('gone')).resolves({});
    await expect(store.beginPart(part)).rejects.toThrow('gone');
    const moves = () => dynamo.commandCalls(UpdateItemCommand).filter(({ args }) => args[0].input.UpdateExpression?.startsWith('SET #run'));
    expect(moves()).toHaveLength(0);
    await store.beginPart(part);
    expect(moves()).toHaveLength(1);
  });

  it('has finished a part all the same; a part that nobody began is never finished', async () => {
    dynamo.on(BatchWriteItemCommand).resolves({});
    dynamo
      .on(UpdateItemCommand)
      .rejectsOnce(refused({ state: { S: 'received' }, hash: { S: 'h' } }))
      .rejects(refused({}));
    await store.finishPart({ ...part, items: [item] });
    await expect(store.finishPart({ ...part, items: [item] })).rejects.toThrow('was not begun');
  });
});

describe('the list of submissions', () => {
  it('never reads what is past its time', async () => {
    dynamo.on(QueryCommand).resolves({});
    await store.list(marketId, { before: null, limit: 5 });
    const oldest = dynamo.commandCalls(QueryCommand)[0]?.args[0].input.ExpressionAttributeValues?.[':oldest']?.S ?? '';
    const years = (days: number): string => newSubmissionId(new Date(nowMs - days * 86_400_000));
    expect([years(1095) > oldest, years(1097) < oldest]).toEqual([true, true]);
    expect(await store.list(marketId, { before: years(1097), limit: 5 })).toEqual({ submissions: [], next: null });
    expect(dynamo.commandCalls(QueryCommand)).toHaveLength(1);
  });
});

describe('the name of a submission', () => {
  it('sorts by time, and two of one moment differ', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 2 ** 47 }), fc.integer({ min: 1, max: 1e9 }), (ms, later) => {
        const [first, second] = [newSubmissionId(new Date(ms)), newSubmissionId(new Date(ms + later))];
        expect(first).toMatch(/^[0-9A-HJKMNP-TV-Z]{26}$/);
        expect(first < second).toBe(true);
      }),
    );
    expect(new Set(Array.from({ length: 1000 }, () => newSubmissionId(new Date(0)))).size).toBe(1000);
  });
});

describe('what is packed', () => {
  it('comes back whole, in pieces that fit a row', async () => {
    const value = Array.from({ length: 30_000 }, (_, index) => `${index} ${newSubmissionId(new Date(index))}`);
    const pieces = await packPieces(value);
    expect(pieces.length).toBeGreaterThan(1);
    expect(Math.max(...pieces.map(({ length }) => length))).toBeLessThan(380_000);
    expect(await unpackPieces(pieces)).toEqual(value);
    expect(await unpackPieces(await packPieces([]))).toEqual([]);
  });
});
