import type { Authenticate, OpenPosting, ReadMarketReport, Refusal, SearchQuery, SearchResult } from '@ganghui/core';
import type { Problem, Result } from '@ganghui/spec';
import type { Hono } from 'hono';
import { createApp, type Report } from './app.ts';
import { getMarketReport, getPosting, searchNames, searchPostings } from './contract/seek.ts';
import { anybody, makeMount } from './mount.ts';
import { sendRefusal } from './problem.ts';
import { unknownName } from './read-query.ts';
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
  const app = createApp(deps.report)
    .use(async (c, next) => {
      await next();
      // A person's browser gets a page where a program gets a problem document.
      const problem = c.res.headers.get('content-type')?.startsWith('application/problem+json');
      if (!problem || c.req.path.startsWith('/v1/') || !c.req.header('accept')?.includes('text/html')) return;
      const body: Problem = await c.res.json();
      c.res = undefined;
      c.res = deps.problemPage(body);
    })
    .route('/', deps.pages);
  const mount = makeMount(app, anybody);
  app.get(searchPostings.path, async (c) => {
    const url = new URL(c.req.url);
    const unknown = unknownName([...url.searchParams.keys()], searchNames);
    if (unknown) return sendRefusal(c, unknown);
    const query = deps.parseQuery(url, deps.now());
    if (!query.ok) return sendRefusal(c, { kind: 'query-invalid', ...query.error } satisfies Refusal);
    return c.json(await deps.search(query.value));
  });
  const mountViewed = makeMount(app, (c) => viewerOf(deps.authenticate, c.req.header('authorization')));
  mountViewed(getPosting, async (c, { who: viewer, params }) => {
    const opened = await deps.openPosting(params.postingId, viewer);
    if (!opened.ok) return sendRefusal(c, opened.error);
    const { posting, quality, duplicates } = opened.value;
    return c.json({ ...posting, quality, duplicates });
  });
  mount(getMarketReport, async (c, { params }) => {
    const report = await deps.readMarketReport(params.marketId);
    return report.ok ? c.json(report.value) : sendRefusal(c, report.error);
  });
  return app;
}
