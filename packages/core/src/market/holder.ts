import { MarketId, ok, province, type Result, refuse } from '@ganghui/spec';
import type { ReadMarket } from '../ports.ts';
import type { Refusal } from '../refusal.ts';

/** What can be looked up as a holder at all: a longer text would be no key of the table. */
export const isHolder = (text: string): boolean => text === province || MarketId.safeParse(text).success;

/** Keys belong to a registered market, or to the province itself. */
export async function checkHolder(readMarket: ReadMarket, holder: string): Promise<Result<string, Refusal>> {
  if (holder === province || (isHolder(holder) && (await readMarket(holder)))) return ok(holder);
  return refuse(unregisteredMarket(holder));
}

/** To the province, which can register it. */
export const unregisteredMarket = (marketId: string): Refusal => ({
  kind: 'market-unknown',
  detail: `没有编号为 ${marketId.slice(0, 40)} 的市场。`,
  fix: '请先登记市场（PUT /v1/admin/markets/{marketId} 或 ganghui market add），或核对编号。',
});
