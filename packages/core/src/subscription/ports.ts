import type { DeliveryAttempt, FeedFilter, SubscriptionKind, SubscriptionState } from '@ganghui/spec';

export type Secret = { id: string; secret: string; createdAt: string; expiresAt: string | null };

/** A standing order, as its owner made it. `version` grows with every save; `pageToken` opens its state page. Secrets are kept as they are: signing needs them. */
export type StoredSubscription = {
  id: string;
  holder: string;
  label: string;
  kind: SubscriptionKind;
  url: string | null;
  busArn: string | null;
  filter: FeedFilter;
  maxEvents: number;
  state: SubscriptionState;
  stateReason: string | null;
  secrets: Secret[];
  pageToken: string;
  createdAt: string;
  version: number;
};

/**
 * How far deliveries came: a row of its own, because it moves while the order stands. `turn` grows with every lease and every replay, so
 * that a delivery under way cannot move a cursor that was set meanwhile. Instants in ISO.
 */
export type DeliveryState = {
  cursor: number;
  turn: number;
  leaseUntil: string | null;
  failures: number;
  failingSince: string | null;
  nextAttemptAt: string | null;
  lastDeliveredAt: string | null;
  delivered: number;
  replays: number;
  attempts: DeliveryAttempt[];
};

/** Saved only if the stored version was `expected` (0: there was none). */
export type SaveSubscription = (subscription: StoredSubscription, expected: number) => Promise<'saved' | 'stale'>;
/** `unknown` when there is none. */
export type RemoveSubscription = (id: string) => Promise<'removed' | 'unknown'>;
export type SubscriptionRow = { subscription: StoredSubscription; delivery: DeliveryState };
/** Throws `UnreadableSubscription` for one that is there and cannot be read. */
export type ReadSubscription = (id: string) => Promise<SubscriptionRow | undefined>;
/** All of them that can be read, as of now; a few hundred at most. */
export type ListSubscriptions = () => Promise<SubscriptionRow[]>;
/** Written with a new subscription, and by replay, resume and pause; only if `turn` was `expected` (-1: there was none). */
export type SaveDelivery = (id: string, state: DeliveryState, expected: number) => Promise<'saved' | 'stale'>;

/** What became of a POST. `body`: at most 64 KB of it. */
export type Posted =
  | { kind: 'answered'; status: number; retryAfterSeconds: number | null; body: string }
  | { kind: 'address-refused' | 'unreachable' | 'timeout'; detail: string };
/** Posts to a public address only, pinned to the address that was checked; follows no redirect; never throws. */
export type PostTo = (url: string, request: { headers: Record<string, string>; body: string; timeoutMs: number }) => Promise<Posted>;
/** Why a URL can never be posted to, in Chinese; undefined when it can. Looks at the text only, resolves nothing. */
export type CheckUrl = (url: string) => string | undefined;
/** The Standard Webhooks headers, with a signature for each secret. */
export type SignDelivery = (message: { id: string; at: Date; body: string; secrets: readonly string[] }) => Record<string, string>;

/** A rule on our bus that sends what passes the filter to another account's bus; put again is the same. `full`: the bus takes no more rules. */
export type PutBusRule = (rule: { subscriptionId: string; busArn: string; filter: FeedFilter }) => Promise<'put' | 'full'>;
export type RemoveBusRule = (subscriptionId: string) => Promise<void>;
