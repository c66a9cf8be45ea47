import type { PostingSummary, SearchQuery, SearchResult } from '@ganghui/core';
import { countListed, countRegions, type RegionCount } from './count-regions.ts';
import { type IndexFile, transaction } from './index-file.ts';
import { gradeOfNumber, type StoredSummary, unknownPay } from './posting-row.ts';
import type { Statements } from './statements.ts';
import { matchExpression } from './words.ts';

/** One read transaction: total, facets and page speak of the same moment while an applier writes. */
export const runSearch = ({ db, statements }: IndexFile, query: SearchQuery): SearchResult =>
  transaction(db, 'DEFERRED', () => searchWith(statements, query));

function searchWith(statements: Statements, query: SearchQuery): SearchResult {
  const { regions: selected, minPay, cursor } = query;
  // To SQLite a negative limit means none.
  const limit = Math.max(0, query.limit);
  const match = matchExpression(query.text, query.marketId);
  const filter = { at: Date.parse(query.at), pay: minPay === null ? unknownPay : Math.max(0, minPay), market: query.marketId };
  const counts = match
    ? countListed(statements.listMatched.get({ ...filter, match })?.list as string | null)
    : (statements.countAll.all(filter) as RegionCount[]);
  const { total, facets, regions } = countRegions(counts, selected);
  const next = limit > 0 && cursor + limit < total ? cursor + limit : null;
  if (cursor >= total) return { total, facets, items: [], next };

  const page = { ...filter, limit, cursor };
  const within = { ...page, regions: JSON.stringify(regions) };
  const { pageAll, pageAllIn, pageMatched, pageMatchedIn } = statements;
  const everywhere = selected.length === 0;
  const found = match
    ? everywhere
      ? pageMatched.all({ ...page, match })
      : pageMatchedIn.all({ ...within, match })
    : everywhere
      ? pageAll.all(page)
      : pageAllIn.all(within);
  return { total, facets, items: found.map(({ id }) => summaryWith(statements, id as number)), next };
}

function summaryWith({ summary }: Statements, id: number): PostingSummary {
  const { body, score, grade } = summary.get(id) as { body: string; score: number; grade: number };
  return { ...(JSON.parse(body) as StoredSummary), score, grade: gradeOfNumber(grade) };
}
