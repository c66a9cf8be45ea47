import type { AuditEntry, DeliveryAttempt } from '@ganghui/spec';
import { aLog, aSegment } from '@ganghui/spec/testing';
import type { Segment } from '../../feed/ports.ts';
import { makeReadLag } from '../../operations/read-lag.ts';
import { makeCreateSubscription } from '../create-subscription.ts';
import { makeDeleteSubscription } from '../delete-subscription.ts';
import { makePauseSubscription } from '../pause-subscription.ts';
import { makeListOwnSubscriptions, makeOpenStatePage, makeOpenSubscription } from '../read-subscriptions.ts';
import { makeReplaySubscription } from '../replay-subscription.ts';
import { makeResumeSubscription, makeVerifySubscription } from '../resume-subscription.ts';
import { makeRotateSecret } from '../rotate-secret.ts';
import type { SubscriptionPorts } from '../subscription-ports.ts';
import { memoryOrders } from './memory-orders.ts';

export const at = new Date('2026-11-21T03:00:00.000Z');

/** An attempt as the handshake tells of it; passed unless said. */
export const anAttempt = (overrides: Partial<DeliveryAttempt> = {}): DeliveryAttempt => ({
  at: at.toISOString(),
  kind: 'handshake',
  ...{ first: null, last: null, events: 0, outcome: 'delivered', status: 200, tookMs: 12, detail: '' },
  ...overrides,
});

/** The use cases of subscriptions over a table in memory, a log of ten entries, and a receiver that answers as `receiver` says. */
export function anExchange(overrides: Partial<SubscriptionPorts> = {}) {
  const store = memoryOrders();
  const segment: Segment = aSegment(aLog(Array.from({ length: 10 }, () => ({}))));
  const rules = new Map<string, string>();
  const woken: string[] = [];
  const trail: (AuditEntry & { holder: string })[] = [];
  const asked: (string | null)[] = [];
  const receiver = { answer: anAttempt() };
  const clock = { now: at };
  let made = 0;
  const next = (length: number): string => (++made).toString(16).padStart(length, '0');
  const readSegments: SubscriptionPorts['readSegments'] = async (after) => (after < segment.last ? [segment] : []);
  const now = (): Date => clock.now;
  const ports: SubscriptionPorts = {
    ...store,
    readHead: async () => segment,
    readSegments,
    readLag: makeReadLag({ readSegments, now }),
    checkUrl: (url) => (url.startsWith('https://') ? undefined : '接收地址不是 https。'),
    checkBus: ({ busArn }) => (busArn.startsWith('arn:') ? undefined : { detail: 'busArn 不是 ARN。', fix: '请写 ARN。' }),
    handshake: async ({ url }) => {
      asked.push(url);
      return receiver.answer;
    },
    putBusRule: async ({ subscriptionId, busArn }) => {
      rules.set(subscriptionId, busArn);
      return 'put';
    },
    removeBusRule: async (id) => void rules.delete(id),
    addAudit: async (holder, entry) => void trail.push({ holder, ...entry }),
    wakeDelivery: async (id) => void woken.push(id),
    newId: () => `sub_${next(12)}`,
    newPageToken: () => next(32),
    newSecretId: () => `sec_${next(8)}`,
    newSecret: () => `whsec_${next(4)}`,
    now,
    ...overrides,
  };
  return {
    ...{ store, rules, woken, trail, asked, receiver, clock, ports },
    create: makeCreateSubscription(ports),
    list: makeListOwnSubscriptions(ports),
    open: makeOpenSubscription(ports),
    openPage: makeOpenStatePage(ports),
    remove: makeDeleteSubscription(ports),
    pause: makePauseSubscription(ports),
    resume: makeResumeSubscription(ports),
    verify: makeVerifySubscription(ports),
    replay: makeReplaySubscription(ports),
    rotate: makeRotateSecret(ports),
  };
}
