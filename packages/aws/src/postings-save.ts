import {
  BatchExecuteStatementCommand,
  type BatchStatementResponse,
  ConditionalCheckFailedException,
  PutItemCommand,
} from '@aws-sdk/client-dynamodb';
import { inParallel, type SaveAnswer, type SavePostings, type StoredPosting } from '@ganghui/core';
import { number, type Row } from './attributes.ts';
import { backoff, isPassing, maxAttempts } from './backoff.ts';
import { currentKey, fromPostingRow, toPostingRow } from './posting-row.ts';
import { batchGet } from './read-rows.ts';
import type { Table } from './table-client.ts';

// One BatchExecuteStatement takes 25; each statement has its own condition and its own answer.
const insertBatch = 25;
// A table that left so many requests without an answer is down: whoever waits for the rest only learns it later.
const maxOutages = 8;

type Write = { stored: StoredPosting; expected: number };
type Answers = Map<Write, SaveAnswer>;

/** Never throws: a write whose answer was lost is looked for, and is `failed` when it was not found. */
export const createSavePostings =
  (table: Table): SavePostings =>
  async (writes) => {
    const answers: Answers = new Map();
    const outages: unknown[] = [];
    const attempt = async (some: readonly Write[], act: () => Promise<void>): Promise<void> => {
      try {
        if (outages.length >= maxOutages) throw outages[0];
        await act();
      } catch (error) {
        outages.push(error);
        for (const write of some) if (!answers.has(write)) answers.set(write, { failed: error });
      }
    };
    const fresh = writes.filter(({ expected }) => expected === 0);
    const batches = Array.from({ length: Math.ceil(fresh.length / insertBatch) }, (_, i) =>
      fresh.slice(i * insertBatch, (i + 1) * insertBatch),
    );
    await inParallel(batches, (batch) => attempt(batch, () => insert(table, batch, answers)));
    const later = writes.filter(({ expected }) => expected > 0);
    await inParallel(later, (write) => attempt([write], () => replace(table, write, answers)));
    await settle(table, writes, answers);
    return writes.map((write) => answers.get(write) ?? { failed: new Error('a write was left without an answer') });
  };

async function insert({ client, name }: Table, batch: readonly Write[], answers: Answers): Promise<void> {
  let waiting = batch.map((write) => ({ write, statement: insertStatement(name, toPostingRow(write.stored)) }));
  for (let tries = 0; waiting.length > 0; tries++) {
    if (tries === maxAttempts) throw new Error('the table left writes undone');
    if (tries > 0) await backoff(tries);
    const { Responses = [] } = await client.send(
      new BatchExecuteStatementCommand({ Statements: waiting.map(({ statement }) => statement) }),
    );
    waiting.forEach(({ write }, place) => {
      const answer = answerOf(Responses[place]);
      if (answer) answers.set(write, answer);
    });
    waiting = waiting.filter(({ write }) => !answers.has(write));
  }
}

const insertStatement = (name: string, row: Row) => ({
  Statement: `INSERT INTO "${name}" VALUE {${Object.keys(row)
    .map((key) => `'${key}': ?`)
    .join(', ')}}`,
  Parameters: Object.values(row),
});

function answerOf(response: BatchStatementResponse | undefined): SaveAnswer | undefined {
  const code = response?.Error?.Code;
  if (code === undefined) return response ? 'saved' : undefined;
  if (code === 'DuplicateItem' || code === 'ConditionalCheckFailed') return 'stale';
  if (isPassing(code)) return undefined;
  return { failed: new Error(`the table refused a posting: ${code} ${response?.Error?.Message ?? ''}`) };
}

async function replace({ client, name }: Table, write: Write, answers: Answers): Promise<void> {
  try {
    await client.send(
      new PutItemCommand({
        TableName: name,
        Item: toPostingRow(write.stored),
        ConditionExpression: 'revision = :expected',
        ExpressionAttributeValues: { ':expected': number(write.expected) },
      }),
    );
    answers.set(write, 'saved');
  } catch (error) {
    if (error instanceof ConditionalCheckFailedException) answers.set(write, 'stale');
    // It is the row that is wrong, not the table: its neighbours are still worth a try.
    else if (error instanceof Error && error.name === 'ValidationException') answers.set(write, { failed: error });
    else throw error;
  }
}

/** The SDK sends again when an answer is lost, and so may have met its own row; and a write without an answer may be there. */
async function settle(table: Table, writes: readonly Write[], answers: Answers): Promise<void> {
  const unsure = writes.filter((write) => answers.get(write) !== 'saved');
  if (unsure.length === 0) return;
  try {
    const rows = await batchGet(table, [...new Set(unsure.map(({ stored }) => stored.posting.id))].map(currentKey));
    const found = new Map(rows.map(fromPostingRow).map((stored) => [stored.posting.id, stored]));
    for (const write of unsure) {
      const standing = found.get(write.stored.posting.id);
      if (standing && isOwn(standing, write.stored)) answers.set(write, 'saved');
      else if ((standing?.posting.revision ?? 0) !== write.expected) answers.set(write, 'stale');
    }
  } catch (error) {
    for (const write of unsure) if (answers.get(write) === 'stale') answers.set(write, { failed: error });
  }
}

const isOwn = (standing: StoredPosting, { contentHash, at, posting, submissionId }: StoredPosting): boolean =>
  standing.posting.revision === posting.revision &&
  standing.contentHash === contentHash &&
  standing.at === at &&
  standing.submissionId === submissionId &&
  standing.posting.status === posting.status;
