import { everything, type FeedFilter } from '@ganghui/spec';
import { aLog, aPosting } from '@ganghui/spec/testing';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { deliveryWorld, type Plant } from './testing/delivery-world.ts';

// Six postings in two cities that come, change, move and end.
const log = aLog(
  Array.from({ length: 40 }, (_, index) => {
    const region = (index * 7) % 5 < 3 ? '321002' : '320115';
    const status = index % 6 === 5 ? ('closed' as const) : ('published' as const);
    const closed = status === 'closed' ? { reason: 'withdrawn' as const, at: '2026-11-21T02:00:00.000Z' } : null;
    const place = { region, path: [], address: null, location: null };
    return { posting: aPosting({ sourceId: `A${index % 6}`, revision: 1 + Math.floor(index / 6), status, closed, place }) };
  }),
);
const yangzhou: FeedFilter = { ...everything, city: ['321000'] };

const history = fc.array(fc.tuple(fc.nat(99), fc.nat(99)), { minLength: 30, maxLength: 250 });
const moods = ['well', 'failing', 'deaf', 'well', 'busy', 'gone'] as const;

async function play(steps: readonly [number, number][], filter: FeedFilter, plant?: Plant): Promise<string[]> {
  const world = deliveryWorld({ log, filter, plant });
  world.append(5);
  for (const [act, by] of steps) {
    if (act < 60) await world.letGo(by);
    else if (act < 70) world.start();
    else if (act < 78) world.append(by % 7);
    else if (act < 83) await world.pass(by * 20);
    else if (act < 88) await world.pass(by * 2_000);
    else if (act < 92) await world.kill(by, by % 2 === 0);
    else if (act < 95) world.replayFrom(by % 40);
    else if (act < 97) world.resume();
    else world.turnTo(moods[by % moods.length] ?? 'well');
  }
  return world.end();
}

const holds = (filter: FeedFilter, plant?: Plant) =>
  fc.asyncProperty(history, async (steps) => {
    expect(await play(steps, filter, plant)).toEqual([]);
  });

describe('deliveries to one receiver, whatever runs meet, die, fail or are replayed', () => {
  it.each([
    ['without a filter', everything],
    ['of one city', yangzhou],
  ])('leave no gap, move the cursor after the 2xx only, keep to the back-off, and arrive: %s', async (_, filter) => {
    await fc.assert(holds(filter), { numRuns: 150 });
  });

  const plants: [string, RegExp, Plant][] = [
    [
      'the cursor moves before the 2xx',
      /^the cursor is at/,
      (ports, rows) => ({
        ...ports,
        postTo: (url, message) => {
          const { subscriptionId, last } = JSON.parse(message.body).data;
          const row = rows.get(subscriptionId);
          if (row) rows.set(subscriptionId, { ...row, delivery: { ...row.delivery, cursor: last } });
          return ports.postTo(url, message);
        },
      }),
    ],
    [
      'a turn is not looked at',
      /^two runs|^a try at|came again/,
      (ports, rows) => ({
        ...ports,
        saveDelivery: async (id, state) => ports.saveDelivery(id, state, rows.get(id)?.delivery.turn ?? 0),
      }),
    ],
    [
      'every answer is taken for a 2xx',
      /^the cursor is at|came again/,
      (ports) => ({
        ...ports,
        postTo: async (...post) => {
          await ports.postTo(...post);
          return { kind: 'answered', status: 200, retryAfterSeconds: null, body: '' };
        },
      }),
    ],
    [
      'the back-off is not looked at',
      /^a try at/,
      (ports) => ({
        ...ports,
        listSubscriptions: async () =>
          (await ports.listSubscriptions()).map((row) => ({ ...row, delivery: { ...row.delivery, nextAttemptAt: null } })),
      }),
    ],
  ];
  it.each(plants)('would be noticed if not: %s', async (_, words, plant) => {
    const { failed, counterexample } = await fc.check(holds(everything, plant), { numRuns: 2_000, endOnFailure: true });
    expect(failed).toBe(true);
    const [wrong] = await play(counterexample?.[0] ?? [], everything, plant);
    expect(wrong).toMatch(words);
  });
});
