import { randomUUID } from 'node:crypto';
import { ConditionalCheckFailedException, DeleteItemCommand, PutItemCommand, type PutItemCommandInput } from '@aws-sdk/client-dynamodb';
import {
  type ListReadable,
  type ListSubscriptions,
  type ReadSubscription,
  type RemoveSubscription,
  type SaveDelivery,
  type SaveSubscription,
  type SubscriptionRow,
  UnreadableSubscription,
} from '@ganghui/core';
import * as z from 'zod';
import { number, type Row, text, textOf } from './attributes.ts';
import { batchGet, queryPages } from './read-rows.ts';
import { fromDeliveryRow, fromSubscriptionRow, toDeliveryBody, toSubscriptionBody } from './subscription-row.ts';
import type { Table } from './table-client.ts';

const pk = text('SUBSCRIPTIONS');
const ofDelivery = '#DELIVERY';
const orderKey = (id: string): Row => ({ pk, sk: text(id) });
const deliveryKey = (id: string): Row => orderKey(`${id}${ofDelivery}`);
// Ids come out of addresses: what is none must not reach the key of another row.
const isId = (id: string): boolean => /^sub_[0-9a-f]{12}$/.test(id);

export const createSaveSubscription =
  (table: Table): SaveSubscription =>
  async (subscription, expected) =>
    put(table, {
      Item: {
        ...orderKey(subscription.id),
        version: number(subscription.version),
        // Beside the body, so that its holder may delete it when that cannot be read.
        holder: text(subscription.holder),
        ...toSubscriptionBody(subscription),
      },
      ...(expected === 0
        ? { ConditionExpression: 'attribute_not_exists(pk)' }
        : {
            ConditionExpression: '#version = :expected',
            ExpressionAttributeNames: { '#version': 'version' },
            ExpressionAttributeValues: { ':expected': number(expected) },
          }),
    });

export const createSaveDelivery =
  (table: Table): SaveDelivery =>
  async (id, state, expected) => {
    const Item = { ...deliveryKey(id), turn: number(state.turn), cursor: number(state.cursor), ...toDeliveryBody(state) };
    if (expected < 0) return put(table, { Item, ConditionExpression: 'attribute_not_exists(pk)' });
    // Within a turn the cursor moves on only: a first try that arrives after later ones must not pull it back.
    const forward = state.turn === expected;
    return put(table, {
      Item,
      ConditionExpression: forward ? '#turn = :expected AND #cursor <= :cursor' : '#turn = :expected',
      ExpressionAttributeNames: { '#turn': 'turn', ...(forward && { '#cursor': 'cursor' }) },
      ExpressionAttributeValues: { ':expected': number(expected), ...(forward && { ':cursor': number(state.cursor) }) },
    });
  };

/** `write` tells a first try whose answer was lost from another writer who said the same. */
async function put({ client, name }: Table, input: Omit<PutItemCommandInput, 'TableName'>): Promise<'saved' | 'stale'> {
  const write = randomUUID();
  try {
    const Item = { ...input.Item, write: text(write) };
    await client.send(new PutItemCommand({ ...input, TableName: name, Item, ReturnValuesOnConditionCheckFailure: 'ALL_OLD' }));
    return 'saved';
  } catch (error) {
    if (!(error instanceof ConditionalCheckFailedException)) throw error;
    return error.Item?.write?.S === write ? 'saved' : 'stale';
  }
}

export const createRemoveSubscription =
  ({ client, name }: Table): RemoveSubscription =>
  async (id) => {
    if (!isId(id)) return 'unknown';
    const remove = (Key: Row) => client.send(new DeleteItemCommand({ TableName: name, Key, ReturnValues: 'ALL_OLD' }));
    // The order first: without it nothing is delivered. A delivery under way finds no row to move any more.
    const { Attributes } = await remove(orderKey(id));
    await remove(deliveryKey(id));
    return Attributes ? 'removed' : 'unknown';
  };

export const createReadSubscription =
  (table: Table): ReadSubscription =>
  async (id) => {
    if (!isId(id)) return undefined;
    const [halves] = paired(await batchGet(table, [orderKey(id), deliveryKey(id)]));
    return halves && read(halves);
  };

/** What is wrong with the row of a subscription, in words without its values: it holds secrets. */
type ReportBroken = (id: string, wrong: string) => void;

/** Those that can be read; `report` hears of the others: one broken row may not stop the deliveries of everybody else. */
export const createListSubscriptions =
  (table: Table, report: ReportBroken): ListSubscriptions =>
  () =>
    listAll(table, report);

export const createListReadable =
  (table: Table): ListReadable =>
  async () => {
    const unreadable: string[] = [];
    return { rows: await listAll(table, (id) => unreadable.push(id)), unreadable };
  };

async function listAll(table: Table, report: ReportBroken): Promise<SubscriptionRow[]> {
  const all: Row[] = [];
  for await (const page of queryPages(table, {
    KeyConditionExpression: 'pk = :pk',
    ExpressionAttributeValues: { ':pk': pk },
    ConsistentRead: true,
  }))
    all.push(...page);
  return paired(all).flatMap((halves) => {
    try {
      return [read(halves)];
    } catch (error) {
      const wrong = error instanceof UnreadableSubscription ? error.cause : error;
      report(textOf(halves.order, 'sk'), wrong instanceof z.ZodError ? z.prettifyError(wrong) : String(wrong).split(':', 1).join());
      return [];
    }
  });
}

type Halves = { order: Row; delivery: Row };

/** A half that stands alone was cut short while it was made or removed: there is no such subscription. */
function paired(rows: readonly Row[]): Halves[] {
  const bySk = new Map(rows.map((row) => [textOf(row, 'sk'), row]));
  return [...bySk].flatMap(([sk, order]) => {
    const delivery = bySk.get(`${sk}${ofDelivery}`);
    return delivery ? [{ order, delivery }] : [];
  });
}

function read({ order, delivery }: Halves): SubscriptionRow {
  try {
    return { subscription: fromSubscriptionRow(order), delivery: fromDeliveryRow(delivery) };
  } catch (cause) {
    throw new UnreadableSubscription({ id: textOf(order, 'sk'), holder: order.holder?.S ?? null }, { cause });
  }
}
