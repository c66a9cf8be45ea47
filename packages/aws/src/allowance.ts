import { UpdateItemCommand } from '@aws-sdk/client-dynamodb';
import type { TakeAllowance } from '@ganghui/core';
import { number, numberOf, text } from './attributes.ts';
import type { Table } from './table-client.ts';

const minuteMs = 60_000;
// One instance may hold so small a share of the limit unused: the requests of a market come to many at once.
const shares = 100;
const keptSeconds = 3600;

/** What one instance holds of a market's minute. `granted`: requests leased and not yet used; `total`: the counter as last seen. */
type Held = { minute: number; granted: number; total: number; leasing: Promise<void> | undefined };

/**
 * Counts the requests of a market in the clock's minute, over all instances, in one row. An instance takes up to `lease` at a time, so
 * that one write serves that many; what it leased and did not use by the end of the minute is lost to the market, so with many
 * instances the true limit may be lower by one lease each: a hundredth of the limit, or nothing under 200. Throws when the row cannot
 * be written: nothing else could be either.
 */
export function createTakeAllowance(table: Table, { lease, now }: { lease: number; now: () => Date }): TakeAllowance {
  const markets = new Map<string, Held>();

  return async (marketId, limit) => {
    const at = now().getTime();
    const minute = Math.floor(at / minuteMs);
    const resetSeconds = Math.ceil(((minute + 1) * minuteMs - at) / 1000);
    const answer = (allowed: boolean, remaining: number) => ({ allowed, limit, remaining: Math.max(0, remaining), resetSeconds });

    const held = heldIn(marketId, minute);
    while (held.granted === 0) {
      if (held.total >= limit) return answer(false, 0);
      // All who wait share one write.
      held.leasing ??= take(held, marketId, limit).finally(() => {
        held.leasing = undefined;
      });
      await held.leasing;
    }
    held.granted -= 1;
    return answer(true, limit - held.total + held.granted);
  };

  function heldIn(marketId: string, minute: number): Held {
    const known = markets.get(marketId);
    if (known?.minute === minute) return known;
    const fresh: Held = { minute, granted: 0, total: 0, leasing: undefined };
    markets.set(marketId, fresh);
    return fresh;
  }

  async function take(held: Held, marketId: string, limit: number): Promise<void> {
    const taken = Math.max(1, Math.min(lease, Math.floor(limit / shares)));
    const total = await count(table, marketId, held.minute, taken);
    // The last lease of a minute may reach over the limit.
    held.granted = Math.max(0, Math.min(taken, limit - (total - taken)));
    held.total = Math.min(total, limit);
  }
}

async function count({ client, name }: Table, marketId: string, minute: number, taken: number): Promise<number> {
  const { Attributes = {} } = await client.send(
    new UpdateItemCommand({
      TableName: name,
      Key: { pk: text(`RATE#${marketId}`), sk: text(String(minute)) },
      UpdateExpression: 'ADD #taken :taken SET #ttl = :ttl',
      ExpressionAttributeNames: { '#taken': 'taken', '#ttl': 'ttl' },
      ExpressionAttributeValues: { ':taken': number(taken), ':ttl': number(minute * 60 + keptSeconds) },
      ReturnValues: 'UPDATED_NEW',
    }),
  );
  return numberOf(Attributes, 'taken');
}
