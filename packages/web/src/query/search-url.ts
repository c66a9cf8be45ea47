import type { SearchQuery } from '@ganghui/core';
import { defaultLimit } from './parse-search-params.ts';

/** The address of a search. Unless told, a changed filter starts from the first page. */
export function searchUrl(query: Omit<SearchQuery, 'at'>, change: Partial<SearchQuery> = {}): string {
  const { text, regions, minPay, marketId, limit, cursor } = { ...query, cursor: 0, ...change };
  const params = new URLSearchParams();
  if (text) params.set('q', text);
  if (regions.length > 0) params.set('city', regions.join(','));
  if (minPay !== null) params.set('minPay', String(minPay));
  if (marketId) params.set('market', marketId);
  if (limit !== defaultLimit) params.set('limit', String(limit));
  if (cursor > 0) params.set('cursor', String(cursor));
  return params.size > 0 ? `/?${params}` : '/';
}

export const postingUrl = (postingId: string): string => `/postings/${encodeURIComponent(postingId)}`;
export const marketUrl = (marketId: string): string => `/markets/${encodeURIComponent(marketId)}`;
