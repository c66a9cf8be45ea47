import {
  type CancellationReason,
  TransactionCanceledException,
  TransactionInProgressException,
  TransactWriteItemsCommand,
} from '@aws-sdk/client-dynamodb';
import { loggedOf, type Segment, type WriteSegment } from '@ganghui/core';
import type { FeedEvent } from '@ganghui/spec';
import { number } from './attributes.ts';
import { backoff, isPassing, maxAttempts } from './backoff.ts';
import { toSegmentRow } from './feed-log-row.ts';
import { fromLoggedRow, toLoggedRow } from './logged.ts';
import type { Table } from './table-client.ts';

/**
 * Every try carries a token of its own, which the SDK makes and keeps for its repeats: a repeat whose first answer was lost is answered
 * with that answer. A try that was given up and is made again by the caller is told by the conditions.
 */
export function createWriteSegment({ client, name }: Table): WriteSegment {
  // Tries in a row that met others, and that met a busy table.
  let met = 0;
  let busy = 0;
  return async (segment) => {
    try {
      const page = { Put: { TableName: name, Item: toSegmentRow(segment), ConditionExpression: 'attribute_not_exists(pk)' } };
      const entries = segment.events.map((event) => ({ Put: { TableName: name, ...putLogged(event) } }));
      await client.send(new TransactWriteItemsCommand({ TransactItems: [page, ...entries] }));
    } catch (error) {
      const found = whatStopped(error, segment);
      if (found === 'busy' && ++busy >= maxAttempts) throw error;
      if (typeof found === 'object') return found;
      await backoff(Math.min(++met, mostDoublings));
      return 'taken';
    }
    met = 0;
    busy = 0;
    return 'written';
  };
}

// Writers who meet wait up to 100 ms: longer than a transaction takes, and not so long that the log stands idle.
const mostDoublings = 2;

function putLogged(event: FeedEvent) {
  const { previous } = event.data;
  const unchanged = previous
    ? {
        ConditionExpression: '#sequence = :previous',
        ExpressionAttributeNames: { '#sequence': 'sequence' },
        ExpressionAttributeValues: { ':previous': number(previous.sequence) },
      }
    : { ConditionExpression: 'attribute_not_exists(pk)' };
  return { Item: toLoggedRow(event.subject, loggedOf(event)), ...unchanged, ReturnValuesOnConditionCheckFailure: 'ALL_OLD' as const };
}

/** Why nothing was written; throws what no other try mends. `busy`: the table has no room now; `met`: another transaction was there. */
function whatStopped(error: unknown, { events }: Segment): 'met' | 'busy' | { moved: Map<string, ReturnType<typeof loggedOf>> } {
  // The first try of the same call is still under way; the conditions tell the next one what became of it.
  if (error instanceof TransactionInProgressException) return 'met';
  if (!(error instanceof TransactionCanceledException)) throw error;
  const [page, ...rows] = error.CancellationReasons ?? [];
  const moved = events.flatMap(({ subject }, index) => {
    const { Code, Item } = rows[index] ?? {};
    if (Code !== failed) return [];
    if (!Item) throw new Error(`the last entry about ${subject} is gone from the table`, { cause: error });
    return [[subject, fromLoggedRow(Item)] as const];
  });
  if (moved.length > 0) return { moved: new Map(moved) };
  if (page?.Code === failed) return 'met';
  const codes = [page, ...rows].flatMap((reason: CancellationReason | undefined) =>
    (reason?.Code ?? 'None') === 'None' ? [] : reason?.Code,
  );
  if (codes.length === 0 || !codes.every(isPassing)) throw error;
  return codes.every((code) => code === 'TransactionConflict') ? 'met' : 'busy';
}

const failed = 'ConditionalCheckFailed';
