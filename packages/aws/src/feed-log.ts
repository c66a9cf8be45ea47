import { QueryCommand, type QueryCommandInput } from '@aws-sdk/client-dynamodb';
import { maxSegmentChanges, type ReadHead, type ReadSegments, type Segment } from '@ganghui/core';
import { numberOf, type Row, text, textOf } from './attributes.ts';
import { bucketKey, bucketOf, fromSegmentRow, headOf, headOnly, isGone, sequenceKey } from './feed-log-row.ts';
import { createKnownPages } from './known-pages.ts';
import type { Table } from './table-client.ts';

type Range = { after?: number; upTo?: number };

/** The last row of a bucket in a range of it; its head only. It is paid for whole. */
async function lastRow({ client, name }: Table, bucket: number, { after, upTo }: Range = {}): Promise<Row | undefined> {
  const [condition, sequence] = upTo !== undefined ? [' AND sk <= :sequence', upTo] : [' AND sk > :sequence', after];
  const within: Partial<QueryCommandInput> =
    sequence === undefined
      ? { KeyConditionExpression: 'pk = :bucket', ExpressionAttributeValues: { ':bucket': text(bucketKey(bucket)) } }
      : {
          KeyConditionExpression: `pk = :bucket${condition}`,
          ExpressionAttributeValues: { ':bucket': text(bucketKey(bucket)), ':sequence': text(sequenceKey(sequence)) },
        };
  const { Items } = await client.send(
    new QueryCommand({ TableName: name, ...within, ...headOnly, ScanIndexForward: false, ConsistentRead: true, Limit: 1 }),
  );
  return Items?.[0];
}

// A table that was put back from a backup has the same name and an earlier end; that takes longer.
const rememberedMs = 60_000;

/**
 * Remembers the last page it saw and asks only for what lies behind it, which costs one unit while there is nothing; looks for the end
 * anew once a minute. `now` in milliseconds.
 */
export function createReadHead(table: Table, now: () => number = Date.now): ReadHead {
  let bucket = 0;
  let known: { row: Row; until: number } | undefined;
  return async () => {
    const fresh = known && now() < known.until ? known : undefined;
    const began = now();
    let head = fresh
      ? ((await lastRow(table, bucket, { after: Number(textOf(fresh.row, 'sk')) })) ?? fresh.row)
      : await lastRow(table, bucket);
    // The bucket moves on once in a million changes; only then is there a second step.
    while (head && bucketOf(numberOf(head, 'last') + 1) > bucket) {
      const next = await lastRow(table, bucket + 1);
      if (!next) break;
      bucket += 1;
      head = next;
    }
    known = head && { row: head, until: fresh?.until ?? began + rememberedMs };
    return head && headOf(head);
  };
}

/** Where the segment that holds a sequence begins; undefined when the log does not reach so far, or does not hold it any more. */
async function firstOfSegment(table: Table, sequence: number): Promise<number | undefined> {
  // It begins in the bucket of the sequence or, at the edge, in the one before.
  for (const bucket of [bucketOf(sequence), bucketOf(sequence) - 1]) {
    const row = bucket < 0 ? undefined : await lastRow(table, bucket, { upTo: sequence });
    if (row) return numberOf(row, 'last') >= sequence && !isGone(row, new Date()) ? Number(textOf(row, 'sk')) : undefined;
  }
  return undefined;
}

// A quiet log has many pages of one change.
const mostRows = 50;

/** Ends before a place that is not kept any more: nobody reads past a hole. */
export function createReadSegments(table: Table): ReadSegments {
  const known = createKnownPages();
  const rowsFrom = async (from: number, Limit: number): Promise<{ rows: Row[]; isAll: boolean }> => {
    const { Items = [], LastEvaluatedKey } = await table.client.send(
      new QueryCommand({
        TableName: table.name,
        KeyConditionExpression: 'pk = :bucket AND sk >= :from',
        ExpressionAttributeValues: { ':bucket': text(bucketKey(bucketOf(from))), ':from': text(sequenceKey(from)) },
        ConsistentRead: true,
        Limit,
      }),
    );
    return { rows: Items, isAll: LastEvaluatedKey === undefined };
  };

  async function readFrom(first: number, after: number, limit: number): Promise<Segment[] | 'elsewhere'> {
    const segments: Segment[] = [];
    // As many as are wanted when they are full, then more at a time: every row is paid for, also one that is not wanted.
    let size = Math.ceil(limit / maxSegmentChanges) + 1;
    for (let next = first; ; size *= 2) {
      const begun = next;
      const { rows, isAll } = await rowsFrom(begun, Math.min(limit, size, mostRows));
      if (begun === first && rows[0] && Number(textOf(rows[0], 'sk')) !== first) return 'elsewhere';
      for (const row of rows) {
        if (Number(textOf(row, 'sk')) !== next || isGone(row, new Date())) return segments;
        const segment = fromSegmentRow(row);
        next = segment.last + 1;
        segments.push(segment);
        known.add(segment);
        if (segment.last - after >= limit) return segments;
      }
      // Behind the last row of a bucket comes the next bucket, or nothing.
      if (isAll && bucketOf(next) === bucketOf(begun)) return segments;
    }
  }

  return async (after, limit) => {
    const likely = known.firstOf(after + 1);
    const read = likely === undefined ? 'elsewhere' : await readFrom(likely, after, limit);
    if (read !== 'elsewhere') return read;
    const first = await firstOfSegment(table, after + 1);
    const found = first === undefined ? [] : await readFrom(first, after, limit);
    return found === 'elsewhere' ? [] : found;
  };
}
