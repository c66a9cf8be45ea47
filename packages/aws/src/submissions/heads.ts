import { createHash } from 'node:crypto';
import { ConditionalCheckFailedException, GetItemCommand, PutItemCommand, QueryCommand } from '@aws-sdk/client-dynamodb';
import type { SubmissionHead, SubmissionStore } from '@ganghui/core';
import { number, type Row, text, textOf } from '../attributes.ts';
import type { Table } from '../table-client.ts';
import { timeLetters } from './new-submission-id.ts';
import { claimedUntil, claimKey, fromHeadRow, headKey, isGone, oldestKept, toHeadRow } from './submission-rows.ts';

type Heads = Pick<SubmissionStore, 'open' | 'claim' | 'read' | 'list' | 'advance'>;

/** The heads of submissions, and the idempotency keys that lead to them. */
export function createHeads({ client, name }: Table, nowMs: () => number): Heads {
  return {
    open: async (head) => {
      // A retry that comes late must not put a submission back to its beginning.
      const standing = await unlessRefused(() =>
        client.send(
          new PutItemCommand({
            TableName: name,
            Item: toHeadRow(head),
            ConditionExpression: 'attribute_not_exists(pk)',
            ReturnValuesOnConditionCheckFailure: 'ALL_OLD',
          }),
        ),
      );
      return standing === 'done' ? head : fromHeadRow(standing);
    },

    claim: async (marketId, key, { submissionId, bodyHash }) => {
      const now = nowMs();
      const keyHash = createHash('sha256').update(key).digest('hex');
      const standing = await unlessRefused(() =>
        client.send(
          new PutItemCommand({
            TableName: name,
            Item: {
              ...claimKey(marketId, keyHash),
              ...claimedUntil(now),
              submissionId: text(submissionId),
              bodyHash: text(bodyHash),
            },
            ConditionExpression: 'attribute_not_exists(pk) OR #ttl <= :now',
            ExpressionAttributeNames: { '#ttl': 'ttl' },
            ExpressionAttributeValues: { ':now': number(Math.floor(now / 1000)) },
            ReturnValuesOnConditionCheckFailure: 'ALL_OLD',
          }),
        ),
      );
      if (standing === 'done') return { submissionId, bodyHash, first: true };
      const kept = textOf(standing, 'submissionId');
      // The SDK sends again when an answer is lost: then the name that stands there is ours.
      return { submissionId: kept, bodyHash: textOf(standing, 'bodyHash'), first: kept === submissionId };
    },

    read: async (marketId, submissionId) => {
      const { Item } = await client.send(
        new GetItemCommand({
          TableName: name,
          Key: headKey(marketId, submissionId),
          ConsistentRead: true,
          ...headOnly,
        }),
      );
      return Item && !isGone(Item, nowMs()) ? fromHeadRow(Item) : undefined;
    },

    list: async (marketId, { before, limit }) => {
      const submissions: SubmissionHead[] = [];
      // Names sort by time: what is past its time is not read at all, for it may lie there for long.
      const oldest = timeLetters(oldestKept(nowMs()));
      if (before !== null && before < oldest) return { submissions, next: null };
      let from: Row | undefined = before === null ? undefined : headKey(marketId, before);
      do {
        const { Items = [], LastEvaluatedKey } = await client.send(
          new QueryCommand({
            TableName: name,
            KeyConditionExpression: 'pk = :pk AND sk >= :oldest',
            ExpressionAttributeValues: { ':pk': text(`S#${marketId}`), ':oldest': text(oldest) },
            ScanIndexForward: false,
            ConsistentRead: true,
            Limit: limit + 1 - submissions.length,
            ExclusiveStartKey: from,
            ...headOnly,
          }),
        );
        submissions.push(...Items.filter((row) => !isGone(row, nowMs())).map(fromHeadRow));
        from = LastEvaluatedKey;
      } while (from && submissions.length <= limit);
      const page = submissions.slice(0, limit);
      return { submissions: page, next: submissions.length > limit ? (page.at(-1)?.submissionId ?? null) : null };
    },

    advance: async (head, from) => {
      const moved = await unlessRefused(() =>
        client.send(
          new PutItemCommand({
            TableName: name,
            Item: toHeadRow(head),
            ConditionExpression: `#state = :from AND ${from.step === undefined ? 'attribute_not_exists(#step)' : '#step = :step'}`,
            ExpressionAttributeNames: { '#state': 'state', '#step': 'step' },
            ExpressionAttributeValues: { ':from': text(from.state), ...(from.step !== undefined && { ':step': number(from.step) }) },
          }),
        ),
      );
      return moved === 'done';
    },
  };
}

// A call about one posting has its record in the same row.
const headOnly = {
  ProjectionExpression: 'pk, sk, #ttl, #head',
  ExpressionAttributeNames: { '#ttl': 'ttl', '#head': 'head' },
};

/** `done`, or the row that stood in the way (empty when it was not asked for). */
export async function unlessRefused(write: () => Promise<unknown>): Promise<'done' | Row> {
  try {
    await write();
    return 'done';
  } catch (error) {
    if (error instanceof ConditionalCheckFailedException) return error.Item ?? {};
    throw error;
  }
}
