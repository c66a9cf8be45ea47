import { QueryCommand } from '@aws-sdk/client-dynamodb';
import { cursorOf, type FindDue, type ListPostings, type ReadPostings, type ReadStatuses, readCursor } from '@ganghui/core';
import { type PostingLine, Status } from '@ganghui/spec';
import { numberOf, type Row, text, textOf } from './attributes.ts';
import { currentKey, dueKey, fromPostingRow } from './posting-row.ts';
import { batchGet } from './read-rows.ts';
import { dueShards } from './table.ts';
import type { Table } from './table-client.ts';

export const createReadPostings =
  (table: Table): ReadPostings =>
  async (ids) => {
    const rows = await batchGet(table, [...new Set(ids)].map(currentKey));
    return new Map(rows.map(fromPostingRow).map((stored) => [stored.posting.id, stored]));
  };

// `status` is a reserved word.
const statusOnly = { ProjectionExpression: 'postingId, #status', ExpressionAttributeNames: { '#status': 'status' } };

/** Reads a few bytes a posting, not the postings. */
export const createReadStatuses =
  (table: Table): ReadStatuses =>
  async (ids) => {
    const rows = await batchGet(table, [...new Set(ids)].map(currentKey), statusOnly);
    return new Map(rows.map((row) => [textOf(row, 'postingId'), Status.parse(textOf(row, 'status'))]));
  };

/** Reads the index only: a line is a few bytes. A cursor that is none of ours begins at the beginning. */
export const createListPostings =
  ({ client, name }: Table): ListPostings =>
  async (marketId, { status, after, limit }) => {
    const mk = text(`${marketId}#${status}`);
    const { Items = [], LastEvaluatedKey } = await client.send(
      new QueryCommand({
        TableName: name,
        IndexName: 'byMarket',
        KeyConditionExpression: 'mk = :mk',
        ExpressionAttributeValues: { ':mk': mk },
        ExclusiveStartKey: after === null ? undefined : startAfter(after, mk),
        Limit: limit,
      }),
    );
    const postings = Items.map((row): PostingLine => lineOf(row, marketId, status));
    const last = postings.at(-1);
    return { postings, next: LastEvaluatedKey && last ? cursorOf(last) : null };
  };

function startAfter(cursor: string, mk: Row[string]): Row | undefined {
  const place = readCursor(cursor);
  return place && { ...currentKey(place.postingId), mk, mt: text(place.at) };
}

function lineOf(row: Row, marketId: string, status: Status): PostingLine {
  const postingId = textOf(row, 'postingId');
  return { postingId, sourceId: postingId.slice(marketId.length + 1), revision: numberOf(row, 'revision'), status, at: textOf(row, 'mt') };
}

export const createFindDue =
  ({ client, name }: Table): FindDue =>
  async (at, limit) => {
    const shards = Array.from({ length: dueShards }, (_, shard) => shard);
    const found = await Promise.all(
      shards.map((shard) =>
        client.send(
          new QueryCommand({
            TableName: name,
            IndexName: 'byDue',
            KeyConditionExpression: 'dk = :shard AND due < :at',
            ExpressionAttributeValues: { ':shard': text(dueKey(shard)), ':at': text(at.toISOString()) },
            Limit: Math.ceil(limit / dueShards) + 1,
          }),
        ),
      ),
    );
    return found.flatMap(({ Items = [] }) => Items.flatMap(({ postingId }) => postingId?.S ?? [])).slice(0, limit);
  };
