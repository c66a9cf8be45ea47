import { ConditionalCheckFailedException, PutItemCommand, QueryCommand } from '@aws-sdk/client-dynamodb';
import type { ListCheckpoints, SaveCheckpoint } from '@ganghui/core';
import type { Checkpoint } from '@ganghui/spec/proof';
import { number, numberOf, type Row, text, textOf } from './attributes.ts';
import type { Table } from './table-client.ts';

const pk = text('CHECKPOINTS');
const sequenceKey = (sequence: number): string => String(sequence).padStart(12, '0');

const toRow = ({ sequence, live, chainHash, stateDigest, signedAt, keyId, signature }: Checkpoint): Row => ({
  pk,
  sk: text(sequenceKey(sequence)),
  live: number(live),
  chainHash: text(chainHash),
  stateDigest: text(stateDigest),
  signedAt: text(signedAt),
  keyId: text(keyId),
  signature: text(signature),
});

const fromRow = (row: Row): Checkpoint => ({
  sequence: Number(textOf(row, 'sk')),
  chainHash: textOf(row, 'chainHash'),
  stateDigest: textOf(row, 'stateDigest'),
  live: numberOf(row, 'live'),
  signedAt: textOf(row, 'signedAt'),
  keyId: textOf(row, 'keyId'),
  signature: textOf(row, 'signature'),
});

export const createSaveCheckpoint =
  ({ client, name }: Table): SaveCheckpoint =>
  async (checkpoint) => {
    try {
      await client.send(new PutItemCommand({ TableName: name, Item: toRow(checkpoint), ConditionExpression: 'attribute_not_exists(pk)' }));
    } catch (error) {
      // What was signed once stands.
      if (!(error instanceof ConditionalCheckFailedException)) throw error;
    }
  };

export const createListCheckpoints =
  ({ client, name }: Table): ListCheckpoints =>
  async (before, limit) => {
    const { Items = [] } = await client.send(
      new QueryCommand({
        TableName: name,
        KeyConditionExpression: before === null ? 'pk = :pk' : 'pk = :pk AND sk < :before',
        ExpressionAttributeValues: { ':pk': pk, ...(before !== null && { ':before': text(sequenceKey(before)) }) },
        ScanIndexForward: false,
        ConsistentRead: true,
        // A row is half a KB: a page of 200 is a tenth of what one query answers.
        Limit: limit,
      }),
    );
    return Items.map(fromRow);
  };
