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
// A segment holds at most 99 changes, so one that contains a sequence starts at most 98 before it.
const longestReach = 98;

const bucketOf = (first: number): number => Math.floor((first - 1) / bucketSize);
const bucketKey = (bucket: number): string => `FEED#${String(bucket).padStart(6, '0')}`;
const sequenceKey = (sequence: number): string => String(sequence).padStart(12, '0');
export const revisionKey = (revision: number): string => `R#${String(revision).padStart(8, '0')}`;

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

export const createReadSegments =
  (table: Table): ReadSegments =>
  async (after, limit) => {
    const segments: Segment[] = [];
    let expected: number | undefined;
    for (let bucket = bucketOf(Math.max(1, after + 1 - longestReach)); ; bucket++) {
      const from = Math.max(1, after + 1 - longestReach);
      const pages = queryPages(table, {
        KeyConditionExpression: 'pk = :bucket AND sk >= :from',
        ExpressionAttributeValues: { ':bucket': text(bucketKey(bucket)), ':from': text(sequenceKey(from)) },
        ConsistentRead: true,
        Limit: Math.max(2, Math.ceil(limit / longestReach) + 1),
      });
      let end = 0;
      for await (const page of pages) {
        for (const row of page) {
          end = numberOf(row, 'last');
          if (end <= after) continue;
          const segment = fromSegmentRow(row);
          if (expected !== undefined && segment.first !== expected) throw new Error(`the log has a gap before sequence ${segment.first}`);
          expected = segment.last + 1;
          segments.push(segment);
          if (segment.last - after >= limit) return segments;
        }
      }
      if (end === 0 || bucketOf(end + 1) === bucket) return segments;
    }
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
