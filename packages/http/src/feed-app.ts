import { type Authenticate, presentEvent, type ReadFeed, type ReadStatuses } from '@ganghui/core';
import type { Hono } from 'hono';
import { createApp, type Report } from './app.ts';
import { readFeed as route } from './contract/feed.ts';
import { makeMount } from './mount.ts';
import { sendRefusal } from './problem.ts';
import { viewerOf } from './viewer.ts';

type FeedDeps = { readFeed: ReadFeed; readStatuses: ReadStatuses; authenticate: Authenticate; report: Report };

/** What other cities pull from. */
export function createFeedApp({ readFeed, readStatuses, authenticate, report }: FeedDeps): Hono {
  const app = createApp(report);
  const mount = makeMount(app, (c) => viewerOf(authenticate, c.req.header('authorization')));
  mount(route, async (c, { who: viewer, query }) => {
    const page = await readFeed(query);
    if (!page.ok) return sendRefusal(c, page.error);
    const { events, last, more } = page.value;
    // The log remembers who could be called when a posting was open; once it has ended, nobody reads that here.
    const statuses = await readStatuses(events.map(({ subject }) => subject));
    const presented = events.map((event) => presentEvent(event, statuses.get(event.subject) === 'published' ? viewer : 'nobody'));
    return c.json({ events: presented, last, more }, 200, { 'Cache-Control': 'no-store' });
  });
  return app;
}
