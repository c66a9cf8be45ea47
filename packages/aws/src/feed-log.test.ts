import { DynamoDBClient, QueryCommand, TransactionCanceledException, TransactWriteItemsCommand } from '@aws-sdk/client-dynamodb';
import type { Segment } from '@ganghui/core';
import { anEvent } from '@ganghui/spec/testing';
import { mockClient } from 'aws-sdk-client-mock';
import { beforeEach, describe, expect, it } from 'vitest';
import { packed } from './attributes.ts';
import { createReadSegments, createWriteSegment } from './feed-log.ts';
import { createTable } from './table-client.ts';

const dynamo = mockClient(DynamoDBClient);
beforeEach(() => dynamo.reset());
const table = createTable('exchange');

const hash = '0'.repeat(64);
const segment = (first: number): Segment => ({
  first,
  last: first,
  previousHash: hash,
  chainHash: hash,
  stateDigest: hash,
  live: 1,
  events: [anEvent(first)],
});
const cancelled = (...codes: { Code: string; Item?: object }[]) =>
  new TransactionCanceledException({ message: 'cancelled', $metadata: {}, CancellationReasons: codes as never });

describe('writing a segment', () => {
  it('writes the page and its revisions in one transaction, each only if absent', async () => {
    dynamo.on(TransactWriteItemsCommand).resolves({});
    expect(await createWriteSegment(table)(segment(1))).toBe('written');
    const items = dynamo.commandCalls(TransactWriteItemsCommand)[0]?.args[0].input.TransactItems;
    expect(items).toHaveLength(2);
    expect(items?.every(({ Put }) => Put?.ConditionExpression === 'attribute_not_exists(pk)')).toBe(true);
  });

  it('tells a page that somebody else wrote from a revision that is known', async () => {
    dynamo.on(TransactWriteItemsCommand).rejects(cancelled({ Code: 'ConditionalCheckFailed' }, { Code: 'None' }));
    expect(await createWriteSegment(table)(segment(1))).toBe('taken');
    const Item = { pk: { S: 'P' }, sk: { S: 'R' }, event: { S: '320100-01.A1@1/published' }, sequence: { N: '41' } };
    dynamo.on(TransactWriteItemsCommand).rejects(cancelled({ Code: 'ConditionalCheckFailed' }, { Code: 'ConditionalCheckFailed', Item }));
    expect(await createWriteSegment(table)(segment(1))).toEqual({ known: new Map([['320100-01.A1@1/published', 41]]) });
  });

  it('tries again after a conflict, and throws on what no retry mends', async () => {
    dynamo.on(TransactWriteItemsCommand).rejects(cancelled({ Code: 'TransactionConflict' }, { Code: 'None' }));
    expect(await createWriteSegment(table)(segment(1))).toBe('taken');
    dynamo.on(TransactWriteItemsCommand).rejects(cancelled({ Code: 'ItemCollectionSizeLimitExceeded' }));
    await expect(createWriteSegment(table)(segment(1))).rejects.toThrow('cancelled');
  });
});

describe('reading segments', () => {
  const row = (first: number) => ({
    pk: { S: 'FEED#000000' },
    sk: { S: String(first).padStart(12, '0') },
    last: { N: String(first) },
    live: { N: '1' },
    previousHash: { S: hash },
    chainHash: { S: hash },
    stateDigest: { S: hash },
    events: packed(segment(first).events),
  });

  it('throws on a hole in the log instead of reading past it', async () => {
    dynamo.on(QueryCommand).resolves({ Items: [row(1), row(3)] });
    await expect(createReadSegments(table)(0, 100)).rejects.toThrow('gap before sequence 2');
  });

  it('gives a reader at any place around the edge of a bucket all that follows, whatever the segments', async () => {
    // One segment lies across the edge; what follows it stands in the next bucket.
    const edge = 1_000_000;
    const log = [edge - 60, edge - 50, edge + 48, edge + 49].map((first, at, all) => ({ first, last: (all[at + 1] ?? edge + 80) - 1 }));
    const rows = log.map(({ first, last }) => ({
      ...row(first),
      pk: { S: `FEED#00000${Math.floor((first - 1) / edge)}` },
      last: { N: String(last) },
    }));
    dynamo.on(QueryCommand).callsFake(({ ExpressionAttributeValues: values, ScanIndexForward }) => {
      const bucket = rows.filter(({ pk }) => pk.S === values[':bucket'].S);
      if (ScanIndexForward === false) return { Items: bucket.filter(({ sk }) => sk.S <= values[':sequence'].S).slice(-1) };
      return { Items: bucket.filter(({ sk }) => sk.S >= values[':from'].S) };
    });
    for (let after = edge - 61; after <= edge + 79; after++) {
      const read = await createReadSegments(table)(after, 1000);
      expect([after, read.map(({ first }) => first)]).toEqual([after, log.filter(({ last }) => last > after).map(({ first }) => first)]);
    }
  });
});
