import {
  BatchExecuteStatementCommand,
  type BatchStatementResponse,
  ConditionalCheckFailedException,
  PutItemCommand,
  QueryCommand,
} from '@aws-sdk/client-dynamodb';
import { type FindDue, inParallel, type ReadPostings, type ReadStatuses, type SavePostings, type StoredPosting } from '@ganghui/core';
import { Status } from '@ganghui/spec';
import { number, type Row, text, textOf } from './attributes.ts';
import { backoff, isPassing, maxAttempts } from './backoff.ts';
import { currentKey, dueKey, fromPostingRow, toPostingRow } from './posting-row.ts';
import { batchGet } from './read-rows.ts';
import { dueShards } from './table.ts';
import type { Table } from './table-client.ts';

// One BatchExecuteStatement takes 25; each statement has its own condition and its own answer.
const insertBatch = 25;

type Write = { stored: StoredPosting; expected: number };
type Answer = 'saved' | 'stale';

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

export const createSavePostings = (table: Table): SavePostings => {
  const readPostings = createReadPostings(table);
  return async (writes) => {
    const answers = new Map<Write, Answer>();
    const fresh = writes.filter(({ expected }) => expected === 0);
    const batches = Array.from({ length: Math.ceil(fresh.length / insertBatch) }, (_, i) =>
      fresh.slice(i * insertBatch, (i + 1) * insertBatch),
    );
    await inParallel(batches, async (batch) => {
      const made = await insert(table, batch);
      batch.forEach((write, index) => {
        answers.set(write, made[index] ?? 'stale');
      });
    });
    await inParallel(
      writes.filter(({ expected }) => expected > 0),
      async (write) => {
        answers.set(write, await replace(table, write));
      },
    );
    await recogniseOwn(writes.filter((write) => answers.get(write) === 'stale'));
    return writes.map((write) => answers.get(write) ?? 'stale');

    // The SDK sends again when an answer is lost: a row that is already there may be the one we just wrote.
    async function recogniseOwn(stale: readonly Write[]): Promise<void> {
      if (stale.length === 0) return;
      const stored = await readPostings(stale.map(({ stored: { posting } }) => posting.id));
      for (const write of stale) {
        const found = stored.get(write.stored.posting.id);
        const same = found && found.contentHash === write.stored.contentHash && found.at === write.stored.at;
        if (same && found.posting.revision === write.stored.posting.revision) answers.set(write, 'saved');
      }
    }
  };
};

async function insert({ client, name }: Table, batch: readonly Write[]): Promise<Answer[]> {
  const rows = batch.map(({ stored }) => toPostingRow(stored));
  const answers: (Answer | undefined)[] = batch.map(() => undefined);
  for (let attempt = 0; answers.includes(undefined); attempt++) {
    if (attempt === maxAttempts) throw new Error('the table left writes undone');
    if (attempt > 0) await backoff(attempt);
    const waiting = rows.flatMap((row, index) => (answers[index] ? [] : [{ row, index }]));
    const { Responses = [] } = await client.send(
      new BatchExecuteStatementCommand({ Statements: waiting.map(({ row }) => insertStatement(name, row)) }),
    );
    waiting.forEach(({ index }, place) => {
      answers[index] = answerOf(Responses[place]);
    });
  }
  return answers.map((answer) => answer ?? 'stale');
}

const insertStatement = (name: string, row: Row) => ({
  Statement: `INSERT INTO "${name}" VALUE {${Object.keys(row)
    .map((key) => `'${key}': ?`)
    .join(', ')}}`,
  Parameters: Object.values(row),
});

function answerOf(response: BatchStatementResponse | undefined): Answer | undefined {
  const code = response?.Error?.Code;
  if (code === undefined) return response ? 'saved' : undefined;
  if (code === 'DuplicateItem' || code === 'ConditionalCheckFailed') return 'stale';
  if (isPassing(code)) return undefined;
  throw new Error(`the table refused a posting: ${code} ${response?.Error?.Message ?? ''}`);
}

async function replace({ client, name }: Table, { stored, expected }: Write): Promise<Answer> {
  try {
    await client.send(
      new PutItemCommand({
        TableName: name,
        Item: toPostingRow(stored),
        ConditionExpression: 'revision = :expected',
        ExpressionAttributeValues: { ':expected': number(expected) },
      }),
    );
    return 'saved';
  } catch (error) {
    if (error instanceof ConditionalCheckFailedException) return 'stale';
    throw error;
  }
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
