import { ok } from '@ganghui/spec';
import { moveDelivery, saveChange } from './change-subscription.ts';
import { findOwn } from './find-own.ts';
import { noteAct } from './note-act.ts';
import { showSubscription } from './show-subscriptions.ts';
import type { SubscriptionPorts } from './subscription-ports.ts';
import type { PauseSubscription } from './use-cases.ts';

type Ports = Pick<
  SubscriptionPorts,
  'readSubscription' | 'saveSubscription' | 'saveDelivery' | 'removeBusRule' | 'putBusRule' | 'readHead' | 'readLag' | 'addAudit' | 'now'
>;

/** Nothing is sent until it is resumed; its place is kept. A batch under way may still arrive, and comes again after that. */
export const makePauseSubscription =
  (ports: Ports): PauseSubscription =>
  async (input) => {
    const found = await findOwn(ports, input);
    if (!found.ok) return found;
    const { subscription, delivery } = found.value;
    await noteAct(ports, subscription, { caller: input.caller, action: 'subscription-paused' });
    const saved = await saveChange(ports, subscription, { state: 'paused', stateReason: null });
    if (!saved.ok) return saved;
    if (subscription.kind === 'bus') {
      // After the save, and at every repetition: a pause that failed half-way is finished by the next.
      await ports.removeBusRule(subscription.id);
      await putBackIfResumed(ports, subscription.id);
      return ok(await showSubscription(ports, { subscription: saved.value, delivery }));
    }
    const moved = await moveDelivery(ports, subscription.id, () => ({}));
    return moved.ok ? ok(await showSubscription(ports, { subscription: saved.value, delivery: moved.value })) : moved;
  };

/** A resume that came between our save and the removal has put a rule that we took away: an active order without one hears nothing. */
async function putBackIfResumed({ readSubscription, putBusRule }: Ports, id: string): Promise<void> {
  const now = (await readSubscription(id))?.subscription;
  if (now?.state !== 'active' || now.busArn === null) return;
  await putBusRule({ subscriptionId: id, busArn: now.busArn, filter: now.filter });
}
