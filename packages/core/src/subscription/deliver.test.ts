import { everything, type FeedBatch, ok, refuse } from '@ganghui/spec';
import { aLog, aPosting } from '@ganghui/spec/testing';
import { describe, expect, it } from 'vitest';
import { makeWithContacts } from '../feed/read-with-contacts.ts';
import { type DeliverPorts, type DeliveryReport, makeDeliver } from './deliver.ts';
import type { DeliveryState, Posted, PostTo, StoredSubscription } from './ports.ts';
import { aDelivery, aSubscription } from './testing/a-subscription.ts';
import { memorySubscriptions } from './testing/memory-subscriptions.ts';

const place = (region: string) => ({ region, path: [], address: null, location: null });
const log = aLog(
  Array.from({ length: 10 }, (_, index) => ({
    posting: aPosting({ sourceId: `A${index}`, place: place(index % 5 ? '320115' : '321002') }),
  })),
);
const start = Date.parse('2026-11-21T02:00:00.000Z');
const answered = (status: number, retryAfterSeconds: number | null = null): Posted => ({
  kind: 'answered',
  status,
  retryAfterSeconds,
  body: '<html>',
});

type Options = {
  subscription?: Partial<StoredSubscription>;
  delivery?: Partial<DeliveryState>;
  answer?: PostTo;
  ports?: Partial<DeliverPorts>;
};

function anExchange({ subscription, delivery, answer = async () => answered(200), ports }: Options = {}) {
  const store = memorySubscriptions({ subscription: aSubscription(subscription), delivery: aDelivery(delivery) });
  const posts: { url: string; headers: Record<string, string>; batch: FeedBatch }[] = [];
  const notes: DeliveryReport[] = [];
  const world = { time: start, head: log.length };
  const deliver = makeDeliver({
    ...store,
    readHead: async () => ({ last: world.head, chainHash: '', stateDigest: '', live: 0, at: '' }),
    readFeed: async ({ after, limit }) => {
      const last = Math.min(world.head, after + limit);
      return ok({ events: log.slice(after, last), last, more: last < world.head });
    },
    withContacts: makeWithContacts(async () => new Map()),
    postTo: async (url, message) => {
      posts.push({ url, headers: message.headers, batch: JSON.parse(message.body) });
      return answer(url, message);
    },
    signDelivery: ({ id, secrets }) => ({ 'webhook-id': id, secrets: secrets.join() }),
    now: () => new Date(world.time),
    dice: () => 0.5,
    wait: async () => {},
    note: (report) => void notes.push(report),
    ...ports,
  });
  const id = subscription?.id ?? 'sub_3f9a2b7c41d0';
  const row = () => store.rows.get(id) ?? expect.unreachable();
  return { deliver, posts, notes, world, store, row };
}
const sequencesOf = (batch: FeedBatch): number[] => batch.data.events.map(({ sequence }) => sequence);
const secondsTo = (instant: string | null): number => (Date.parse(instant ?? '') - start) / 1000;

