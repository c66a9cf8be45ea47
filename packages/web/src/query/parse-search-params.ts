import { readWholeNumber, type SearchQuery } from '@ganghui/core';
import { MarketId, ok, type Result, refuse } from '@ganghui/spec';
import { readCity } from './read-city.ts';

export const defaultLimit = 20;
const maxTextLength = 100;
const maxCities = 20;

export type SearchField = 'q' | 'city' | 'minPay' | 'market' | 'limit' | 'cursor';
export type QueryProblem = { detail: string; fix: string; field: SearchField };

const problem = (field: SearchField, detail: string, fix: string) => refuse<QueryProblem>({ field, detail, fix });

function wholeNumber(url: URL, field: SearchField, min: number, max: number): Result<number | null, QueryProblem> {
  const text = url.searchParams.get(field)?.trim() ?? '';
  if (text === '') return ok(null);
  const read = readWholeNumber(field, text, { min, max });
  return read.ok ? read : refuse({ field, ...read.error });
}

function readText(url: URL): Result<string, QueryProblem> {
  const text = url.searchParams.get('q')?.trim() ?? '';
  const length = [...text].length;
  if (length <= maxTextLength) return ok(text);
  return problem('q', `搜索词有 ${length} 个字，太长了。`, `请写 ${maxTextLength} 个字以内，例如“数控车工”。`);
}

function readCities(url: URL): Result<string[], QueryProblem> {
  const written = url.searchParams.getAll('city').flatMap((each) => each.split(/[,，、]/));
  const regions = new Set<string>();
  for (const each of written) {
    if (each.trim() === '') continue;
    const region = readCity(each);
    if (!region.ok) return problem('city', region.error.detail, region.error.fix);
    regions.add(region.value);
  }
  if (regions.size <= maxCities) return ok([...regions]);
  return problem('city', `选了 ${regions.size} 个城市或区县。`, `请选 ${maxCities} 个以内，或不选，看全部城市。`);
}

function readMarketId(url: URL): Result<string | null, QueryProblem> {
  const text = url.searchParams.get('market')?.trim() ?? '';
  if (text === '' || MarketId.safeParse(text).success) return ok(text || null);
  return problem('market', `市场编号 ${text.slice(0, 20)} 不正确。`, '市场编号由六位区划代码、短横和两位序号组成，例如 320100-01。');
}

/** The one reading of a search's query string, for the page and the JSON interface. `at`: what is over by then is left out. */
export function parseSearchParams(url: URL, at: Date): Result<SearchQuery, QueryProblem> {
  const text = readText(url);
  if (!text.ok) return text;
  const regions = readCities(url);
  if (!regions.ok) return regions;
  const minPay = wholeNumber(url, 'minPay', 0, 1_000_000);
  if (!minPay.ok) return minPay;
  const marketId = readMarketId(url);
  if (!marketId.ok) return marketId;
  const limit = wholeNumber(url, 'limit', 1, 50);
  if (!limit.ok) return limit;
  const cursor = wholeNumber(url, 'cursor', 0, 999_999_999);
  if (!cursor.ok) return cursor;
  return ok({
    text: text.value,
    regions: regions.value,
    minPay: minPay.value,
    marketId: marketId.value,
    limit: limit.value ?? defaultLimit,
    cursor: cursor.value ?? 0,
    at: at.toISOString(),
  });
}
