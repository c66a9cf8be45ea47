import type { PostingSummary, SearchQuery, SearchResult } from '@ganghui/core';
import { type MarketReport, ok } from '@ganghui/spec';
import { aPosting, aQuality } from '@ganghui/spec/testing';
import { createPages, type PageDeps } from '../create-pages.tsx';

/** What a stranger may write in any field. */
export const hostile = `"><script>alert('x')</script><img src=x onerror=alert(1)>`;
export const id = '320100-01.NJ-2026-0001';
export const market = { id: '320100-01', name: '南京市公共人力资源市场', region: '320100', city: '南京市', phone: '025-80000000' };

export function aSummary(overrides: Partial<PostingSummary> = {}): PostingSummary {
  const { title, pay, education, experience, employmentForm, headcount, benefits, marketId, publishedAt, validThrough } = aPosting();
  return {
    ...{ id, title, pay, education, experience, employmentForm, headcount, benefits, marketId, publishedAt, validThrough },
    ...{ employer: '某机械有限公司', city: '南京市', county: '江宁区', region: '320115', score: 92, grade: '优' },
    ...overrides,
  };
}

export const found = (overrides: Partial<SearchResult> = {}): SearchResult => ({
  ...{ total: 1, items: [aSummary()], next: null },
  facets: { city: [{ value: '320100', name: '南京市', count: 1 }], grade: [{ value: '优', name: '优', count: 1 }] },
  ...overrides,
});
export const nothing = found({ total: 0, items: [] });

const report: MarketReport = {
  market,
  asOf: { sequence: 241, at: '2026-11-21T02:00:00Z' },
  ...{ published: 2, held: 1, suspended: 0, closed: 3, duplicated: 0, meanScore: 91.5, grade: '优', ruleSet: 'r1' },
  grades: { 优: 1, 良: 1, 合格: 0, 待改进: 0 },
  dimensions: aQuality().dimensions,
  topFindings: [
    { rule: 'C-02', severity: 'deduct', count: 2, pointsLost: 10, message: '没有写招聘人数', fix: '填写一个整数。', example: id },
  ],
};

/** The pages over stand-ins; `get` asks for one, `queries` is what was searched. */
export function pages(overrides: Partial<PageDeps> = {}) {
  const queries: SearchQuery[] = [];
  const app = createPages({
    search: async (query) => {
      queries.push(query);
      return found();
    },
    openPosting: async () => ok({ posting: aPosting(), quality: aQuality(), duplicates: [] }),
    readMarketReport: async () => ok(report),
    listMarkets: async () => [market],
    now: () => new Date('2026-11-21T10:00:00+08:00'),
    ...overrides,
  });
  const get = async (path: string) => {
    const response = await app.request(path);
    return { status: response.status, headers: response.headers, text: await response.text() };
  };
  return { app, get, queries };
}
export const openings = (posting: Parameters<typeof aPosting>[0], quality = aQuality(), duplicates: string[] = []) =>
  pages({ openPosting: async () => ok({ posting: aPosting(posting), quality, duplicates }) });
