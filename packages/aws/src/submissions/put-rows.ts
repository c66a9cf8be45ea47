import { BatchWriteItemCommand, type WriteRequest } from '@aws-sdk/client-dynamodb';
import { inParallel } from '@ganghui/core';
import type { Row } from '../attributes.ts';
import { backoff, maxAttempts } from '../backoff.ts';
import type { Table } from '../table-client.ts';

// 25 rows of 350 KB stay under the 16 MB of one call.
const batchSize = 25;

/** Puts rows without a condition. Throws when the table goes on leaving some undone. */
export async function putRows({ client, name }: Table, rows: readonly Row[]): Promise<void> {
  const batches = Array.from({ length: Math.ceil(rows.length / batchSize) }, (_, at) => rows.slice(at * batchSize, (at + 1) * batchSize));
  await inParallel(batches, async (batch) => {
    let waiting: WriteRequest[] = batch.map((Item) => ({ PutRequest: { Item } }));
    for (let attempt = 0; waiting.length > 0; attempt++) {
      if (attempt === maxAttempts) throw new Error(`the table left ${waiting.length} rows of a submission unwritten`);
      if (attempt > 0) await backoff(attempt);
      const { UnprocessedItems } = await client.send(new BatchWriteItemCommand({ RequestItems: { [name]: waiting } }));
      // A busy table takes part of a batch.
      waiting = UnprocessedItems?.[name] ?? [];
    }
  });
}
