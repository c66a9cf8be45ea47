import { randomBytes } from 'node:crypto';
import { DeleteItemCommand, PutItemCommand } from '@aws-sdk/client-dynamodb';
import { createExchangeRows } from '@ganghui/aws/exchange-rows';
import { createRemoveSubscription, createSaveDelivery, createSaveSubscription } from '@ganghui/aws/subscriptions';
import type { Table } from '@ganghui/aws/table-client';
import { type DeliveryState, deliveryFrom, makeReadLag, makeReadStatus, type StoredSubscription } from '@ganghui/core';
import { ExchangeStatus } from '@ganghui/spec';
import { beforeAll, describe, expect, it } from 'vitest';

const anId = (): string => `sub_${randomBytes(6).toString('hex')}`;
const subscription: Omit<StoredSubscription, 'id'> = {
  holder: '320600-01',
  label: '南通接收系统',
  kind: 'webhook',
  url: 'https://receiver.example/feed',
  busArn: null,
  filter: { city: [], occupation: [], minScore: null },
  maxEvents: 100,
  state: 'active',
  stateReason: null,
  secrets: [],
  pageToken: '0'.repeat(32),
  createdAt: '2026-11-21T02:00:00.000Z',
  version: 1,
};
const delivery: DeliveryState = {
  ...deliveryFrom(0),
  turn: 1,
  failures: 2,
};

/** What the state of the exchange is read from. */
export function exchangeContract(engine: string, makeTable: () => Promise<Table>): void {
  describe(`the state of the exchange on ${engine}`, () => {
    let table: Table;
    beforeAll(async () => {
      table = await makeTable();
    });

    const withSubscription = async (run: (id: string) => Promise<void>): Promise<void> => {
      const id = anId();
      await createSaveDelivery(table)(id, delivery, -1);
      await createSaveSubscription(table)({ ...subscription, id }, 0);
      await run(id).finally(() => createRemoveSubscription(table)(id));
    };

    it('is read whole from the rows', () =>
      withSubscription(async (id) => {
        const rows = createExchangeRows(table);
        const now = () => new Date('2026-11-21T03:00:00.000Z');
        const status = await makeReadStatus({ ...rows, readLag: makeReadLag({ ...rows, now }), now })();
        expect(ExchangeStatus.parse(status)).toEqual(status);
        expect(status.log.head).toBe((await rows.readHead())?.last ?? 0);
        const line = status.subscriptions.find((each) => each.id === id);
        expect(line).toMatchObject({ cursor: 0, behind: status.log.head, failures: 2 });
      }));

    it('names a subscription whose row cannot be read, and shows the others', () =>
      withSubscription(async (good) => {
        const bad = anId();
        const Key = { pk: { S: 'SUBSCRIPTIONS' }, sk: { S: bad } };
        await createSaveDelivery(table)(bad, delivery, -1);
        await table.client.send(new PutItemCommand({ TableName: table.name, Item: { ...Key, body: { S: '{"id":' } } }));
        const { rows, unreadable } = await createExchangeRows(table).listReadable();
        await table.client.send(new DeleteItemCommand({ TableName: table.name, Key }));
        await createRemoveSubscription(table)(bad);
        expect(unreadable).toEqual([bad]);
        expect(rows.map((row) => row.subscription.id)).toContain(good);
        expect((await createExchangeRows(table).listReadable()).unreadable).toEqual([]);
      }));
  });
}
