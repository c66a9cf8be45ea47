import {
  type CancellationReason,
  DynamoDBClient,
  TransactionCanceledException,
  TransactionInProgressException,
  TransactWriteItemsCommand,
} from '@aws-sdk/client-dynamodb';
import { loggedOf, makeAppendChanges, type Segment, type WriteSegment } from '@ganghui/core';
import { aFeedEvent, aPosting, aQuality, aSegment } from '@ganghui/spec/testing';
import { mockClient } from 'aws-sdk-client-mock';
import { beforeEach, describe, expect, it } from 'vitest';
import { createWriteSegment } from './feed-log-write.ts';
import { toLoggedRow } from './logged.ts';
import { createTable } from './table-client.ts';

const dynamo = mockClient(DynamoDBClient);
beforeEach(() => dynamo.reset());
const table = createTable('exchange');

const before = aFeedEvent();
const after = aFeedEvent({ sequence: 2, posting: aPosting({ revision: 2 }), previous: before });
const other = aFeedEvent({ sequence: 3, posting: aPosting({ sourceId: 'B' }) });
const segment: Segment = aSegment([after, other], aSegment([before]));
const cancelled = (...reasons: CancellationReason[]) =>
  new TransactionCanceledException({ message: 'cancelled', $metadata: {}, CancellationReasons: reasons });
const none = { Code: 'None' };
const failed = { Code: 'ConditionalCheckFailed' };
const writes = () => dynamo.commandCalls(TransactWriteItemsCommand).map(({ args }) => args[0].input);

describe('writing a segment', () => {
  it('writes the page only at an empty place, and each last entry only over the one before it', async () => {
    dynamo.on(TransactWriteItemsCommand).resolves({});
    expect(await createWriteSegment(table)(segment)).toBe('written');
    const puts = writes()[0]?.TransactItems?.map(({ Put }) => Put) ?? [];
    expect(puts.map((put) => [put?.Item?.sk?.S, put?.ConditionExpression])).toEqual([
      ['000000000002', 'attribute_not_exists(pk)'],
      ['LOGGED', '#sequence = :previous'],
      ['LOGGED', 'attribute_not_exists(pk)'],
    ]);
    expect(puts[1]?.ExpressionAttributeValues).toEqual({ ':previous': { N: '1' } });
  });

  it('says what the last entries are by now, whatever else was in the way', async () => {
    const Item = toLoggedRow(after.subject, loggedOf(after));
    dynamo.on(TransactWriteItemsCommand).rejects(cancelled(failed, { ...failed, Item }, { Code: 'TransactionConflict' }));
    expect(await createWriteSegment(table)(segment)).toEqual({ moved: new Map([[after.subject, loggedOf(after)]]) });
  });

  it.each<[string, Error]>([
    ['the page of another', cancelled(failed, none, none)],
    ['another transaction at the page', cancelled({ Code: 'TransactionConflict' }, none, none)],
    ['another transaction at an entry', cancelled(none, { Code: 'TransactionConflict' }, none)],
    ['its own first try, which is still under way', new TransactionInProgressException({ message: '', $metadata: {} })],
    ['a busy table', cancelled({ Code: 'ThrottlingError' }, none, none)],
    ['a table at its limit', cancelled(none, { Code: 'ProvisionedThroughputExceeded' }, none)],
  ])('is to be tried again after it met %s', async (_, error) => {
    dynamo.on(TransactWriteItemsCommand).rejectsOnce(error).resolves({});
    const write = createWriteSegment(table);
    expect(await write(segment)).toBe('taken');
    expect(await write(segment)).toBe('written');
  });

  it('throws after eight tries in a row that found no room, so that the stream waits', async () => {
    dynamo.on(TransactWriteItemsCommand).rejects(cancelled({ Code: 'ThrottlingError' }, none, none));
    const write = createWriteSegment(table);
    for (let tries = 1; tries < 8; tries++) expect(await write(segment)).toBe('taken');
    await expect(write(segment)).rejects.toThrow('cancelled');
  });

  it.each<[string, Error]>([
    ['what no other try mends', cancelled({ Code: 'ValidationError' }, none, none)],
    ['a mix with what no other try mends', cancelled({ Code: 'TransactionConflict' }, { Code: 'ItemCollectionSizeLimitExceeded' })],
    ['no reason at all', cancelled()],
    ['no answer', new Error('socket hang up')],
    ['an entry that is gone from the table', cancelled(none, failed, none)],
  ])('throws on %s', async (_, error) => {
    dynamo.on(TransactWriteItemsCommand).rejects(error);
    await expect(createWriteSegment(table)(segment)).rejects.toThrow();
  });

  it('leaves the last page of a bucket without an end, so that the next bucket is found', async () => {
    dynamo.on(TransactWriteItemsCommand).resolves({});
    const write = createWriteSegment(table);
    await write({ ...segment, first: 999_998, last: 999_999 });
    await write({ ...segment, first: 999_999, last: 1_000_000 });
    await write({ ...segment, first: 999_999, last: 1_000_020 });
    await write({ ...segment, first: 1_000_001, last: 1_000_002 });
    expect(writes().map(({ TransactItems }) => Object.hasOwn(TransactItems?.[0]?.Put?.Item ?? {}, 'ttl'))).toEqual([
      true,
      false,
      false,
      true,
    ]);
  });
});

describe('an answer that was lost', () => {
  it('is not asked for twice: the retry of an append finds its own page in the log', async () => {
    const kept: Segment[] = [];
    const ports = {
      readHead: async () => kept.at(-1),
      readLogged: async () => new Map(),
      readSegments: async () => kept,
      writeSegment: createWriteSegment(table),
      now: () => new Date('2026-11-21T02:00:00Z'),
    };
    const write: WriteSegment = async (each) => {
      if (kept.length === 0) kept.push(each);
      return ports.writeSegment(each);
    };
    const stored = {
      posting: aPosting(),
      quality: aQuality(),
      contentHash: 'x',
      at: '2026-11-21T02:00:00.000Z',
      wasPublic: true,
      startsAt: null,
      confirmedAt: null,
      submissionId: null,
    };
    // The first try is written and its answer lost; the second meets what the first wrote.
    dynamo
      .on(TransactWriteItemsCommand)
      .rejectsOnce(new Error('timeout'))
      .callsFake(() => {
        const [event] = kept[0]?.events ?? [];
        throw event ? cancelled(failed, { ...failed, Item: toLoggedRow(event.subject, loggedOf(event)) }) : new Error('nothing was kept');
      });
    const append = makeAppendChanges({ ...ports, writeSegment: write });
    await expect(append([{ after: stored }])).rejects.toThrow('timeout');
    expect(await append([{ after: stored }])).toEqual(kept[0]?.events);
    expect(kept).toHaveLength(1);
  });
});
