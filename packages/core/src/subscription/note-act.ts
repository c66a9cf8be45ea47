import type { AuditEntry } from '@ganghui/spec';
import type { AddAudit, Caller } from '../market/ports.ts';
import type { Now } from '../ports.ts';
import type { StoredSubscription } from './ports.ts';

type Act = {
  caller: Caller;
  action: Extract<AuditEntry['action'], `subscription-${string}`>;
  /** What of it matters to who reads the trail, in English as the rest of the trail; never a secret. */
  what?: string;
};

/**
 * An act on a subscription, for the trail of its holder, also when the province did it. Written before the act: one that failed half-way
 * stands there without its effect, and none has an effect without standing there.
 */
export const noteAct = (
  { addAudit, now }: { addAudit: AddAudit; now: Now },
  { id, holder, label }: Pick<StoredSubscription, 'id' | 'holder' | 'label'>,
  { caller, action, what }: Act,
): Promise<void> =>
  addAudit(holder, {
    at: now().toISOString(),
    by: caller.keyId,
    action,
    subject: id,
    detail: [label, what, caller.holder === holder ? undefined : `by ${caller.holder}`].filter(Boolean).join('; '),
  });

/** Where it goes, without what may be secret in an address: its path and query. */
export const targetOf = ({ url, busArn }: Pick<StoredSubscription, 'url' | 'busArn'>): string =>
  url !== null && URL.canParse(url) ? new URL(url).origin : (busArn ?? '-');
