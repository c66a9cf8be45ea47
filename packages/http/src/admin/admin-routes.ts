import { KeyScope } from '@ganghui/spec';
import * as z from 'zod';
import { whole } from '../contract/query-fields.ts';
import { defineRoute } from '../contract/route.ts';

const markets = '/v1/admin/markets';
const market = `${markets}/{marketId}` as const;
const keys = `${market}/keys` as const;
const key = `${keys}/{keyId}` as const;

// The use case holds the same bounds; here they are for the reader of the OpenAPI document.
const days = z.number().int().min(1).max(730).default(365);

export const listMarkets = defineRoute({ id: 'listMarkets', method: 'GET', path: markets, access: 'admin' });
export const getMarket = defineRoute({ id: 'getMarket', method: 'GET', path: market, access: 'admin' });
// The body is judged by the use case: its refusal names every field that is wrong.
export const putMarket = defineRoute({ id: 'putMarket', method: 'PUT', path: market, access: 'admin' });

export const listKeys = defineRoute({ id: 'listKeys', method: 'GET', path: keys, access: 'admin' });
export const issueKey = defineRoute({
  id: 'issueKey',
  method: 'POST',
  path: keys,
  access: 'admin',
  body: z.strictObject({
    label: z.string().min(1).max(80),
    scopes: z.array(KeyScope).min(1).max(3).optional(),
    days,
    principal: z.string().max(400).optional(),
  }),
});
export const rotateKey = defineRoute({
  id: 'rotateKey',
  method: 'POST',
  path: `${key}/rotate`,
  access: 'admin',
  body: z.strictObject({ overlapDays: z.number().int().min(0).max(90).default(7), days }),
});
export const revokeKey = defineRoute({
  id: 'revokeKey',
  method: 'POST',
  path: `${key}/revoke`,
  access: 'admin',
  body: z.strictObject({ reason: z.string().max(200).optional() }),
});

export const readAudit = defineRoute({
  id: 'readAudit',
  method: 'GET',
  path: `${market}/audit`,
  access: 'admin',
  query: z.strictObject({ limit: whole('limit', 1, 1000).default(100) }),
});

export const getExchangeStatus = defineRoute({ id: 'getExchangeStatus', method: 'GET', path: '/v1/exchange/status', access: 'province' });

/** Where the key belongs to the province itself, `{marketId}` is `province`. */
export const adminRoutes = [listMarkets, getMarket, putMarket, listKeys, issueKey, rotateKey, revokeKey, readAudit, getExchangeStatus];
