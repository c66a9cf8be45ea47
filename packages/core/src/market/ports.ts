import type { AuditEntry, KeyScope, Market, MarketKey, Result } from '@ganghui/spec';
import type { Refusal } from '../refusal.ts';

/** Who a request speaks for: a market, or `province`; `keyId` names the key in receipts and the audit trail. */
export type Caller = { holder: string; keyId: string; scopes: readonly KeyScope[] };

/**
 * Who calls: by the `Authorization` header, or by the IAM principal that the gateway has verified (never taken from a header), which
 * is looked up among the keys of `marketId`.
 */
export type Authenticate = (request: {
  authorization: string | undefined;
  principal?: string;
  marketId?: string;
}) => Promise<Result<Caller, Refusal>>;

/** What is left of a market's requests in this minute. One call takes one. */
export type Allowance = { allowed: boolean; limit: number; remaining: number; resetSeconds: number };
export type TakeAllowance = (marketId: string, perMinute: number) => Promise<Allowance>;

export type SaveMarket = (market: Market) => Promise<void>;
export type ListKeys = (holder: string) => Promise<MarketKey[]>;
/**
 * Stores a key under the hash of its secret (or of its IAM principal), in the place of `over`; `stale` when something else stands
 * there by now: another key, or the same one revoked since it was read.
 */
export type SaveKey = (key: MarketKey, hash: string, over?: MarketKey) => Promise<'saved' | 'stale'>;
export type KeyEnd = { expiresAt?: string; revokedAt?: string; rotatedTo?: string };
/**
 * Changes when a key ends; `unknown` when it is not there any more. With `rotatedTo` also when it names another key than `over` by now:
 * two rotations at the same moment must not both stand.
 */
export type EndKey = (holder: string, keyId: string, end: KeyEnd, over?: string) => Promise<'saved' | 'unknown'>;
export type AddAudit = (holder: string, entry: AuditEntry) => Promise<void>;
/** Newest first. */
export type ReadAudit = (holder: string, limit: number) => Promise<AuditEntry[]>;
