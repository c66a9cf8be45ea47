import type { DeliveryAttempt } from '@ganghui/spec';
import { withAttempt } from './attempts.ts';
import { nextAttempt } from './back-off.ts';
import type { DeliveryState, SubscriptionRow } from './ports.ts';

const leaseMs = 60_000;
const later = (at: Date, ms: number): string => new Date(at.getTime() + ms).toISOString();

/** The deliveries of an order just made, that begins after this sequence. */
export const deliveryFrom = (cursor: number): DeliveryState => ({
  cursor,
  turn: 0,
  leaseUntil: null,
  failures: 0,
  failingSince: null,
  nextAttemptAt: null,
  lastDeliveredAt: null,
  delivered: 0,
  replays: 0,
  attempts: [],
});

/** Whether a delivery may begin: its owner and the back-off allow it, nobody else is at it, and the log goes on behind the cursor. */
export function isDue({ subscription, delivery }: SubscriptionRow, { head, at }: { head: number; at: Date }): boolean {
  const { cursor, leaseUntil, nextAttemptAt } = delivery;
  if (subscription.kind !== 'webhook' || subscription.state !== 'active' || cursor === head) return false;
  return !isAhead(leaseUntil, at, longestLeaseMs) && !isAhead(nextAttemptAt, at, longestPauseMs);
}

const longestLeaseMs = 2 * 60_000;
// A receiver may ask for a day.
const longestPauseMs = 25 * 60 * 60_000;
/** Further ahead than anybody sets it, or no instant at all, is the word of a clock that was wrong: nobody waits for it. */
function isAhead(instant: string | null, at: Date, mostMs: number): boolean {
  const ms = instant === null ? 0 : Date.parse(instant) - at.getTime();
  return ms > 0 && ms <= mostMs;
}

export const leased = (state: DeliveryState, at: Date): DeliveryState => ({
  ...state,
  turn: state.turn + 1,
  leaseUntil: later(at, leaseMs),
});

/** `rest`: not before then, although nothing failed. */
export const released = (state: DeliveryState, rest: Date | null = null): DeliveryState => ({
  ...state,
  leaseUntil: null,
  nextAttemptAt: rest?.toISOString() ?? null,
});

const marginMs = 5_000;
/** Whether nobody else can take the turn for so long. */
export const outlasts = ({ leaseUntil }: DeliveryState, at: Date, ms: number): boolean =>
  leaseUntil !== null && Date.parse(leaseUntil) - at.getTime() >= ms + marginMs;

/** Past entries that the filter leaves out, or on the spot: held longer. */
export const passed = (state: DeliveryState, last: number, at: Date): DeliveryState => ({
  ...state,
  cursor: last,
  leaseUntil: later(at, leaseMs),
});

export const delivered = (
  state: DeliveryState,
  { last, attempt, at }: { last: number; attempt: DeliveryAttempt; at: Date },
): DeliveryState => ({
  ...state,
  cursor: last,
  leaseUntil: later(at, leaseMs),
  failures: 0,
  failingSince: null,
  nextAttemptAt: null,
  lastDeliveredAt: at.toISOString(),
  delivered: state.delivered + attempt.events,
  attempts: withAttempt(state.attempts, attempt),
});

// What a wrong clock wrote would put off for ever that it is given up.
const isPast = (instant: string | null, at: Date): boolean => instant !== null && Date.parse(instant) <= at.getTime();

export function failed(
  state: DeliveryState,
  { attempt, at, ...pause }: { attempt: DeliveryAttempt; at: Date; askedSeconds: number | null; dice: number },
): DeliveryState {
  const failures = state.failures + 1;
  return {
    ...state,
    leaseUntil: null,
    failures,
    failingSince: isPast(state.failingSince, at) ? state.failingSince : attempt.at,
    nextAttemptAt: nextAttempt(at, { failures, ...pause }).toISOString(),
    attempts: withAttempt(state.attempts, attempt),
  };
}
