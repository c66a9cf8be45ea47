import { ok } from '@ganghui/spec';
import { findByToken, findOwn, isOwn } from './find-own.ts';
import { showSubscription, showSubscriptions } from './show-subscriptions.ts';
import type { SubscriptionPorts } from './subscription-ports.ts';
import type { ListOwnSubscriptions, OpenStatePage, OpenSubscription } from './use-cases.ts';

type Showing = Pick<SubscriptionPorts, 'readHead' | 'readLag' | 'now'>;
type One = Showing & Pick<SubscriptionPorts, 'readSubscription'>;

/** By holder, then the newest first. */
export const makeListOwnSubscriptions =
  (ports: Showing & Pick<SubscriptionPorts, 'listSubscriptions'>): ListOwnSubscriptions =>
  async (caller) => {
    const own = (await ports.listSubscriptions()).filter(({ subscription }) => isOwn(caller, subscription.holder));
    const shown = await showSubscriptions(ports, own);
    return shown.toSorted((a, b) => compare(a.holder, b.holder) || compare(b.createdAt, a.createdAt) || compare(a.id, b.id));
  };

const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

export const makeOpenSubscription =
  (ports: One): OpenSubscription =>
  async (input) => {
    const row = await findOwn(ports, input);
    return row.ok ? ok(await showSubscription(ports, row.value)) : row;
  };

export const makeOpenStatePage =
  (ports: One): OpenStatePage =>
  async (input) => {
    const row = await findByToken(ports, input);
    return row.ok ? ok(await showSubscription(ports, row.value)) : row;
  };
