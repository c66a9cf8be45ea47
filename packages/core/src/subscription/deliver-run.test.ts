import { ok } from '@ganghui/spec';
import { aLog } from '@ganghui/spec/testing';
import { describe, expect, it } from 'vitest';
import { type DeliverPorts, type DeliveryReport, makeDeliver } from './deliver.ts';
import type { DeliveryState, Posted, PostTo } from './ports.ts';
import { aDelivery, aSubscription } from './testing/a-subscription.ts';
import { memorySubscriptions } from './testing/memory-subscriptions.ts';

const log = aLog(Array.from({ length: 3 }, () => ({})));
const answered = (status: number, retryAfterSeconds: number | null = null): Posted => ({
  kind: 'answered',
  status,
  retryAfterSeconds,
  body: '',
});
const idOf = (index: number): string => `sub_${String(index).padStart(12, '0')}`;
const start = Date.parse('2026-11-21T02:00:00.000Z');

/** So many receivers that have everything to get; `answer` is told whose turn it is. */
function aRun(count: number, answer: (index: number) => Promise<Posted>, ports: Partial<DeliverPorts> = {}) {
  const row = (index: number, delivery: Partial<DeliveryState> = {}) => ({
    subscription: aSubscription({ id: idOf(index), url: `https://r.example.cn/${index}`, maxEvents: 1 }),
    delivery: aDelivery(delivery),
  });
  const store = memorySubscriptions(...Array.from({ length: count }, (_, index) => row(index)));
  const clock = { time: start };
  const waits: number[] = [];
  const notes: DeliveryReport[] = [];
  const postTo: PostTo = (url) => answer(Number(url.split('/').at(-1)));
  const deliver = makeDeliver({
    ...store,
    readHead: async () => ({ last: log.length, chainHash: '', stateDigest: '', live: 0, at: '' }),
    readFeed: async ({ after }) => ok({ events: log.slice(after), last: log.length, more: false }),
    withContacts: async (postings) => [...postings],
    postTo,
    signDelivery: () => ({}),
    now: () => new Date(clock.time),
    dice: () => 0.5,
    wait: async (ms) => {
      waits.push(ms);
      clock.time += ms;
    },
    note: (report) => void notes.push(report),
    ...ports,
  });
  const stateOf = (index: number) => store.rows.get(idOf(index))?.delivery ?? expect.unreachable();
  return { deliver, store, clock, waits, notes, stateOf, row };
}

describe('a first failure', () => {
  it('is tried again in the same run after five seconds, and not after half a minute', async () => {
    const { deliver, waits, stateOf } = aRun(1, async () => answered(500));
    expect(await deliver()).toMatchObject([{ end: 'failed' }, { end: 'failed' }]);
    expect(waits).toEqual([5_010]);
    expect(stateOf(0)).toMatchObject({ failures: 2, nextAttemptAt: '2026-11-21T02:00:35.010Z' });
  });

  it('that was none the next time leaves nothing behind', async () => {
    let asked = 0;
    const { deliver, stateOf } = aRun(1, async () => answered(++asked === 1 ? 503 : 200, 7));
    expect(await deliver()).toMatchObject([{ end: 'failed' }, { end: 'caught-up', events: 3 }]);
    expect(stateOf(0)).toMatchObject({ cursor: 3, failures: 0, nextAttemptAt: null });
  });

  it('by a time-out is tried again as well, and the run is over within fifty seconds', async () => {
    const run = aRun(1, async () => {
      run.clock.time += 15_000;
      return { kind: 'timeout', detail: '' };
    });
    expect(await run.deliver()).toHaveLength(2);
    expect([run.waits, run.clock.time - start]).toEqual([[5_010], 35_010]);
  });

  it('that came late in the run is left to the pulse', async () => {
    const run = aRun(1, async () => {
      run.clock.time += 26_000;
      return answered(500);
    });
    expect(await run.deliver()).toHaveLength(1);
    expect(run.waits).toEqual([]);
  });

  it.each([60, 31])('that asks for %d seconds is left to the pulse', async (seconds) => {
    const { deliver, waits } = aRun(1, async () => answered(429, seconds));
    await deliver();
    expect(waits).toEqual([]);
  });

  it('with 410 is not tried again', async () => {
    const { deliver, waits } = aRun(1, async () => answered(410));
    expect(await deliver()).toMatchObject([{ disabled: true }]);
    expect(waits).toEqual([]);
  });
});

describe('with many receivers', () => {
  it('a hundred are worked on at once, and all get everything', async () => {
    let [now, most] = [0, 0];
    const { deliver, stateOf } = aRun(250, async () => {
      most = Math.max(most, ++now);
      for (let turn = 0; turn < 5; turn++) await Promise.resolve();
      now--;
      return answered(200);
    });
    await deliver();
    expect(most).toBe(100);
    for (let index = 0; index < 250; index++) expect(stateOf(index).cursor).toBe(3);
  });

  it('a hundred that are slow keep their places for one batch each, and those that answered before come first', async () => {
    const order: number[] = [];
    const run = aRun(101, async (index) => {
      order.push(index);
      if (index > 0) for (let turn = 0; turn < 50; turn++) await Promise.resolve();
      if (index > 0) run.clock.time = start + 9_000;
      return answered(200);
    });
    for (let index = 1; index < 101; index++) run.store.rows.set(idOf(index), run.row(index, { failures: 1 }));
    await run.deliver();
    expect(order[0]).toBe(0);
    expect(run.stateOf(100).cursor).toBeGreaterThanOrEqual(1);
    for (let index = 1; index < 100; index++) expect(run.stateOf(index).cursor).toBeGreaterThanOrEqual(1);
  });

  it('one that comes to its place when the run is over is left as it was', async () => {
    const run = aRun(101, async () => {
      run.clock.time = start + 21_000;
      return answered(200);
    });
    await run.deliver();
    expect(run.stateOf(100)).toEqual(aDelivery());
  });
});

it('that ends in an outage for one is told of the others all the same', async () => {
  const run = aRun(3, async () => answered(200));
  const { saveDelivery } = run.store;
  const broken = aRun(3, async () => answered(200), {
    ...run.store,
    saveDelivery: async (id, ...save) => {
      if (id === idOf(1)) throw new Error('the table is away');
      return saveDelivery(id, ...save);
    },
  });
  await expect(broken.deliver()).rejects.toThrow('the table is away');
  expect(broken.notes.map(({ subscriptionId, events }) => [subscriptionId, events])).toEqual([
    [idOf(0), 3],
    [idOf(2), 3],
  ]);
});
