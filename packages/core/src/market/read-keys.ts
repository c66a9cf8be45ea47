import { type AuditEntry, type MarketKey, ok, type Result } from '@ganghui/spec';
import type { ReadMarket } from '../ports.ts';
import type { Refusal } from '../refusal.ts';
import { checkHolder } from './holder.ts';
import type { ListKeys, ReadAudit } from './ports.ts';

/** All keys of a holder, also those that ended, newest first; never a secret. */
export type ReadKeys = (holder: string) => Promise<Result<MarketKey[], Refusal>>;

export const makeReadKeys =
  ({ readMarket, listKeys }: { readMarket: ReadMarket; listKeys: ListKeys }): ReadKeys =>
  async (holder) => {
    const known = await checkHolder(readMarket, holder);
    return known.ok ? ok(await listKeys(holder)) : known;
  };

/** What was done to a market, its keys and its subscriptions, newest first. */
export type ReadTrail = (holder: string, limit: number) => Promise<Result<AuditEntry[], Refusal>>;

export const makeReadTrail =
  ({ readMarket, readAudit }: { readMarket: ReadMarket; readAudit: ReadAudit }): ReadTrail =>
  async (holder, limit) => {
    const known = await checkHolder(readMarket, holder);
    return known.ok ? ok(await readAudit(holder, limit)) : known;
  };
