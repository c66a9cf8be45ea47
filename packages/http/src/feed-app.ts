import type { Authenticate, ReadHistory, ReadPage, ReadPostingAsOf, Viewer } from '@ganghui/core';
import { refuse } from '@ganghui/spec';
import type { Context, Hono } from 'hono';
import { createApp, type Report } from './app.ts';
import { readFeed, readHistory } from './contract/feed.ts';
import { filterOf } from './contract/filter-query.ts';
import { acceptedMedia } from './feed/accepted.ts';
import { goneSignal } from './feed/gone-signal.ts';
import { sendPage } from './feed/send-page.ts';
import { makeMount } from './mount.ts';
import { sendRefusal } from './problem.ts';
import { viewerOf } from './viewer.ts';

export type FeedDeps = {
  readPage: ReadPage;
  readHistory: ReadHistory;
  readPostingAsOf: ReadPostingAsOf;
  authenticate: Authenticate;
  report: Report;
};

/** What other cities pull from: every change, and how one posting came to be what it is. */
export function createFeedApp(deps: FeedDeps): Hono {
  const app = createApp(deps.report);
  const mount = makeMount(app, (c) => viewerOf(deps.authenticate, c.req.header('authorization')));

  mount(readFeed, async (c, { who: viewer, query }) => {
    // Nobody waits twenty seconds to be told that the header is wrong.
    const media = acceptedMedia(c);
    if (!media.ok) return sendRefusal(c, media.error);
    const { after, limit, wait } = query;
    const page = await deps.readPage({
      after,
      limit,
      filter: filterOf(query),
      waitSeconds: mayWait(viewer, wait),
      viewer,
      signal: goneSignal(c),
    });
    if (!page.ok) return sendRefusal(c, page.error);
    const { events, last, more, head } = page.value;
    const headers = {
      'Ganghui-Last': String(last),
      'Ganghui-More': String(more),
      'Ganghui-Head': String(head),
      Link: nextLink(c, 'after', last),
    };
    return sendPage(c, { whole: page.value, items: events, headers });
  });

  mount(readHistory, async (c, { who: viewer, params: { postingId }, query: { before, limit, asOf } }) => {
    if (asOf !== undefined && before !== undefined) return sendRefusal(c, bothAsked.error);
    const answer =
      asOf === undefined
        ? await deps.readHistory({ postingId, before: before ?? null, limit, viewer })
        : await deps.readPostingAsOf({ postingId, asOf, viewer });
    if (!answer.ok) return sendRefusal(c, answer.error);
    if (!('entries' in answer.value)) return sendPage(c, { whole: answer.value, items: [answer.value] });
    const { entries, next } = answer.value;
    return sendPage(c, { whole: answer.value, items: entries, headers: next === null ? {} : { Link: nextLink(c, 'before', next) } });
  });
  return app;
}

// Who waits holds a run of the function, and nobody knows how many strangers there are.
const mostWaitSecondsForAnybody = 5;
const mayWait = (viewer: Viewer, seconds: number): number => (viewer === 'public' ? Math.min(seconds, mostWaitSecondsForAnybody) : seconds);

const bothAsked = refuse({
  kind: 'query-invalid' as const,
  detail: '同时写了 asOf 与 before。',
  fix: '逐页读历史用 before；读某一时刻的内容用 asOf。',
});

/** The same call, from where this page ends. */
function nextLink(c: Context, name: 'after' | 'before', place: number): string {
  const { pathname, searchParams } = new URL(c.req.url);
  searchParams.set(name, String(place));
  return `<${pathname}?${searchParams}>; rel="next"`;
}
