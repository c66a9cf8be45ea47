import { ConditionalCheckFailedException, PutItemCommand, UpdateItemCommand } from '@aws-sdk/client-dynamodb';
import type { EraseContact, SaveConfirmation } from '@ganghui/core';
import { number, text } from './attributes.ts';
import { currentKey, toPostingRow } from './posting-row.ts';
import type { Table } from './table-client.ts';

/** A few bytes; no index holds them. */
export const createConfirmPosting =
  ({ client, name }: Table): SaveConfirmation =>
  async (postingId, revision, at) =>
    ifUnmoved(
      client.send(
        new UpdateItemCommand({
          TableName: name,
          Key: currentKey(postingId),
          UpdateExpression: 'SET confirmedAt = :at',
          ConditionExpression: 'revision = :revision',
          ExpressionAttributeValues: { ':at': text(at), ':revision': number(revision) },
        }),
      ),
    );

/** Writes the posting as it is handed over, without its contact; the row is then due for nothing. */
export const createEraseContact =
  ({ client, name }: Table): EraseContact =>
  async (stored) =>
    ifUnmoved(
      client.send(
        new PutItemCommand({
          TableName: name,
          Item: toPostingRow(stored),
          ConditionExpression: 'revision = :revision',
          ExpressionAttributeValues: { ':revision': number(stored.posting.revision) },
        }),
      ),
    );

async function ifUnmoved(write: Promise<unknown>): Promise<'saved' | 'stale'> {
  try {
    await write;
    return 'saved';
  } catch (error) {
    if (error instanceof ConditionalCheckFailedException) return 'stale';
    throw error;
  }
}
