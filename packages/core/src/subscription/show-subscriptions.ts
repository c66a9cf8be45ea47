import type { Subscription } from '@ganghui/spec';
import type { ReadHead, SegmentHead } from '../feed/ports.ts';
import { inParallel } from '../in-parallel.ts';
import type { Lag, ReadLag } from '../operations/read-lag.ts';
import type { Now } from '../ports.ts';
import type { Secret, SubscriptionRow } from './ports.ts';

type Ports = { readHead: ReadHead; readLag: ReadLag; now: Now };

export const isLive = ({ expiresAt }: Pick<Secret, 'expiresAt'>, at: Date): boolean => expiresAt === null || new Date(expiresAt) > at;
export const statePagePath = ({ id, pageToken }: { id: string; pageToken: string }): string => `/subscriptions/${id}/${pageToken}`;

/** Subscriptions as their owners see them, in the same order: how far each is, how long the next change has waited, and no secret. */
export async function showSubscriptions(ports: Ports, rows: readonly SubscriptionRow[]): Promise<Subscription[]> {
  const head = await ports.readHead();
  // Many stand at the same place, and most at the end.
  const lags = new Map<number, Lag>();
  await inParallel([...new Set(rows.map((row) => cursorOf(row, head)))], async (cursor) => {
    lags.set(cursor, await ports.readLag(cursor, head));
  });
  return rows.map((row) => {
    const cursor = cursorOf(row, head);
    return shown(row, { cursor, head: head?.last ?? 0, at: ports.now(), lag: lags.get(cursor) ?? { behind: 0, behindSeconds: 0 } });
  });
}

export async function showSubscription(ports: Ports, row: SubscriptionRow): Promise<Subscription> {
  const [subscription] = await showSubscriptions(ports, [row]);
  if (!subscription) throw new Error('a subscription was lost while it was shown');
  return subscription;
}

// EventBridge delivers to a bus by itself, so there is no place to wait at.
const cursorOf = ({ subscription, delivery }: SubscriptionRow, head: SegmentHead | undefined): number =>
  subscription.kind === 'bus' ? (head?.last ?? 0) : delivery.cursor;

function shown(
  { subscription, delivery }: SubscriptionRow,
  { cursor, head, at, lag }: { cursor: number; head: number; at: Date; lag: Lag },
): Subscription {
  const { id, holder, label, kind, url, busArn, filter, maxEvents, state, stateReason, createdAt, secrets } = subscription;
  const { failures, failingSince, nextAttemptAt, lastDeliveredAt, delivered, replays, attempts } = delivery;
  const waits = state === 'active' ? nextAttemptAt : null;
  const live = secrets.filter((each) => isLive(each, at));
  return {
    ...{ id, holder, label, kind, url, busArn, filter, maxEvents, state, stateReason, createdAt },
    secrets: live.map(({ id: secretId, createdAt: made, expiresAt }) => ({ id: secretId, createdAt: made, expiresAt })),
    ...{ cursor, head, ...lag },
    ...{ failures, failingSince, nextAttemptAt: waits, lastDeliveredAt, delivered, replays, attempts },
    statePage: statePagePath(subscription),
  };
}
