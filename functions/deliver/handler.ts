/**
 * Deliver: sends every webhook subscription what lies behind its cursor, each at its own pace.
 * In:  feed.appended, posting.regraded and delivery.due (EventBridge → SQS), then the feed log from each subscription's cursor
 * Out: signed batches (HTTPS POST); the subscriptions' delivery rows
 * If it stops: receivers are told nothing until it runs again, then everything they missed, in order.
 */
import { createReadContacts } from '@ganghui/aws/contacts';
import { createReadHead, createReadSegments } from '@ganghui/aws/feed-log';
import { createListSubscriptions, createReadSubscription, createSaveDelivery, createSaveSubscription } from '@ganghui/aws/subscriptions';
import { createTable } from '@ganghui/aws/table-client';
import { makeDeliver, makeReadFeed, makeWithContacts } from '@ganghui/core';
import { log, onEvents, optional, readEnv, required, wait } from '@ganghui/runtime';
import { DeliveryDue, FeedAppended, postingEventTypes } from '@ganghui/spec';
import { makePostTo, signDelivery } from '@ganghui/webhook';
import * as z from 'zod';

const env = readEnv({ TABLE_NAME: required, ALLOW_LOOPBACK: optional });
const table = createTable(env.TABLE_NAME);
const readHead = createReadHead(table);

const deliver = makeDeliver({
  readHead,
  readFeed: makeReadFeed({ readSegments: createReadSegments(table), readHead }),
  withContacts: makeWithContacts(createReadContacts(table)),
  listSubscriptions: createListSubscriptions(table, (subscriptionId, wrong) =>
    log.warn('subscription-unreadable', { subscriptionId, wrong }),
  ),
  readSubscription: createReadSubscription(table),
  saveSubscription: createSaveSubscription(table),
  saveDelivery: createSaveDelivery(table),
  postTo: makePostTo({ allowLoopback: env.ALLOW_LOOPBACK === '1' }),
  signDelivery,
  now: () => new Date(),
  dice: Math.random,
  wait,
  // As each ends: what another one throws must not keep it from the log.
  note: ({ end, disabled, ...facts }) => {
    if (disabled) log.warn('subscription-disabled', { end, ...facts });
    else if (end === 'failed') log.warn('delivery-failed', facts);
    else log.info('delivered', { end, ...facts });
  },
});

// Of a regraded posting only the fact matters here; the log has the rest.
const Regraded = z.object({ type: z.literal(postingEventTypes.regraded) });
const WakeUp = z.discriminatedUnion('type', [FeedAppended, DeliveryDue, Regraded]);

export const handler = onEvents('deliver', WakeUp, async (events) => {
  const named = events.flatMap((event) => (event.type === 'cn.ganghui.delivery.due.v1' ? [event.data.subscriptionId] : []));
  await deliver(named.length === events.length ? named : undefined);
});
