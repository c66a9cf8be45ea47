import type { Authenticate, Caller, ReadMarket, Refusal, TakeAllowance } from '@ganghui/core';
import { type Market, marketLimits, ok, province, refuse } from '@ganghui/spec';
import type { Context } from 'hono';
import type { Admit } from './mount.ts';
import { principalOf } from './principal.ts';
import { rateLimitHeaders } from './rate-limit.ts';
import { scopeMissing } from './scope-missing.ts';

export type GateDeps = { authenticate: Authenticate; readMarket: ReadMarket; takeAllowance: TakeAllowance };

/** The market that a call is about, and the id of the key that makes it. */
export type Admitted = { market: Market; by: string };

/** The market whose key came with the request, only for its own addresses, with the right scope, and not too often. */
export const makeMarketGate =
  ({ authenticate, readMarket, takeAllowance }: GateDeps): Admit<Admitted> =>
  async (c, { access }) => {
    const marketId = c.req.param('marketId') ?? '';
    const caller = await authenticate({ authorization: c.req.header('authorization'), principal: principalOf(c.env), marketId });
    if (!caller.ok) return caller;
    const refused = forbidden(caller.value, marketId) ?? scopeMissing(caller.value, access === 'read' ? 'read' : 'push');
    if (refused) return refuse(refused);
    const market = await readMarket(marketId);
    if (!market) return refuse({ kind: 'market-unknown', detail: `没有编号为 ${marketId} 的市场。`, fix: '请联系省交换中心登记。' });
    const spent = await takeTurn(c, takeAllowance, market);
    return spent ? refuse(spent) : ok({ market, by: caller.value.keyId });
  };

function forbidden({ holder }: Caller, marketId: string): Refusal | undefined {
  if (holder === marketId) return undefined;
  const address = marketId.slice(0, 40);
  if (holder === province)
    return { kind: 'market-forbidden', detail: `这是省交换中心的密钥，而地址是市场 ${address}。`, fix: '请使用该市场自己的密钥。' };
  return {
    kind: 'market-forbidden',
    detail: `密钥属于市场 ${holder}，而地址是市场 ${address}。`,
    fix: `请把地址改为 /v1/markets/${holder}/…，或使用该市场自己的密钥。`,
  };
}

/** One request of the market's minute, told in the headers of the answer; the refusal when there is none left. */
export async function takeTurn(c: Context, takeAllowance: TakeAllowance, market: Market): Promise<Refusal | undefined> {
  const { requestsPerMinute } = marketLimits(market);
  const allowance = await takeAllowance(market.id, requestsPerMinute);
  for (const [name, value] of Object.entries(rateLimitHeaders(allowance))) c.header(name, value);
  if (allowance.allowed) return undefined;
  return {
    kind: 'rate-exceeded',
    detail: `这个市场一分钟内的请求超过 ${allowance.limit} 次。`,
    fix: `请在 ${Math.max(1, Math.ceil(allowance.resetSeconds))} 秒后重试；多条记录请用 …/submissions 一次报送，每次最多 1000 条。`,
    retryAfterSeconds: allowance.resetSeconds,
  };
}
