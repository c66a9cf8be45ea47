import type { IssuedSubscription, NewSubscription, Result, Subscription } from '@ganghui/spec';
import type { Caller } from '../market/ports.ts';
import type { Refusal } from '../refusal.ts';

type Answer<T> = Promise<Result<T, Refusal>>;
type One = { caller: Caller; id: string };

/** Every one of these sees only the caller's own; the province sees all. Another market's is `subscription-unknown`. */
export type CreateSubscription = (input: { caller: Caller; order: NewSubscription }) => Answer<IssuedSubscription>;
export type ListOwnSubscriptions = (caller: Caller) => Promise<Subscription[]>;
export type OpenSubscription = (input: One) => Answer<Subscription>;
/** For whoever has the address of the state page. */
export type OpenStatePage = (input: { id: string; token: string }) => Answer<Subscription>;
export type DeleteSubscription = (input: One) => Answer<{ id: string }>;
export type PauseSubscription = (input: One) => Answer<Subscription>;
/** Also of a disabled one: the handshake first, for a webhook. */
export type ResumeSubscription = (input: One) => Answer<Subscription>;
/** The handshake again, with another URL when one is given. */
export type VerifySubscription = (input: One & { url?: string | undefined }) => Answer<Subscription>;
/** From `after`, any place of the log that is kept; deliveries under way cannot move over it. */
export type ReplaySubscription = (input: One & { after: number }) => Answer<Subscription>;
/** For the holder only, not for the province. A new secret beside the old ones, which end after `overlapHours`. */
export type RotateSecret = (input: One & { overlapHours: number }) => Answer<IssuedSubscription>;
