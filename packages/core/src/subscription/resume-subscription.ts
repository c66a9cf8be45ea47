import { ok, refuse } from '@ganghui/spec';
import type { Caller } from '../market/ports.ts';
import type { Refusal } from '../refusal.ts';
import { admitReceiver } from './admit-receiver.ts';
import { checkAddress } from './check-order.ts';
import { findOwn } from './find-own.ts';
import { noteAct, targetOf } from './note-act.ts';
import type { SubscriptionRow } from './ports.ts';
import { showSubscription } from './show-subscriptions.ts';
import type { SubscriptionPorts } from './subscription-ports.ts';
import type { ResumeSubscription, VerifySubscription } from './use-cases.ts';

type Ports = Pick<
  SubscriptionPorts,
  | 'readSubscription'
  | 'saveSubscription'
  | 'saveDelivery'
  | 'handshake'
  | 'putBusRule'
  | 'removeBusRule'
  | 'wakeDelivery'
  | 'checkUrl'
  | 'readHead'
  | 'readLag'
  | 'addAudit'
  | 'now'
>;

/** Goes on from where it stood, at once and with no failure counted, when the receiver answers. */
export const makeResumeSubscription =
  (ports: Ports): ResumeSubscription =>
  async (input) => {
    const found = await findOwn(ports, input);
    if (!found.ok) return found;
    const { url } = found.value.subscription;
    return activate(ports, found.value, { url, caller: input.caller, action: 'subscription-resumed' });
  };

/**
 * The handshake again, at another URL when one is given: that one takes the place of the old only when it has answered. A paused order
 * is active after it, as after `resume`.
 */
export const makeVerifySubscription =
  (ports: Ports): VerifySubscription =>
  async ({ url, ...input }) => {
    const found = await findOwn(ports, input);
    if (!found.ok) return found;
    const { subscription } = found.value;
    const act = { caller: input.caller, action: 'subscription-verified' } as const;
    if (url === undefined) return activate(ports, found.value, { url: subscription.url, ...act });
    if (subscription.kind === 'bus') return refuse(noUrl);
    const wrong = checkAddress(ports.checkUrl, url);
    return wrong ? refuse(wrong) : activate(ports, found.value, { url, ...act });
  };

type Act = { url: string | null; caller: Caller; action: 'subscription-resumed' | 'subscription-verified' };

async function activate(ports: Ports, row: SubscriptionRow, { url, caller, action }: Act) {
  const { subscription } = row;
  const what = url === subscription.url ? undefined : `${targetOf(subscription)} → ${targetOf({ url, busArn: null })}`;
  const asked = await admitReceiver(ports, row, {
    url,
    note: () => noteAct(ports, subscription, { caller, action, ...(what !== undefined && { what }) }),
  });
  if (!asked.ok) return asked;
  const { failed } = asked.value;
  if (failed === undefined) return ok(await showSubscription(ports, asked.value));
  return refuse(subscription.kind === 'bus' ? noRule(failed) : unverified(failed));
}

const unverified = (detail: string): Refusal => ({
  kind: 'subscription-unverified',
  detail: `接收方没有通过验证：${detail}`,
  fix: '请改好接收方，再调用 …/verify；订阅的位置不变，变动不会丢失。',
});

const noRule = (detail: string): Refusal => ({ kind: 'subscription-unverified', detail, fix: '订阅没有改变。' });

const noUrl: Refusal = {
  kind: 'subscription-invalid',
  detail: '这个订阅送到事件总线，没有接收地址可换。',
  fix: '请去掉 url；要换一条总线，请另建订阅，再删去这一个。',
};
