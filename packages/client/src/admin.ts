import { AuditEntry, IssuedKey, type KeyScope, Market, MarketKey } from '@ganghui/spec';
import * as z from 'zod';
import { as, type Send } from './make-send.ts';

const Markets = z.object({ markets: z.array(Market) });
const Keys = z.object({ keys: z.array(MarketKey) });
const Audit = z.object({ entries: z.array(AuditEntry) });

export type NewKey = { label: string; scopes?: KeyScope[]; days?: number; principal?: string };
type Signal = { signal?: AbortSignal };

/** What the province does with its own key: markets, their keys, the trail of both. */
export function adminCalls(send: Send) {
  const path = (...rest: string[]): string[] => ['admin', 'markets', ...rest];
  return {
    markets: {
      list: async ({ signal }: Signal = {}): Promise<Market[]> =>
        (await send({ method: 'GET', path: path(), repeatable: true, signal, read: as(Markets) })).markets,
      get: (marketId: string, { signal }: Signal = {}) =>
        send({ method: 'GET', path: path(marketId), repeatable: true, signal, read: as(Market) }),
      put: (market: Market, { signal }: Signal = {}) =>
        send({ method: 'PUT', path: path(market.id), json: market, repeatable: true, signal, read: as(Market) }),
    },
    keys: {
      list: async (holder: string, { signal }: Signal = {}): Promise<MarketKey[]> =>
        (await send({ method: 'GET', path: path(holder, 'keys'), repeatable: true, signal, read: as(Keys) })).keys,
      /** Not repeated after a lost answer: that would leave a second key whose secret nobody has seen. */
      issue: (holder: string, key: NewKey, { signal }: Signal = {}) =>
        send({ method: 'POST', path: path(holder, 'keys'), json: key, repeatable: false, signal, read: as(IssuedKey) }),
      rotate: (holder: string, keyId: string, { overlapDays, signal }: { overlapDays?: number } & Signal = {}) =>
        send({
          method: 'POST',
          path: path(holder, 'keys', keyId, 'rotate'),
          json: { overlapDays },
          repeatable: false,
          signal,
          read: as(IssuedKey),
        }),
      /** `reason`, at most 200 characters, is kept in the trail. */
      revoke: (holder: string, keyId: string, { reason, signal }: { reason?: string } & Signal = {}) =>
        send({
          method: 'POST',
          path: path(holder, 'keys', keyId, 'revoke'),
          json: reason === undefined ? undefined : { reason },
          repeatable: true,
          signal,
          read: as(MarketKey),
        }),
    },
    /** Newest first. */
    audit: async (holder: string, { limit, signal }: { limit?: number } & Signal = {}): Promise<AuditEntry[]> =>
      (await send({ method: 'GET', path: path(holder, 'audit'), query: { limit }, repeatable: true, signal, read: as(Audit) })).entries,
  };
}
