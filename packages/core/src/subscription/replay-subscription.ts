import { ok, refuse } from '@ganghui/spec';
import type { Refusal } from '../refusal.ts';
import { freshStart, moveDelivery } from './change-subscription.ts';
import { placeOf } from './check-place.ts';
import { findOwn } from './find-own.ts';
import { noteAct } from './note-act.ts';
import { showSubscription } from './show-subscriptions.ts';
import type { SubscriptionPorts } from './subscription-ports.ts';
import type { ReplaySubscription } from './use-cases.ts';

type Ports = Pick<
  SubscriptionPorts,
  'readSubscription' | 'saveDelivery' | 'wakeDelivery' | 'readHead' | 'readSegments' | 'readLag' | 'addAudit' | 'now'
>;

/** Sets the place of a webhook, back or forward; it begins at once when the order is active. */
export const makeReplaySubscription =
  (ports: Ports): ReplaySubscription =>
  async ({ after, ...input }) => {
    const found = await findOwn(ports, input);
    if (!found.ok) return found;
    const { subscription } = found.value;
    if (subscription.kind === 'bus') return refuse(notForBus);
    const place = await placeOf(ports, after);
    if (!place.ok) return place;
    const what = `after ${after}; was at ${found.value.delivery.cursor}`;
    await noteAct(ports, subscription, { caller: input.caller, action: 'subscription-replayed', what });
    const moved = await moveDelivery(ports, subscription.id, ({ replays }) => ({
      ...freshStart,
      cursor: after,
      replays: replays + 1,
    }));
    if (!moved.ok) return moved;
    if (subscription.state === 'active') await ports.wakeDelivery(subscription.id);
    return ok(await showSubscription(ports, { subscription, delivery: moved.value }));
  };

const notForBus: Refusal = {
  kind: 'subscription-invalid',
  detail: '这个订阅送到事件总线，由 EventBridge 投递，不能从这里重放。',
  fix: '请用 GET /v1/feed?after=… 按顺序补齐；确需再送到总线时，请省交换中心从事件存档重放。',
};
