import type { DeliveryAttempt } from '@ganghui/spec';
import { describe, expect, it } from 'vitest';
import { failed, isDue } from './deliver-state.ts';
import type { DeliveryState } from './ports.ts';
import { aDelivery, aSubscription } from './testing/a-subscription.ts';

const at = new Date('2026-11-21T02:00:00.000Z');
const due = (delivery: Partial<DeliveryState>) => isDue({ subscription: aSubscription(), delivery: aDelivery(delivery) }, { head: 5, at });

describe('a delivery that waits for', () => {
  it.each<[string, Partial<DeliveryState>, boolean]>([
    ['nothing', {}, true],
    ['a lease that holds', { leaseUntil: '2026-11-21T02:01:00.000Z' }, false],
    ['a lease that ends now', { leaseUntil: '2026-11-21T02:00:00.000Z' }, true],
    ['a lease of two minutes', { leaseUntil: '2026-11-21T02:02:00.000Z' }, false],
    ['a lease that a clock a year ahead gave', { leaseUntil: '2027-11-21T02:00:00.000Z' }, true],
    ['a lease that is no instant', { leaseUntil: 'soon' }, true],
    ['a receiver that asked for a day', { nextAttemptAt: '2026-11-22T02:00:00.000Z' }, false],
    ['a next try that a clock a month ahead set', { nextAttemptAt: '2026-12-21T02:00:00.000Z' }, true],
    ['a next try that is no instant', { nextAttemptAt: '' }, true],
  ])('%s is due or not', (_, delivery, expected) => expect(due(delivery)).toBe(expected));
});

describe('failing since', () => {
  const attempt: DeliveryAttempt = {
    ...{ at: '2026-11-21T01:59:50.000Z', kind: 'delivery', first: 1, last: 5, events: 5 },
    ...{ outcome: 'refused', status: 500, tookMs: 7, detail: '' },
  };
  it.each([
    [null, attempt.at],
    ['2026-11-18T02:00:00.000Z', '2026-11-18T02:00:00.000Z'],
    // Otherwise it would never be given up.
    ['2031-11-18T02:00:00.000Z', attempt.at],
    ['yesterday', attempt.at],
  ])('%s and failed again is since %s', (failingSince, since) => {
    expect(failed(aDelivery({ failingSince, failures: 3 }), { attempt, at, askedSeconds: null, dice: 0.5 }).failingSince).toBe(since);
  });
});
