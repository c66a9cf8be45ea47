import { reportOf } from '@ganghui/quality';
import { type MarketReport, ok, type Result, refuse } from '@ganghui/spec';
import type { ReadHead } from '../feed/append-changes.ts';
import type { Now, ReadMarket, ReadMarketState } from '../ports.ts';
import type { Refusal } from '../refusal.ts';

export type ReadMarketReport = (marketId: string) => Promise<Result<MarketReport, Refusal>>;

/** Computed from the assessed postings when asked, so it can never disagree with them. */
export const makeMarketReport =
  (ports: { readMarket: ReadMarket; readMarketState: ReadMarketState; readHead: ReadHead; now: Now }): ReadMarketReport =>
  async (marketId) => {
    const market = await ports.readMarket(marketId);
    if (!market)
      return refuse({
        kind: 'market-unknown',
        detail: `没有编号为 ${marketId} 的市场。`,
        fix: '市场编号由六位区划代码、短横和两位序号组成，例如 320100-01。',
      });
    const [state, head] = await Promise.all([ports.readMarketState(marketId), ports.readHead()]);
    return ok(reportOf({ market, ...state, asOf: { sequence: head?.last ?? 0, at: ports.now().toISOString() } }));
  };
