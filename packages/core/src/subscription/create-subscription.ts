import { everything, ok, refuse } from '@ganghui/spec';
import type { Refusal } from '../refusal.ts';
import { admitReceiver } from './admit-receiver.ts';
import { targetOf } from './check-order.ts';
import { placeOf } from './check-place.ts';
import { deliveryFrom } from './deliver-state.ts';
import { noteAct, targetOf as placeOfTarget } from './note-act.ts';
import type { StoredSubscription } from './ports.ts';
import { showSubscription } from './show-subscriptions.ts';
import type { SubscriptionPorts } from './subscription-ports.ts';
import type { CreateSubscription } from './use-cases.ts';

/** Of one holder. */
export const mostSubscriptions = 20;

type Ports = Pick<
  SubscriptionPorts,
  | 'listSubscriptions'
  | 'readSubscription'
  | 'saveSubscription'
  | 'saveDelivery'
  | 'readHead'
  | 'readSegments'
  | 'readLag'
  | 'checkUrl'
  | 'checkBus'
  | 'handshake'
  | 'putBusRule'
  | 'removeBusRule'
  | 'wakeDelivery'
  | 'newId'
  | 'newPageToken'
  | 'newSecretId'
  | 'newSecret'
  | 'addAudit'
  | 'now'
>;

/**
 * Keeps an order, then asks its receiver. One that did not answer as it should is kept `pending`, so that its owner can put the secret
 * where it belongs and ask again. What fails after the order was kept leaves it `pending` as well.
 */
export const makeCreateSubscription =
  (ports: Ports): CreateSubscription =>
  async ({ caller, order }) => {
    const { holder } = caller;
    const { label, filter = everything, after, maxEvents, secret: brought } = order;
    const target = targetOf(ports, order, filter);
    if (!target.ok) return target;
    const place = await placeOf(ports, after);
    if (!place.ok) return place;
    const own = (await ports.listSubscriptions()).filter(({ subscription }) => subscription.holder === holder);
    if (own.length >= mostSubscriptions) return refuse(tooMany(holder));

    const createdAt = ports.now().toISOString();
    const secret = target.value.kind === 'webhook' ? (brought ?? ports.newSecret()) : null;
    const subscription: StoredSubscription = {
      id: ports.newId(),
      ...{ holder, label, ...target.value, filter, maxEvents },
      state: 'pending',
      stateReason: '还没有完成验证。',
      secrets: secret === null ? [] : [{ id: ports.newSecretId(), secret, createdAt, expiresAt: null }],
      pageToken: ports.newPageToken(),
      createdAt,
      version: 1,
    };
    const delivery = deliveryFrom(place.value);
    const what = `${placeOfTarget(subscription)}; after ${place.value}`;
    await noteAct(ports, subscription, { caller, action: 'subscription-created', what });
    // The place first: an order without one would be read as broken, a place without an order is read by nobody.
    if (
      (await ports.saveDelivery(subscription.id, delivery, -1)) === 'stale' ||
      (await ports.saveSubscription(subscription, 0)) === 'stale'
    )
      throw new Error(`the new subscription id ${subscription.id} is taken`);
    const asked = await admitReceiver(ports, { subscription, delivery }, { url: subscription.url, note: async () => {} });
    // Refused only when another call changed it meanwhile: then it is shown as it was kept.
    const row = asked.ok ? asked.value : { subscription, delivery };
    return ok({ subscription: await showSubscription(ports, row), secret: brought === undefined ? secret : null });
  };

const tooMany = (holder: string): Refusal => ({
  kind: 'too-many-subscriptions',
  detail: `持有人 ${holder} 已有 ${mostSubscriptions} 个订阅，不能再建。`,
  fix: '请先用 DELETE /v1/subscriptions/{subscriptionId} 删去不用的，或在现有订阅的接收方一侧分发。',
});
