import { BatchGetItemCommand, type KeysAndAttributes, QueryCommand, type QueryCommandInput } from '@aws-sdk/client-dynamodb';
import type { Row } from './attributes.ts';
import { backoff, maxAttempts } from './backoff.ts';
import type { Table } from './table-client.ts';

const batchGetLimit = 100;

type Projection = Pick<KeysAndAttributes, 'ProjectionExpression' | 'ExpressionAttributeNames'>;

/** All rows under these keys as of now, in no order; what does not exist is left out. `only`: the attributes wanted. */
export async function batchGet({ client, name }: Table, keys: readonly Row[], only?: Projection): Promise<Row[]> {
  const rows: Row[] = [];
  for (let start = 0; start < keys.length; start += batchGetLimit) {
    let waiting: Row[] = keys.slice(start, start + batchGetLimit);
    for (let attempt = 0; waiting.length > 0; attempt++) {
      if (attempt === maxAttempts) throw new Error(`the table left ${waiting.length} reads undone`);
      if (attempt > 0) await backoff(attempt);
      const answer = await client.send(
        new BatchGetItemCommand({ RequestItems: { [name]: { Keys: waiting, ConsistentRead: true, ...only } } }),
      );
      rows.push(...(answer.Responses?.[name] ?? []));
      // A busy table answers part of a batch; what is missing here is not missing there.
      waiting = answer.UnprocessedKeys?.[name]?.Keys ?? [];
    }
  }
  return rows;
}

/** Every page of a query. */
export async function* queryPages({ client, name }: Table, input: Omit<QueryCommandInput, 'TableName'>): AsyncGenerator<Row[]> {
  let ExclusiveStartKey: Row | undefined;
  do {
    const answer = await client.send(new QueryCommand({ ...input, TableName: name, ExclusiveStartKey }));
    yield answer.Items ?? [];
    ExclusiveStartKey = answer.LastEvaluatedKey;
  } while (ExclusiveStartKey);
}

export async function countRows({ client, name }: Table, input: Omit<QueryCommandInput, 'TableName'>): Promise<number> {
  let count = 0;
  let ExclusiveStartKey: Row | undefined;
  do {
    const answer = await client.send(new QueryCommand({ ...input, TableName: name, Select: 'COUNT', ExclusiveStartKey }));
    count += answer.Count ?? 0;
    ExclusiveStartKey = answer.LastEvaluatedKey;
  } while (ExclusiveStartKey);
  return count;
}
