import { ConditionalCheckFailedException, GetItemCommand, UpdateItemCommand } from '@aws-sdk/client-dynamodb';
import type { MoveCursor, ReadCursor } from '@ganghui/core';
import { number, numberOf, type Row, text } from './attributes.ts';
import type { Table } from './table-client.ts';

const cursorKey = (reader: string): Row => ({ pk: text(`CURSOR#${reader}`), sk: text('CURSOR') });

export const createReadCursor =
  ({ client, name }: Table): ReadCursor =>
  async (reader) => {
    const { Item } = await client.send(new GetItemCommand({ TableName: name, Key: cursorKey(reader), ConsistentRead: true }));
    return Item ? numberOf(Item, 'sequence') : 0;
  };

export const createMoveCursor =
  ({ client, name }: Table): MoveCursor =>
  async (reader, sequence) => {
    try {
      await client.send(
        new UpdateItemCommand({
          TableName: name,
          Key: cursorKey(reader),
          UpdateExpression: 'SET #sequence = :sequence',
          ConditionExpression: 'attribute_not_exists(#sequence) OR #sequence < :sequence',
          ExpressionAttributeNames: { '#sequence': 'sequence' },
          ExpressionAttributeValues: { ':sequence': number(sequence) },
        }),
      );
    } catch (error) {
      // Somebody faster is further on already.
      if (!(error instanceof ConditionalCheckFailedException)) throw error;
    }
  };
