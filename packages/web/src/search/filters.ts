import type { SearchQuery } from '@ganghui/core';
import type { Market } from '@ganghui/spec';
import { placeName } from '../query/read-city.ts';

/** A condition of a search, and what the search is without it. */
export type Filter = { name: string; without: SearchQuery };

export const marketName = (markets: readonly Market[], marketId: string): string =>
  markets.find(({ id }) => id === marketId)?.name ?? `市场 ${marketId}`;

export function filtersOf(query: SearchQuery, markets: readonly Market[]): Filter[] {
  const start = { ...query, cursor: 0 };
  const filters: Filter[] = [];
  if (query.text) filters.push({ name: query.text, without: { ...start, text: '' } });
  for (const region of query.regions)
    filters.push({ name: placeName(region), without: { ...start, regions: query.regions.filter((each) => each !== region) } });
  if (query.minPay !== null) filters.push({ name: `月薪 ${query.minPay} 元以上`, without: { ...start, minPay: null } });
  if (query.marketId) filters.push({ name: marketName(markets, query.marketId), without: { ...start, marketId: null } });
  return filters;
}
