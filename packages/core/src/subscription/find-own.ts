import { createHash, timingSafeEqual } from 'node:crypto';
import { ok, province, type Result, refuse } from '@ganghui/spec';
import type { Caller } from '../market/ports.ts';
import type { Refusal } from '../refusal.ts';
import type { ReadSubscription, SubscriptionRow } from './ports.ts';
import { UnreadableSubscription } from './unreadable-subscription.ts';

type Ports = { readSubscription: ReadSubscription };

const isSubscriptionId = (text: string): boolean => /^sub_[0-9a-f]{12}$/.test(text);
export const isOwn = ({ holder }: Caller, owner: string | null): boolean => holder === province || holder === owner;

/** The caller's own subscription, or any for the province. Of another's nothing is told, not even that it is there. */
export async function findOwn(ports: Ports, { caller, id }: { caller: Caller; id: string }): Promise<Result<SubscriptionRow, Refusal>> {
  const found = await lookUp(ports, id);
  if (found instanceof UnreadableSubscription) return refuse(isOwn(caller, found.holder) ? unreadable(id) : unknownSubscription(id));
  return found && isOwn(caller, found.subscription.holder) ? ok(found) : refuse(unknownSubscription(id));
}

/** By the token of its state page. */
export async function findByToken(ports: Ports, { id, token }: { id: string; token: string }): Promise<Result<SubscriptionRow, Refusal>> {
  const found = await lookUp(ports, id);
  if (!found || found instanceof UnreadableSubscription) return refuse(unknownSubscription(id));
  return isSame(found.subscription.pageToken, token) ? ok(found) : refuse(unknownSubscription(id));
}

/** Whoever it belongs to. */
export async function lookUp({ readSubscription }: Ports, id: string): Promise<SubscriptionRow | UnreadableSubscription | undefined> {
  if (!isSubscriptionId(id)) return undefined;
  try {
    return await readSubscription(id);
  } catch (error) {
    if (error instanceof UnreadableSubscription) return error;
    throw error;
  }
}

const digest = (text: string): Buffer => createHash('sha256').update(text).digest();
const isSame = (one: string, other: string): boolean => timingSafeEqual(digest(one), digest(other));

export const unknownSubscription = (id: string): Refusal => ({
  kind: 'subscription-unknown',
  detail: `没有你的订阅 ${id.slice(0, 40)}。`,
  fix: '请核对订阅编号（sub_…），用 GET /v1/subscriptions 查看自己的订阅。',
});

const unreadable = (id: string): Refusal => ({
  kind: 'subscription-unreadable',
  detail: `订阅 ${id} 的存档读不出来，不再推送。`,
  fix: '请用 DELETE 删去它，再另建一个；从接收方记下的序号接着送：建立时写在 after 里。需要查明原因的，请联系省交换中心。',
});
