import type { Authenticate, OpenPosting, ReadMarketReport, Refusal, SearchQuery, SearchResult } from '@ganghui/core';
import type { Problem, Result } from '@ganghui/spec';
import { Hono } from 'hono';
import { createApp, type Report } from './app.ts';
import { sendRefusal } from './problem.ts';
import { viewerOf } from './viewer.ts';

export type SeekDeps = {
  search: (query: SearchQuery) => Promise<SearchResult>;
  openPosting: OpenPosting;
  readMarketReport: ReadMarketReport;
  authenticate: Authenticate;
  /** The same reading of the query string as the pages'. */
  parseQuery: (url: URL, at: Date) => Result<SearchQuery, { detail: string; fix: string }>;
  pages: Hono;
  /** What a browser gets instead of a problem document. */
  problemPage: (problem: Problem) => Response;
  now: () => Date;
  report: Report;
};

/** What job seekers and anybody else read: JSON under /v1, pages everywhere else. */
export function createSeekApp(deps: SeekDeps): Hono {
  const api = new Hono()
    .get('/v1/postings', async (c) => {
      const query = deps.parseQuery(new URL(c.req.url), deps.now());
      if (!query.ok) return sendRefusal(c, { kind: 'query-invalid', ...query.error } satisfies Refusal);
      return c.json(await deps.search(query.value));
    })
    .get('/v1/postings/:postingId', async (c) => {
      const viewer = await viewerOf(deps.authenticate, c.req.header('authorization'));
      if (!viewer.ok) return sendRefusal(c, viewer.error);
      const opened = await deps.openPosting(c.req.param('postingId'), viewer.value);
      if (!opened.ok) return sendRefusal(c, opened.error);
      const { posting, quality, duplicates } = opened.value;
      return c.json({ ...posting, quality, duplicates });
    })
    .get('/v1/markets/:marketId/report', async (c) => {
      const report = await deps.readMarketReport(c.req.param('marketId'));
      return report.ok ? c.json(report.value) : sendRefusal(c, report.error);
    });
  return createApp(deps.report)
    .use(async (c, next) => {
      await next();
      // A person's browser gets a page where a program gets a problem document.
      const problem = c.res.headers.get('content-type')?.startsWith('application/problem+json');
      if (!problem || c.req.path.startsWith('/v1/') || !c.req.header('accept')?.includes('text/html')) return;
      const body: Problem = await c.res.json();
      c.res = undefined;
      c.res = deps.problemPage(body);
    })
    .route('/', deps.pages)
    .route('/', api);
}
