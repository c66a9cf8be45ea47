import { type FeedBatch, ok } from '@ganghui/spec';
import { aLog } from '@ganghui/spec/testing';
import { describe, expect, it } from 'vitest';
import { type DeliverPorts, makeDeliver } from './deliver.ts';
import type { DeliveryState, StoredSubscription } from './ports.ts';
import { aDelivery, aSubscription } from './testing/a-subscription.ts';
import { memorySubscriptions } from './testing/memory-subscriptions.ts';

const log = aLog(Array.from({ length: 3 }, () => ({})));
const { id } = aSubscription();
const other = 'sub_000000000001';

function anExchange(subscription: Partial<StoredSubscription> = {}, delivery: Partial<DeliveryState> = {}) {
  const store = memorySubscriptions({ subscription: aSubscription(subscription), delivery: aDelivery(delivery) });
  const posts: { url: string; webhookId: string | undefined; batch: FeedBatch }[] = [];
  const ports: DeliverPorts = {
    ...store,
    readHead: async () => ({ last: 3, chainHash: '', stateDigest: '', live: 0, at: '' }),
    readFeed: async ({ after }) => ok({ events: log.slice(after), last: 3, more: false }),
    withContacts: async (postings) => [...postings],
    postTo: async (url, { headers, body }) => {
      posts.push({ url, webhookId: headers['webhook-id'], batch: JSON.parse(body) });
      return { kind: 'answered', status: 200, retryAfterSeconds: null, body: '' };
    },
    signDelivery: (message) => ({ 'webhook-id': message.id }),
    now: () => new Date('2026-11-21T02:00:00.000Z'),
    dice: () => 0.5,
    wait: async () => {},
    note: () => {},
  };
  return { store, posts, ports };
}

describe('a delivery goes by the order as it stands when the turn is ours', () => {
  it.each<[string, Partial<StoredSubscription>, string[]]>([
    ['at its new address', { url: 'https://new.example.cn/in' }, ['https://new.example.cn/in']],
    ['and not at all once it is paused', { state: 'paused' }, []],
  ])('%s, though the list was read before the change', async (_, change, urls) => {
    const { store, posts, ports } = anExchange({ ...change, version: 2 });
    const listSubscriptions = async () => [{ subscription: aSubscription(), delivery: aDelivery() }];
    await makeDeliver({ ...ports, listSubscriptions })();
    expect(posts.map(({ url }) => url)).toEqual(urls);
    expect(store.rows.get(id)?.delivery).toMatchObject({ cursor: urls.length > 0 ? 3 : 0, leaseUntil: null });
  });
});

it('after a replay has new ids, so that a receiver that knows the old ones takes it in again', async () => {
  const [first, again] = [anExchange(), anExchange({}, { replays: 2 })];
  await makeDeliver(first.ports)();
  await makeDeliver(again.ports)();
  expect(first.posts.map(({ webhookId }) => webhookId)).toEqual([`${id}.0-3`]);
  expect(again.posts.map(({ webhookId }) => webhookId)).toEqual([`${id}.0-3.r2`]);
});

it('that is named beside one that cannot be read goes out, and the failure is told', async () => {
  const { posts, ports } = anExchange();
  const readSubscription: DeliverPorts['readSubscription'] = async (asked) => {
    if (asked === other) throw new Error('the row is broken');
    return ports.readSubscription(asked);
  };
  await expect(makeDeliver({ ...ports, readSubscription })([other, id])).rejects.toThrow('the row is broken');
  expect(posts.map(({ batch }) => batch.data.subscriptionId)).toEqual([id]);
});

it('that ends in a 410 does not disable an order that was resumed the moment after', async () => {
  const { store, ports } = anExchange();
  const row = () => store.rows.get(id) ?? expect.unreachable();
  let asked = 0;
  const readSubscription: DeliverPorts['readSubscription'] = async (each) => {
    // The second look is the one before it is disabled.
    if (++asked === 2) store.rows.set(id, { ...row(), delivery: { ...row().delivery, turn: row().delivery.turn + 1 } });
    return ports.readSubscription(each);
  };
  const postTo: DeliverPorts['postTo'] = async () => ({ kind: 'answered', status: 410, retryAfterSeconds: null, body: '' });
  expect(await makeDeliver({ ...ports, readSubscription, postTo })()).toMatchObject([{ outcome: 'gone', disabled: false }]);
  expect([asked, row().subscription.state]).toEqual([2, 'active']);
});
