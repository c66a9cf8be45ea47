import {
  type AttributeValue,
  BatchGetItemCommand,
  ConditionalCheckFailedException,
  DynamoDBClient,
  PutItemCommand,
  type PutItemCommandInput,
  QueryCommand,
} from '@aws-sdk/client-dynamodb';
import { type DeliveryState, deliveryFrom, type StoredSubscription, UnreadableSubscription } from '@ganghui/core';
import { everything } from '@ganghui/spec';
import { mockClient } from 'aws-sdk-client-mock';
import { beforeEach, describe, expect, it } from 'vitest';
import { toDeliveryBody, toSubscriptionBody } from './subscription-row.ts';
import { createListSubscriptions, createReadSubscription, createSaveDelivery, createSaveSubscription } from './subscriptions.ts';

const dynamo = mockClient(DynamoDBClient);
beforeEach(() => dynamo.reset());
const table = { client: new DynamoDBClient({ region: 'local' }), name: 'exchange' };
const state: DeliveryState = {
  ...deliveryFrom(9),
  turn: 3,
  leaseUntil: '2026-11-21T02:01:00.000Z',
};

const order: StoredSubscription = {
  ...{ id: 'sub_3f9a2b7c41d0', holder: '321000-01', label: '扬州市公共招聘网', kind: 'webhook' },
  ...{ url: 'https://jobs.yangzhou.gov.cn/ganghui', busArn: null, filter: everything, maxEvents: 100 },
  ...{ state: 'active', stateReason: null, secrets: [], pageToken: 'f'.repeat(32), createdAt: '2026-11-21T02:00:00.000Z', version: 1 },
};

const refusal = (Item: PutItemCommandInput['Item']) => new ConditionalCheckFailedException({ message: 'no', $metadata: {}, Item });

describe('a lease', () => {
  it('is ours when the first try was stored and its answer lost', async () => {
    // The client tries again by itself; the second try meets the row of the first.
    dynamo.on(PutItemCommand).callsFake(({ Item }: PutItemCommandInput) => {
      throw refusal(Item);
    });
    expect(await createSaveDelivery(table)('sub_3f9a2b7c41d0', state, 2)).toBe('saved');
  });

  it('is not ours when another run wrote just the same at the same time', async () => {
    const others = { write: { S: 'another run' }, turn: { N: '3' } };
    dynamo.on(PutItemCommand).rejects(refusal(others));
    expect(await createSaveDelivery(table)('sub_3f9a2b7c41d0', state, 2)).toBe('stale');
  });

  it('is nobody knows whose when the table is away', async () => {
    dynamo.on(PutItemCommand).rejects(new Error('socket hang up'));
    await expect(createSaveDelivery(table)('sub_3f9a2b7c41d0', state, 2)).rejects.toThrow('socket hang up');
  });
});

it('does not take an outage for an empty list', async () => {
  dynamo.on(QueryCommand).rejects(new Error('throttled'));
  await expect(createListSubscriptions(table, () => {})()).rejects.toThrow('throttled');
});

it('lists all that can be read, and tells of what cannot', async () => {
  const half = (sk: string, body: AttributeValue) => ({ pk: { S: 'SUBSCRIPTIONS' }, sk: { S: sk }, body });
  const good = { ...half('sub_3f9a2b7c41d0', { S: '' }), ...toSubscriptionBody(order) };
  dynamo.on(QueryCommand).resolves({
    Items: [
      half('sub_000000000001', { S: '{"id":' }),
      { ...half('sub_000000000001#DELIVERY', { S: '' }), ...toDeliveryBody(state) },
      { ...good, sk: { S: 'sub_000000000002' } },
      half('sub_000000000002#DELIVERY', { B: new Uint8Array([1, 2, 3]) }),
      { ...good, sk: { S: 'sub_000000000003' } },
      { ...good, sk: { S: 'sub_000000000004' }, body: { S: JSON.stringify({ ...order, secrets: 'whsec_AAAA' }) } },
      half('sub_000000000004#DELIVERY', { S: '' }),
      good,
      { ...half('sub_3f9a2b7c41d0#DELIVERY', { S: '' }), ...toDeliveryBody(state) },
    ],
  });
  const told: string[][] = [];
  const rows = await createListSubscriptions(table, (id, wrong) => told.push([id, wrong]))();
  expect(rows).toEqual([{ subscription: order, delivery: state }]);
  expect(told).toEqual([
    ['sub_000000000001', 'SyntaxError'],
    ['sub_000000000002', expect.stringMatching(/^\w*Error$/)],
    ['sub_000000000004', expect.stringMatching(/secrets/)],
  ]);
  expect(JSON.stringify(told)).not.toContain('whsec_');
});

describe('a row that cannot be read', () => {
  const halves = (more: Record<string, AttributeValue>) => ({
    Responses: {
      exchange: [
        { pk: { S: 'SUBSCRIPTIONS' }, sk: { S: order.id }, body: { S: '{"id":' }, ...more },
        { pk: { S: 'SUBSCRIPTIONS' }, sk: { S: `${order.id}#DELIVERY` }, ...toDeliveryBody(state) },
      ],
    },
  });
  it.each([
    [{ holder: { S: '321000-01' } }, '321000-01'],
    [{}, null],
  ])('is told by its id and the holder beside its body: %j', async (more, holder) => {
    dynamo.on(BatchGetItemCommand).resolves(halves(more));
    const reading = createReadSubscription(table)(order.id);
    await expect(reading).rejects.toBeInstanceOf(UnreadableSubscription);
    await expect(reading).rejects.toMatchObject({ id: order.id, holder });
  });

  it('has had its holder there since it was written', async () => {
    dynamo.on(PutItemCommand).resolves({});
    await createSaveSubscription(table)(order, 0);
    expect(dynamo.commandCalls(PutItemCommand)[0]?.args[0].input.Item).toMatchObject({ holder: { S: '321000-01' } });
  });
});
