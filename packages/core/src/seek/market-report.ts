import { reportOf } from '@ganghui/quality';
import { MarketId, type MarketReport, ok, type Result, refuse } from '@ganghui/spec';
import type { Now, ReadCursor, ReadMarket, ReadMarketState } from '../ports.ts';
import type { Refusal } from '../refusal.ts';

export type ReadMarketReport = (marketId: string) => Promise<Result<MarketReport, Refusal>>;

/** Computed from the assessed postings when asked; `asOf` is how far `score` has followed the feed. */
export const makeMarketReport =
  (ports: { readMarket: ReadMarket; readMarketState: ReadMarketState; readCursor: ReadCursor; now: Now }): ReadMarketReport =>
  async (marketId) => {
    const market = MarketId.safeParse(marketId).success ? await ports.readMarket(marketId) : undefined;
    if (!market)
      return refuse({
        kind: 'market-unknown',
        detail: `没有编号为 ${marketId} 的市场。`,
        fix: '市场编号由六位区划代码、短横和两位序号组成，例如 320100-01。',
      });
    const [sequence, state] = await Promise.all([ports.readCursor('score'), ports.readMarketState(marketId)]);
    return ok(reportOf({ market, ...state, asOf: { sequence, at: ports.now().toISOString() } }));
  };
