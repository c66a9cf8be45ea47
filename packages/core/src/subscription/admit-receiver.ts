import { ok, type Result } from '@ganghui/spec';
import type { Refusal } from '../refusal.ts';
import { withAttempt } from './attempts.ts';
import { freshStart, moveDelivery, saveChange } from './change-subscription.ts';
import type { StoredSubscription, SubscriptionRow } from './ports.ts';
import type { SubscriptionPorts } from './subscription-ports.ts';

type Ports = Pick<
  SubscriptionPorts,
  'readSubscription' | 'saveSubscription' | 'saveDelivery' | 'handshake' | 'putBusRule' | 'removeBusRule' | 'wakeDelivery'
>;
/** `note`: writes the act down, just before it has an effect. */
type Asked = { url: string | null; note: () => Promise<void> };
/** `failed`: what the receiver did wrong, in Chinese; undefined when it passed. */
type Admitted = SubscriptionRow & { failed: string | undefined };

/**
 * Asks the receiver at `url` whether it wants the changes, or puts the rule of a bus. Passed: the order is active and goes to that
 * `url`. Not: the order stays as it is; one that was pending says why.
 */
export async function admitReceiver(ports: Ports, row: SubscriptionRow, { url, note }: Asked): Promise<Result<Admitted, Refusal>> {
  const { subscription } = row;
  if (subscription.kind === 'bus') return admitBus(ports, row, note);
  const attempt = await ports.handshake({ ...subscription, url });
  const passed = attempt.outcome === 'delivered';
  if (passed) await note();
  // The order first and the turn after it: a delivery that has the turn then reads the order as it is now, with its new address.
  const saved = passed ? await saveChange(ports, subscription, { ...active, url }) : await saveReason(ports, subscription, attempt.detail);
  const moved = await moveDelivery(ports, subscription.id, (state) => ({
    attempts: withAttempt(state.attempts, attempt),
    ...(passed && saved.ok && freshStart),
  }));
  if (!saved.ok) return saved;
  if (!moved.ok) return moved;
  if (passed) await ports.wakeDelivery(subscription.id);
  return ok({ subscription: saved.value, delivery: moved.value, failed: passed ? undefined : attempt.detail });
}

const active = { state: 'active', stateReason: null } as const;
const saveReason = async (ports: Ports, before: StoredSubscription, stateReason: string) =>
  before.state === 'pending' ? saveChange(ports, before, { stateReason }) : ok(before);

async function admitBus(ports: Ports, { subscription: before, delivery }: SubscriptionRow, note: Asked['note']) {
  const { id, busArn, filter } = before;
  if (busArn === null) throw new Error(`the subscription ${id} is for a bus and names none`);
  await note();
  if ((await ports.putBusRule({ subscriptionId: id, busArn, filter })) === 'full') {
    const saved = await saveReason(ports, before, busFull);
    return saved.ok ? ok({ subscription: saved.value, delivery, failed: busFull }) : saved;
  }
  const saved = await saveChange(ports, before, active);
  if (saved.ok) return ok({ subscription: saved.value, delivery, failed: undefined });
  // Another call changed it: if that one paused or deleted it, the rule must not outlive that.
  const now = await ports.readSubscription(id);
  if (now?.subscription.state !== 'active') await ports.removeBusRule(id);
  return saved;
}

const busFull = '本平台的事件总线规则已满，没有为这个订阅建立投递规则。请联系省交换中心腾出或调高上限，再验证一次；或改用 url 接收。';
