import type { SearchQuery, SearchResult } from '@ganghui/core';
import type { Market } from '@ganghui/spec';
import type { Context } from 'hono';
import { caching, sendPage } from '../layout/send-page.ts';
import { parseSearchParams } from '../query/parse-search-params.ts';
import { filtersOf } from './filters.ts';
import { QueryProblemPage } from './query-problem-page.tsx';
import { SearchPage } from './search-page.tsx';

type Search = (query: SearchQuery) => Promise<SearchResult>;
type SearchDeps = { search: Search; listMarkets: () => Promise<Market[]>; now: () => Date };

// Each remedy is one more search; nobody reads a longer list.
const mostRemedies = 5;

const remediesFor = (search: Search, query: SearchQuery, markets: Market[]) =>
  Promise.all(
    filtersOf(query, markets)
      .slice(0, mostRemedies)
      .map(async (filter) => ({ ...filter, total: (await search({ ...filter.without, limit: 1 })).total })),
  );

const nothing = { text: '', regions: [], minPay: null, marketId: null };

/** The rest of the query, so that one mistake does not cost a person everything else. */
function understoodOf(url: URL, field: string, at: Date) {
  const rest = new URL(url);
  rest.searchParams.delete(field);
  const query = parseSearchParams(rest, at);
  return query.ok ? query.value : nothing;
}

export const showSearch =
  ({ search, listMarkets, now }: SearchDeps) =>
  async (c: Context): Promise<Response> => {
    const at = now();
    const url = new URL(c.req.url);
    const query = parseSearchParams(url, at);
    if (!query.ok) {
      const { error } = query;
      const props = { problem: error, values: understoodOf(url, error.field, at), markets: await listMarkets() };
      return sendPage(c, <QueryProblemPage {...props} />, 400, caching.never);
    }
    const [result, markets] = await Promise.all([search(query.value), listMarkets()]);
    const remedies = result.total === 0 ? await remediesFor(search, query.value, markets) : [];
    return sendPage(c, <SearchPage {...{ query: query.value, result, remedies, markets, now: at }} />, 200, caching.list);
  };
