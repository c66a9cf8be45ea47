import { GetItemCommand, PutItemCommand } from '@aws-sdk/client-dynamodb';
import type { ReadLastSweep, SaveSweep, Sweep } from '@ganghui/core';
import { number, numberOf, type Row, text, textOf } from './attributes.ts';
import type { Table } from './table-client.ts';

const sweepKey: Row = { pk: text('EXCHANGE'), sk: text('SWEEP') };

const toRow = ({ at, checked, missed, late, missedEver, oldestUnpublished, fullAt, pending }: Sweep): Row => ({
  ...sweepKey,
  at: text(at),
  checked: number(checked),
  missed: number(missed),
  late: number(late),
  missedEver: number(missedEver),
  ...(oldestUnpublished !== null && { oldestUnpublished: text(oldestUnpublished) }),
  ...(fullAt !== null && { fullAt: text(fullAt) }),
  pending: { L: pending.map(text) },
});

export const createReadSweep =
  ({ client, name }: Table): ReadLastSweep =>
  async () => {
    const { Item } = await client.send(new GetItemCommand({ TableName: name, Key: sweepKey, ConsistentRead: true }));
    if (!Item) return undefined;
    return {
      at: textOf(Item, 'at'),
      checked: numberOf(Item, 'checked'),
      missed: numberOf(Item, 'missed'),
      // A row of an older release has none.
      late: Number(Item.late?.N ?? 0),
      missedEver: numberOf(Item, 'missedEver'),
      oldestUnpublished: Item.oldestUnpublished?.S ?? null,
      fullAt: Item.fullAt?.S ?? null,
      pending: (Item.pending?.L ?? []).flatMap(({ S }) => S ?? []),
    };
  };

export const createSaveSweep =
  ({ client, name }: Table): SaveSweep =>
  async (sweep) => {
    await client.send(new PutItemCommand({ TableName: name, Item: toRow(sweep) }));
  };
