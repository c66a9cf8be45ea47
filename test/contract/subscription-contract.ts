import { randomBytes } from 'node:crypto';
import { UpdateItemCommand } from '@aws-sdk/client-dynamodb';
import {
  createListSubscriptions,
  createReadSubscription,
  createRemoveSubscription,
  createSaveDelivery,
  createSaveSubscription,
} from '@ganghui/aws/subscriptions';
import type { Table } from '@ganghui/aws/table-client';
import { type DeliveryState, deliveryFrom, type StoredSubscription } from '@ganghui/core';
import { everything } from '@ganghui/spec';
import { beforeAll, describe, expect, it } from 'vitest';

const anId = (): string => `sub_${randomBytes(6).toString('hex')}`;
const at = '2026-11-21T02:00:00.000Z';

const anOrder = (overrides: Partial<StoredSubscription> = {}): StoredSubscription => ({
  id: anId(),
  holder: '321000-01',
  label: '扬州市公共招聘网',
  kind: 'webhook',
  url: 'https://jobs.yangzhou.gov.cn/ganghui',
  busArn: null,
  filter: { ...everything, city: ['321000'] },
  maxEvents: 100,
  state: 'pending',
  stateReason: null,
  secrets: [{ id: 'sec_1', secret: 'whsec_AAAA', createdAt: at, expiresAt: null }],
  pageToken: 'f'.repeat(32),
  createdAt: at,
  version: 1,
  ...overrides,
});

const unexpected = (id: string): void => expect.unreachable(`${id} cannot be read`);

const aState = (overrides: Partial<DeliveryState> = {}): DeliveryState => ({
  ...deliveryFrom(0),
  ...overrides,
});

/** What deliveries rely on: every save is conditional, and a delivery under way cannot move over a replay. */
export function subscriptionContract(engine: string, makeTable: () => Promise<Table>): void {
  describe(`subscriptions on ${engine}`, () => {
    let table: Table;
    beforeAll(async () => {
      table = await makeTable();
    });

    const made = async (state: Partial<DeliveryState> = {}): Promise<StoredSubscription> => {
      const order = anOrder();
      await createSaveDelivery(table)(order.id, aState(state), -1);
      await createSaveSubscription(table)(order, 0);
      return order;
    };
    const stateOf = async (id: string) => (await createReadSubscription(table)(id))?.delivery;

    it('are read as they were saved, with twenty attempts', async () => {
      const attempt = { at, kind: 'delivery' as const, first: 1, last: 9, events: 9, outcome: 'refused' as const, status: 500, tookMs: 7 };
      const attempts = Array.from({ length: 20 }, (_, index) => ({ ...attempt, detail: `接收方回答 ${500 + index}。`.repeat(20) }));
      const delivery = aState({ cursor: 7, attempts, failures: 20, failingSince: at, nextAttemptAt: at });
      const order = anOrder();
      expect(await createSaveDelivery(table)(order.id, delivery, -1)).toBe('saved');
      // Only half of it is there: it has not been made yet.
      expect(await createReadSubscription(table)(order.id)).toBeUndefined();
      expect(await createSaveSubscription(table)(order, 0)).toBe('saved');
      expect(await createReadSubscription(table)(order.id)).toEqual({ subscription: order, delivery });
      expect(await createListSubscriptions(table, unexpected)()).toContainEqual({ subscription: order, delivery });
    });

    it('are saved only over the version that was read', async () => {
      const order = await made();
      const save = createSaveSubscription(table);
      expect(await save(order, 0)).toBe('stale');
      expect(await save({ ...order, state: 'active', version: 2 }, 1)).toBe('saved');
      expect(await save({ ...order, state: 'paused', version: 2 }, 1)).toBe('stale');
      expect((await createReadSubscription(table)(order.id))?.subscription.state).toBe('active');
    });

    it('are leased by one of many, also when all say the same', async () => {
      const { id } = await made({ turn: 4 });
      const lease = aState({ turn: 5, leaseUntil: at });
      const answers = await Promise.all(Array.from({ length: 12 }, () => createSaveDelivery(table)(id, lease, 4)));
      expect(answers.filter((answer) => answer === 'saved')).toHaveLength(1);
      expect(await createSaveDelivery(table)(id, aState(), -1)).toBe('stale');
    });

    it('move on within a turn, never back, and not at all after a replay took the turn', async () => {
      const { id } = await made();
      const save = createSaveDelivery(table);
      expect(await save(id, aState({ turn: 1, leaseUntil: at }), 0)).toBe('saved');
      expect(await save(id, aState({ turn: 1, cursor: 9 }), 1)).toBe('saved');
      expect(await save(id, aState({ turn: 1, cursor: 5 }), 1)).toBe('stale');
      expect(await save(id, aState({ turn: 2, cursor: 3, replays: 1 }), 1)).toBe('saved');
      expect(await save(id, aState({ turn: 1, cursor: 12 }), 1)).toBe('stale');
      expect(await stateOf(id)).toEqual(aState({ turn: 2, cursor: 3, replays: 1 }));
    });

    it('that are removed are gone, and a delivery under way brings nothing back', async () => {
      const { id } = await made({ turn: 1 });
      expect(await createRemoveSubscription(table)(id)).toBe('removed');
      expect(await createSaveDelivery(table)(id, aState({ turn: 1, cursor: 9 }), 1)).toBe('stale');
      expect(await createReadSubscription(table)(id)).toBeUndefined();
      expect(await createRemoveSubscription(table)(id)).toBe('unknown');
      expect((await createListSubscriptions(table, unexpected)()).map(({ subscription }) => subscription.id)).not.toContain(id);
    });

    it('that cannot be read say whose they are, stop no list, and can be removed', async () => {
      const { id, holder } = await made();
      const Key = { pk: { S: 'SUBSCRIPTIONS' }, sk: { S: id } };
      const breaking = { UpdateExpression: 'SET body = :body', ExpressionAttributeValues: { ':body': { S: '{"id":' } } };
      await table.client.send(new UpdateItemCommand({ TableName: table.name, Key, ...breaking }));
      await expect(createReadSubscription(table)(id)).rejects.toMatchObject({ name: 'UnreadableSubscription', id, holder });
      const broken: string[] = [];
      await createListSubscriptions(table, (each) => broken.push(each))();
      expect(broken).toEqual([id]);
      expect(await createRemoveSubscription(table)(id)).toBe('removed');
      expect(await createReadSubscription(table)(id)).toBeUndefined();
    });

    it.each(['', 'sub_', 'sub_3f9a2b7c41d0#DELIVERY', '__proto__', 'x'.repeat(3000), 'SUB_3F9A2B7C41D0'])(
      'know nothing of %j',
      async (id) => {
        expect(await createReadSubscription(table)(id)).toBeUndefined();
        expect(await createRemoveSubscription(table)(id)).toBe('unknown');
      },
    );

    it('are all listed, though they are more than a page of the table holds', async () => {
      const label = '长'.repeat(80_000);
      const orders = Array.from({ length: 6 }, () => anOrder({ label }));
      for (const order of orders) {
        await createSaveDelivery(table)(order.id, aState(), -1);
        await createSaveSubscription(table)(order, 0);
      }
      const listed = (await createListSubscriptions(table, unexpected)()).map(({ subscription }) => subscription.id);
      for (const { id } of orders) expect(listed).toContain(id);
      for (const { id } of orders) await createRemoveSubscription(table)(id);
    });
  });
}
