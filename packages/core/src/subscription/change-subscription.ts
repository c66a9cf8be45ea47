import { ok, type Result, refuse } from '@ganghui/spec';
import type { Refusal } from '../refusal.ts';
import type { DeliveryState, ReadSubscription, SaveDelivery, SaveSubscription, StoredSubscription } from './ports.ts';

const mostTries = 8;

const conflict: Refusal = {
  kind: 'subscription-conflict',
  detail: '这个订阅刚被另一次操作改动，这一次没有执行。',
  fix: '请先读回订阅，再决定是否重做。',
};

/** Saves over exactly what was read; nobody's change is lost. */
export async function saveChange(
  { saveSubscription }: { saveSubscription: SaveSubscription },
  before: StoredSubscription,
  change: Partial<StoredSubscription>,
): Promise<Result<StoredSubscription, Refusal>> {
  const after = { ...before, ...change, version: before.version + 1 };
  return (await saveSubscription(after, before.version)) === 'saved' ? ok(after) : refuse(conflict);
}

/**
 * Changes how far deliveries are, with a turn of its own: what is under way cannot save over it. The receiver may get a batch again;
 * the cursor never moves on unless `change` says so.
 */
export async function moveDelivery(
  { readSubscription, saveDelivery }: { readSubscription: ReadSubscription; saveDelivery: SaveDelivery },
  id: string,
  change: (state: DeliveryState) => Partial<DeliveryState>,
): Promise<Result<DeliveryState, Refusal>> {
  for (let tries = 0; tries < mostTries; tries++) {
    const row = await readSubscription(id);
    if (!row) return refuse(conflict);
    const { delivery } = row;
    const next = { ...delivery, leaseUntil: null, ...change(delivery), turn: delivery.turn + 1 };
    if ((await saveDelivery(id, next, delivery.turn)) === 'saved') return ok(next);
  }
  return refuse(conflict);
}

/** The receiver is well, as far as anybody knows: tried at once, and its failures are counted anew. */
export const freshStart = { failures: 0, failingSince: null, nextAttemptAt: null } as const satisfies Partial<DeliveryState>;
