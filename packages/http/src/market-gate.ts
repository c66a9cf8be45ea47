import type { Authenticate, ReadMarket, Refusal } from '@ganghui/core';
import { type Market, ok, type Result, refuse } from '@ganghui/spec';

/** The market whose key came with the request, and only for its own addresses. */
export const makeMarketGate =
  ({ authenticate, readMarket }: { authenticate: Authenticate; readMarket: ReadMarket }) =>
  async (authorization: string | undefined, marketId: string): Promise<Result<Market, Refusal>> => {
    const who = await authenticate(authorization);
    if (!who.ok) return who;
    if (who.value.marketId !== marketId)
      return refuse({
        kind: 'market-forbidden',
        detail: `密钥属于市场 ${who.value.marketId}，而地址是市场 ${marketId.slice(0, 40)}。`,
        fix: `请把地址改为 /v1/markets/${who.value.marketId}/…，或使用该市场自己的密钥。`,
      });
    const market = await readMarket(marketId);
    if (market) return ok(market);
    return refuse({ kind: 'market-unknown', detail: `没有编号为 ${marketId} 的市场。`, fix: '请联系省交换中心登记。' });
  };
