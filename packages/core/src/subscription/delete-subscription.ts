import { ok, refuse } from '@ganghui/spec';
import { isOwn, lookUp, unknownSubscription } from './find-own.ts';
import { noteAct } from './note-act.ts';
import type { SubscriptionPorts } from './subscription-ports.ts';
import { UnreadableSubscription } from './unreadable-subscription.ts';
import type { DeleteSubscription } from './use-cases.ts';

type Ports = Pick<SubscriptionPorts, 'readSubscription' | 'removeSubscription' | 'removeBusRule' | 'addAudit' | 'now'>;

/** For good: its secrets, its place and its state page go with it. Also one that cannot be read. */
export const makeDeleteSubscription =
  (ports: Ports): DeleteSubscription =>
  async ({ caller, id }) => {
    const found = await lookUp(ports, id);
    if (!found) return refuse(unknownSubscription(id));
    const broken = found instanceof UnreadableSubscription;
    const { holder, ...about } = broken ? { id, holder: found.holder, label: 'unreadable' } : found.subscription;
    if (!isOwn(caller, holder)) return refuse(unknownSubscription(id));
    await noteAct(ports, { ...about, holder: holder ?? caller.holder }, { caller, action: 'subscription-deleted' });
    // The rule first: what fails after that can be done again, a rule without an order is known to nobody. Of one that cannot be read
    // nobody knows whether there is one.
    if (broken || found.subscription.kind === 'bus') await ports.removeBusRule(id);
    return (await ports.removeSubscription(id)) === 'removed' ? ok({ id }) : refuse(unknownSubscription(id));
  };