describe('a delivery', () => {
  it('sends batches in order, each signed under the id of its place', async () => {
    const { deliver, posts, row } = anExchange({ subscription: { maxEvents: 4 }, delivery: { cursor: 1 } });
    expect(await deliver()).toEqual([{ subscriptionId: 'sub_3f9a2b7c41d0', events: 9, end: 'caught-up', outcome: null, disabled: false }]);
    expect(posts.map(({ batch }) => sequencesOf(batch))).toEqual([[2, 3, 4, 5], [6, 7, 8, 9], [10]]);
    expect(posts[1]).toMatchObject({
      url: 'https://jobs.yangzhou.gov.cn/ganghui',
      headers: { 'webhook-id': 'sub_3f9a2b7c41d0.5-9', secrets: 'whsec_one' },
      batch: { type: 'cn.ganghui.feed.batch.v1', data: { subscriptionId: 'sub_3f9a2b7c41d0', after: 5, last: 9, head: 10 } },
    });
    expect(row().delivery).toMatchObject({ cursor: 10, leaseUntil: null, failures: 0, nextAttemptAt: null, delivered: 9 });
    expect(row().delivery.lastDeliveredAt).toBe('2026-11-21T02:00:00.000Z');
    expect(row().delivery.attempts.map(({ first, last, outcome }) => [first, last, outcome])).toEqual([
      [10, 10, 'delivered'],
      [6, 9, 'delivered'],
      [2, 5, 'delivered'],
    ]);
  });

  it('moves over what the filter leaves out without a call', async () => {
    const filter = { ...everything, city: ['110000'] };
    const { deliver, posts, row } = anExchange({ subscription: { filter } });
    await deliver();
    expect([posts, row().delivery]).toMatchObject([[], { cursor: 10, leaseUntil: null, attempts: [] }]);
  });

  it('shows a market the contact of what is open now', async () => {
    const contact = { name: '周女士', phone: '025-80000123', email: null, consent: false };
    const { deliver, posts } = anExchange({ ports: { withContacts: makeWithContacts(async () => new Map([['320100-01.A0', contact]])) } });
    await deliver();
    const phones = posts[0]?.batch.data.events.map(({ data }) => ('posting' in data ? data.posting.contact.phone : undefined));
    expect(phones?.slice(0, 2)).toEqual(['025-80000123', null]);
  });

  it.each<[string, Partial<StoredSubscription>, Partial<DeliveryState>]>([
    ['is paused', { state: 'paused' }, {}],
    ['is pending', { state: 'pending' }, {}],
    ['is disabled', { state: 'disabled' }, {}],
    ['goes to a bus', { kind: 'bus', url: null }, {}],
    ['has all', {}, { cursor: 10 }],
    ['rests after a failure', {}, { nextAttemptAt: '2026-11-21T02:00:00.001Z' }],
    ['is under way elsewhere', {}, { leaseUntil: '2026-11-21T02:00:00.001Z' }],
  ])('is left alone while it %s', async (_, subscription, delivery) => {
    const { deliver, posts, row } = anExchange({ subscription, delivery });
    expect(await deliver()).toEqual([]);
    expect([posts, row().delivery]).toEqual([[], aDelivery(delivery)]);
  });

  it('looks at those named only, and knows that one may be gone', async () => {
    const { deliver, posts } = anExchange();
    expect(await deliver(['sub_000000000000'])).toEqual([]);
    expect(posts).toEqual([]);
    expect(await deliver(['sub_3f9a2b7c41d0', 'sub_3f9a2b7c41d0'])).toHaveLength(1);
  });

  it('goes on with what came while the turn was held, whose doorbell found nobody free', async () => {
    const { deliver, posts, world } = anExchange({
      answer: async () => {
        world.head = log.length;
        return answered(200);
      },
    });
    world.head = 3;
    await deliver();
    expect(posts.map(({ batch }) => sequencesOf(batch))).toEqual([
      [1, 2, 3],
      [4, 5, 6, 7, 8, 9, 10],
    ]);
  });

  it('stops after twenty seconds, and leaves the rest to the next run', async () => {
    const { deliver, posts, world, row } = anExchange({
      subscription: { maxEvents: 1 },
      answer: async () => {
        world.time += 4_900;
        return answered(200);
      },
    });
    expect(await deliver()).toMatchObject([{ events: 5, end: 'out-of-time' }]);
    expect([posts.length, row().delivery]).toMatchObject([5, { cursor: 5, leaseUntil: null, nextAttemptAt: null }]);
  });

  it('stops as well when the log grows as fast as it sends', async () => {
    const { deliver, posts, world } = anExchange({
      answer: async () => {
        world.time += 4_000;
        world.head++;
        return answered(200);
      },
    });
    world.head = 1;
    await deliver();
    expect(posts).toHaveLength(5);
    await deliver();
    expect(posts.map(({ batch }) => batch.data.after)).toEqual([0, 1, 2, 3, 4, 5, 6, 7, 8, 9]);
  });

  it('lets a slow receiver rest as long as it took', async () => {
    const { deliver, world, row } = anExchange({
      subscription: { maxEvents: 1 },
      answer: async () => {
        world.time += 9_000;
        return answered(200);
      },
    });
    expect(await deliver()).toMatchObject([{ events: 1, end: 'out-of-time' }]);
    expect(row().delivery).toMatchObject({ cursor: 1, failures: 0, nextAttemptAt: '2026-11-21T02:00:18.000Z' });
  });
});

