import { QueryCommand, TransactionCanceledException, TransactWriteItemsCommand } from '@aws-sdk/client-dynamodb';
import type { ReadHead, ReadSegments, Segment, WriteSegment } from '@ganghui/core';
import type { FeedEvent } from '@ganghui/spec';
import * as z from 'zod';
import { number, numberOf, packed, type Row, text, textOf, unpacked } from './attributes.ts';
import { backoff, isPassing } from './backoff.ts';
import { postingKey } from './posting-row.ts';
import { queryPages } from './read-rows.ts';
import type { Table } from './table-client.ts';

// A million changes to a partition key: the log never grows one key without end, and the newest bucket is found in a few steps.
const bucketSize = 1_000_000;

const bucketOf = (first: number): number => Math.floor((first - 1) / bucketSize);
const bucketKey = (bucket: number): string => `FEED#${String(bucket).padStart(6, '0')}`;
const sequenceKey = (sequence: number): string => String(sequence).padStart(12, '0');
const revisionKey = (revision: number): string => `R#${String(revision).padStart(8, '0')}`;

const Events = z.array(z.custom<FeedEvent>());

const toSegmentRow = (segment: Segment): Row => ({
  pk: text(bucketKey(bucketOf(segment.first))),
  sk: text(sequenceKey(segment.first)),
  last: number(segment.last),
  live: number(segment.live),
  previousHash: text(segment.previousHash),
  chainHash: text(segment.chainHash),
  stateDigest: text(segment.stateDigest),
  events: packed(segment.events),
});

const headOf = (row: Row) => ({
  last: numberOf(row, 'last'),
  live: numberOf(row, 'live'),
  chainHash: textOf(row, 'chainHash'),
  stateDigest: textOf(row, 'stateDigest'),
});
const fromSegmentRow = (row: Row): Segment => ({
  ...headOf(row),
  first: Number(textOf(row, 'sk')),
  previousHash: textOf(row, 'previousHash'),
  events: Events.parse(unpacked(row, 'events')),
});

export function createReadHead({ client, name }: Table): ReadHead {
  let newest = 0;
  const lastOf = async (bucket: number): Promise<Row | undefined> => {
    const { Items } = await client.send(
      new QueryCommand({
        TableName: name,
        KeyConditionExpression: 'pk = :bucket',
        ExpressionAttributeValues: { ':bucket': text(bucketKey(bucket)) },
        ScanIndexForward: false,
        ConsistentRead: true,
        Limit: 1,
        ProjectionExpression: 'pk, sk, #last, live, chainHash, stateDigest',
        ExpressionAttributeNames: { '#last': 'last' },
      }),
    );
    return Items?.[0];
  };
  return async () => {
    let head = await lastOf(newest);
    // The bucket moves on once in a million changes; only then is there a second step.
    while (head && bucketOf(numberOf(head, 'last') + 1) > newest) {
      const next = await lastOf(newest + 1);
      if (!next) break;
      newest += 1;
      head = next;
    }
    return head && headOf(head);
  };
}

/** Where the segment that holds a sequence begins; undefined when the log does not reach so far. */
async function firstOfSegment(table: Table, sequence: number): Promise<number | undefined> {
  // It begins in the bucket of the sequence or, at the edge, in the one before.
  for (const bucket of [bucketOf(sequence), bucketOf(sequence) - 1]) {
    if (bucket < 0) return undefined;
    const { Items } = await table.client.send(
      new QueryCommand({
        TableName: table.name,
        KeyConditionExpression: 'pk = :bucket AND sk <= :sequence',
        ExpressionAttributeValues: { ':bucket': text(bucketKey(bucket)), ':sequence': text(sequenceKey(sequence)) },
        ScanIndexForward: false,
        ConsistentRead: true,
        Limit: 1,
        ProjectionExpression: 'pk, sk, #last',
        ExpressionAttributeNames: { '#last': 'last' },
      }),
    );
    const row = Items?.[0];
    if (row) return numberOf(row, 'last') >= sequence ? Number(textOf(row, 'sk')) : undefined;
  }
  return undefined;
}

export const createReadSegments =
  (table: Table): ReadSegments =>
  async (after, limit) => {
    const segments: Segment[] = [];
    let from = await firstOfSegment(table, after + 1);
    while (from !== undefined) {
      const bucket = bucketOf(from);
      const pages = queryPages(table, {
        KeyConditionExpression: 'pk = :bucket AND sk >= :from',
        ExpressionAttributeValues: { ':bucket': text(bucketKey(bucket)), ':from': text(sequenceKey(from)) },
        ConsistentRead: true,
        // Segments hold up to 99 changes, but a quiet log has many that hold one.
        Limit: Math.min(limit, 50),
      });
      let next = from;
      for await (const page of pages)
        for (const row of page) {
          const segment = fromSegmentRow(row);
          if (segment.first !== next) throw new Error(`the log has a gap before sequence ${next}`);
          next = segment.last + 1;
          segments.push(segment);
          if (segment.last - after >= limit) return segments;
        }
      from = next > from && bucketOf(next) > bucket ? next : undefined;
    }
    return segments;
  };

export const createWriteSegment =
  ({ client, name }: Table): WriteSegment =>
  async (segment) => {
    const absent = { TableName: name, ConditionExpression: 'attribute_not_exists(pk)' };
    const revisions = segment.events.map((event) => ({
      ...absent,
      Item: {
        ...postingKey(event.subject, revisionKey(event.data.posting.revision)),
        sequence: number(event.sequence),
        event: text(event.id),
        at: text(event.time),
      },
      ReturnValuesOnConditionCheckFailure: 'ALL_OLD' as const,
    }));
    try {
      const puts = [{ ...absent, Item: toSegmentRow(segment) }, ...revisions];
      await client.send(new TransactWriteItemsCommand({ TransactItems: puts.map((Put) => ({ Put })) }));
      return 'written';
    } catch (error) {
      if (!(error instanceof TransactionCanceledException)) throw error;
      const [page, ...rows] = error.CancellationReasons ?? [];
      const known = new Map(
        rows.flatMap(({ Code, Item }) =>
          Code === 'ConditionalCheckFailed' && Item ? [[textOf(Item, 'event'), numberOf(Item, 'sequence')] as const] : [],
        ),
      );
      if (known.size > 0) return { known };
      if (page?.Code === 'ConditionalCheckFailed') return 'taken';
      if ([page, ...rows].some((reason) => isPassing(reason?.Code))) {
        await backoff(2);
        return 'taken';
      }
      throw error;
    }
  };
