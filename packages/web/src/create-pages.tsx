import type { OpenPosting, ReadMarketReport, SearchQuery, SearchResult } from '@ganghui/core';
import type { Market } from '@ganghui/spec';
import { Hono } from 'hono';
import { ProblemPage } from './layout/problem-page.tsx';
import { caching, sendPage } from './layout/send-page.ts';
import { sendRefusalPage } from './layout/send-refusal-page.tsx';
import { MarketPage } from './market/market-page.tsx';
import { MarketsPage } from './market/markets-page.tsx';
import { showPosting } from './posting/show-posting.tsx';
import { QualityPage } from './quality/quality-page.tsx';
import { showSearch } from './search/show-search.tsx';
import { stylesheet } from './styles/stylesheet.ts';

export type PageDeps = {
  search: (query: SearchQuery) => Promise<SearchResult>;
  openPosting: OpenPosting;
  readMarketReport: ReadMarketReport;
  listMarkets: () => Promise<Market[]>;
  now: () => Date;
};

/** The pages for anybody: server-rendered, no script. Outages are thrown on, to whoever mounts this. */
export const createPages = (deps: PageDeps): Hono =>
  new Hono()
    .get('/', showSearch(deps))
    .get('/postings/:postingId', showPosting(deps))
    .get('/markets', async (c) => sendPage(c, <MarketsPage markets={await deps.listMarkets()} />, 200, caching.list))
    .get('/markets/:marketId', async (c) => {
      const report = await deps.readMarketReport(c.req.param('marketId'));
      return report.ok ? sendPage(c, <MarketPage report={report.value} />, 200, caching.list) : sendRefusalPage(c, report.error);
    })
    .get('/quality', (c) => sendPage(c, <QualityPage />, 200, caching.list))
    .get('/assets/:file', (c) => {
      if (`/assets/${c.req.param('file')}` === stylesheet.path)
        return c.body(stylesheet.text, 200, {
          'Content-Type': 'text/css; charset=utf-8',
          'Cache-Control': 'public, max-age=31536000, immutable',
          'X-Content-Type-Options': 'nosniff',
        });
      const problem = { status: 404, title: '没有这个文件', detail: '页面可能已经更新，请刷新后再试。' };
      return sendPage(c, <ProblemPage {...problem} />, 404, caching.never);
    });