describe('a delivery that fails', () => {
  it.each<[string, Posted, string, number | null, number]>([
    ['500', answered(500), 'refused', 500, 5],
    ['404', answered(404), 'refused', 404, 5],
    ['302', answered(302), 'redirected', 302, 5],
    ['429', answered(429), 'refused', 429, 5],
    ['429 with a time', answered(429, 120), 'refused', 429, 120],
    ['503 with a time', answered(503, 7), 'refused', 503, 7],
    ['429 for years', answered(429, 99_999_999), 'refused', 429, 86_400],
    ['500 with a time', answered(500, 120), 'refused', 500, 5],
    ['timeout', { kind: 'timeout', detail: '没有回答' }, 'timeout', null, 5],
    ['unreachable', { kind: 'unreachable', detail: '连不上' }, 'unreachable', null, 5],
    ['a private address', { kind: 'address-refused', detail: '内网' }, 'address-refused', null, 5],
  ])('with %s keeps the cursor and is tried again', async (_, posted, outcome, status, seconds) => {
    const { deliver, posts, row, world } = anExchange({ answer: async () => posted });
    expect(await deliver()).toMatchObject([{ events: 0, end: 'failed', outcome, disabled: false }]);
    const { delivery, subscription } = row();
    expect(delivery).toMatchObject({ cursor: 0, failures: 1, failingSince: '2026-11-21T02:00:00.000Z', leaseUntil: null });
    expect(delivery.attempts).toMatchObject([{ outcome, status, first: 1, last: 10, events: 10 }]);
    expect([secondsTo(delivery.nextAttemptAt), subscription.state]).toEqual([seconds, 'active']);
    world.time += seconds * 1000;
    await deliver();
    expect(posts).toHaveLength(2);
    expect(posts[1]?.headers).toEqual(posts[0]?.headers);
  });

  it('counts from the first failure on, and forgets all with the next 2xx', async () => {
    let posted = answered(500);
    const { deliver, row, world } = anExchange({ answer: async () => posted });
    for (let failures = 1; failures <= 3; failures++) {
      await deliver();
      world.time = Date.parse(row().delivery.nextAttemptAt ?? '');
    }
    expect(row().delivery).toMatchObject({ failures: 3, failingSince: '2026-11-21T02:00:00.000Z' });
    posted = answered(204);
    await deliver();
    expect(row().delivery).toMatchObject({ failures: 0, failingSince: null, nextAttemptAt: null, cursor: 10 });
  });

  it('is given up after five days, with the reason, and its place is kept', async () => {
    const { deliver, row, world } = anExchange({ answer: async () => answered(500) });
    let runs = 0;
    for (; row().subscription.state === 'active' && runs < 100; runs++) {
      await deliver();
      world.time = Date.parse(row().delivery.nextAttemptAt ?? '');
    }
    expect(runs).toBe(19);
    expect(row()).toMatchObject({ subscription: { state: 'disabled', version: 2 }, delivery: { cursor: 0, failures: 19 } });
    expect(row().subscription.stateReason).toMatch(/^连续五天推送失败.*500/);
    expect(row().delivery.attempts).toHaveLength(19);
  });

  it('with 410 is disabled at once', async () => {
    const { deliver, row } = anExchange({ answer: async () => answered(410) });
    expect(await deliver()).toMatchObject([{ end: 'failed', outcome: 'gone', disabled: true }]);
    expect(row()).toMatchObject({
      subscription: { state: 'disabled', stateReason: expect.stringContaining('410') },
      delivery: { cursor: 0 },
    });
  });

  it('is not disabled against what its owner decided meanwhile', async () => {
    const { deliver, row, store } = anExchange({
      answer: async () => {
        store.rows.set('sub_3f9a2b7c41d0', { ...row(), subscription: aSubscription({ state: 'paused', version: 2 }) });
        return answered(410);
      },
    });
    expect(await deliver()).toMatchObject([{ outcome: 'gone', disabled: false }]);
    expect(row().subscription).toMatchObject({ state: 'paused', version: 2 });
  });

  it('because its place of the log is gone is disabled, and told where to go on', async () => {
    const readFeed = async () => refuse({ kind: 'cursor-pruned' as const, detail: '序号 3 已不再保存。', fix: '' });
    const { deliver, row } = anExchange({ ports: { readFeed } });
    expect(await deliver()).toMatchObject([{ end: 'off-the-log', disabled: true }]);
    expect(row().subscription.stateReason).toMatch(/序号 0 .*已不再保存.*GET \/v1\/snapshot/);
    expect(row().delivery).toMatchObject({ cursor: 0, leaseUntil: null });
  });

  it('because the table is away frees the turn, is thrown, and holds up no other', async () => {
    const other = aSubscription({ id: 'sub_000000000001', filter: { ...everything, city: ['321000'] } });
    let broken = true;
    const { deliver, store, row, posts } = anExchange({
      ports: {
        withContacts: async (postings) => {
          if (broken && postings.length > 2) throw new Error('no table');
          return [...postings];
        },
      },
    });
    store.rows.set(other.id, { subscription: other, delivery: aDelivery() });
    await expect(deliver()).rejects.toThrow('no table');
    expect(posts.map(({ batch }) => batch.data.subscriptionId)).toEqual([other.id]);
    expect(row().delivery).toMatchObject({ cursor: 0, leaseUntil: null, failures: 0 });
    broken = false;
    await deliver();
    expect(row().delivery.cursor).toBe(10);
  });
});

it('lets no slow receiver hold up another', async () => {
  const gate = Promise.withResolvers<void>();
  const { deliver, store } = anExchange({
    answer: async (url) => {
      if (url.includes('slow')) await gate.promise;
      return answered(200);
    },
  });
  store.rows.clear();
  const ids = Array.from({ length: 40 }, (_, index) => `sub_0000000000${10 + index}`);
  for (const id of ids) {
    const url = id === ids.at(-1) ? 'https://quick.example.cn/' : 'https://slow.example.cn/';
    store.rows.set(id, { subscription: aSubscription({ id, url }), delivery: aDelivery() });
  }
  const quick = () => store.rows.get(ids.at(-1) ?? '')?.delivery.cursor;
  const run = deliver();
  for (let turn = 0; turn < 200 && quick() === 0; turn++) await Promise.resolve();
  expect(quick()).toBe(10);
  gate.resolve();
  await run;
  expect([...store.rows.values()].map(({ delivery }) => delivery.cursor)).toEqual(ids.map(() => 10));
});
