import { type Authenticate, maxFeedLimit, presentEvent, type ReadFeed, type ReadStatuses } from '@ganghui/core';
import type { Hono } from 'hono';
import { createApp, type Report } from './app.ts';
import { sendRefusal } from './problem.ts';
import { wholeNumber } from './query.ts';
import { viewerOf } from './viewer.ts';

const lastSequence = Number.MAX_SAFE_INTEGER;

type FeedDeps = { readFeed: ReadFeed; readStatuses: ReadStatuses; authenticate: Authenticate; report: Report };

/** What other cities pull from. */
export const createFeedApp = ({ readFeed, readStatuses, authenticate, report }: FeedDeps): Hono =>
  createApp(report).get('/v1/feed', async (c) => {
    const viewer = await viewerOf(authenticate, c.req.header('authorization'));
    if (!viewer.ok) return sendRefusal(c, viewer.error);
    const after = wholeNumber('after', c.req.query('after'), { fallback: 0, min: 0, max: lastSequence });
    if (!after.ok) return sendRefusal(c, after.error);
    const limit = wholeNumber('limit', c.req.query('limit'), { fallback: 100, min: 1, max: maxFeedLimit });
    if (!limit.ok) return sendRefusal(c, limit.error);
    const page = await readFeed({ after: after.value, limit: limit.value });
    if (!page.ok) return sendRefusal(c, page.error);
    const { events, last, more } = page.value;
    // The log remembers who could be called when a posting was open; once it has ended, nobody reads that here.
    const statuses = await readStatuses(events.map(({ subject }) => subject));
    const presented = events.map((event) => presentEvent(event, statuses.get(event.subject) === 'published' ? viewer.value : 'nobody'));
    return c.json({ events: presented, last, more }, 200, { 'Cache-Control': 'no-store' });
  });
