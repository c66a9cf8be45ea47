import { ConditionalCheckFailedException, DeleteItemCommand, PutItemCommand } from '@aws-sdk/client-dynamodb';
import type { Assessment, DropAssessment, FindSame, ReadAssessments, ReadMarketState, SaveAssessment } from '@ganghui/core';
import type { Quality } from '@ganghui/spec';
import * as z from 'zod';
import { number, numberOf, packed, type Row, text, textOf, unpacked } from './attributes.ts';
import { postingKey } from './posting-row.ts';
import { batchGet, countRows, queryPages } from './read-rows.ts';
import type { Table } from './table-client.ts';

const scoreKey = (postingId: string): Row => postingKey(postingId, 'SCORE');
const sameKey = (key: string, postingId: string): Row => ({ pk: text(`SAME#${key}`), sk: text(postingId) });

const Body = z.object({ quality: z.custom<Quality>(), duplicates: z.array(z.string()), duplicateKey: z.string().nullable() });

const toRow = ({ postingId, marketId, revision, sequence, quality, duplicates, duplicateKey }: Assessment): Row => ({
  ...scoreKey(postingId),
  postingId: text(postingId),
  marketId: text(marketId),
  revision: number(revision),
  sequence: number(sequence),
  mk: text(`${marketId}#assessed`),
  mt: text(postingId),
  quality: packed({ quality, duplicates, duplicateKey }),
});

const fromRow = (row: Row): Assessment => ({
  postingId: textOf(row, 'postingId'),
  marketId: textOf(row, 'marketId'),
  revision: numberOf(row, 'revision'),
  sequence: numberOf(row, 'sequence'),
  ...Body.parse(unpacked(row, 'quality')),
});

export const createReadAssessments =
  (table: Table): ReadAssessments =>
  async (ids) => {
    const rows = await batchGet(table, [...new Set(ids)].map(scoreKey));
    return new Map(rows.filter((row) => !row.gone).map((row) => [textOf(row, 'postingId'), fromRow(row)]));
  };

export const createFindSame = (table: Table): FindSame => {
  const readAssessments = createReadAssessments(table);
  return async (key) => {
    const ids: string[] = [];
    for await (const page of queryPages(table, {
      KeyConditionExpression: 'pk = :key',
      ExpressionAttributeValues: { ':key': text(`SAME#${key}`) },
      ConsistentRead: true,
    }))
      ids.push(...page.map((row) => textOf(row, 'sk')));
    // A membership may outlive a crash between two writes; the assessment itself decides.
    const assessed = await readAssessments(ids);
    return new Map([...assessed].filter(([, { duplicateKey }]) => duplicateKey === key));
  };
};

export const createSaveAssessment =
  (table: Table): SaveAssessment =>
  async (assessment, known) => {
    const { client, name } = table;
    const { postingId, duplicateKey } = assessment;
    if (duplicateKey && duplicateKey !== known?.duplicateKey)
      await client.send(new PutItemCommand({ TableName: name, Item: sameKey(duplicateKey, postingId) }));
    const before = await unlessLater(() =>
      client.send(
        new PutItemCommand({ TableName: name, Item: toRow(assessment), ...notLater(assessment.sequence), ReturnValues: 'ALL_OLD' }),
      ),
    );
    await forget(table, before, duplicateKey);
  };

// Longer than any redelivery: a stream waits a day, a queue at most two weeks.
const tombstoneSeconds = 30 * 86_400;

/** Leaves a mark of the sequence for a while, so that a late run cannot bring back what is gone. */
export const createDropAssessment =
  (table: Table): DropAssessment =>
  async (postingId, sequence) => {
    const { client, name } = table;
    const ttl = number(Math.floor(Date.now() / 1000) + tombstoneSeconds);
    const Item = { ...scoreKey(postingId), sequence: number(sequence), gone: { BOOL: true }, ttl };
    const before = await unlessLater(() =>
      client.send(new PutItemCommand({ TableName: name, Item, ...notLater(sequence), ReturnValues: 'ALL_OLD' })),
    );
    await forget(table, before, null);
  };

const notLater = (sequence: number) => ({
  ConditionExpression: 'attribute_not_exists(pk) OR #sequence <= :sequence',
  ExpressionAttributeNames: { '#sequence': 'sequence' },
  ExpressionAttributeValues: { ':sequence': number(sequence) },
});

async function unlessLater(write: () => Promise<{ Attributes?: Row }>): Promise<Assessment | undefined> {
  try {
    const { Attributes } = await write();
    return Attributes && !Attributes.gone ? fromRow(Attributes) : undefined;
  } catch (error) {
    if (error instanceof ConditionalCheckFailedException) return undefined;
    throw error;
  }
}

async function forget({ client, name }: Table, before: Assessment | undefined, duplicateKey: string | null): Promise<void> {
  if (before?.duplicateKey && before.duplicateKey !== duplicateKey)
    await client.send(new DeleteItemCommand({ TableName: name, Key: sameKey(before.duplicateKey, before.postingId) }));
}

export const createReadMarketState =
  (table: Table): ReadMarketState =>
  async (marketId) => {
    const of = (kind: string) => ({
      IndexName: 'byMarket',
      KeyConditionExpression: 'mk = :mk',
      ExpressionAttributeValues: { ':mk': text(`${marketId}#${kind}`) },
    });
    const assessed: Awaited<ReturnType<ReadMarketState>>['assessed'] = [];
    for await (const page of queryPages(table, of('assessed')))
      for (const row of page) {
        const { quality, duplicates } = Body.parse(unpacked(row, 'quality'));
        assessed.push({ postingId: textOf(row, 'postingId'), quality, duplicated: duplicates.length > 0 });
      }
    const [held, suspended, closed] = await Promise.all([
      countRows(table, of('held')),
      countRows(table, of('suspended')),
      countRows(table, of('closed')),
    ]);
    return { assessed, counts: { held, suspended, closed } };
  };
