import { readCursor } from '@ganghui/core';
import { CloseReason, Status } from '@ganghui/spec';
import * as z from 'zod';
import { flag, oneOf, opaque, whole } from './query-fields.ts';
import { defineRoute } from './route.ts';

const posting = '/v1/markets/{marketId}/postings/{sourceId}';
const dryRun = z.strictObject({ dryRun: flag() });

// A page goes on from the last posting of the page before.
const lastPosting = opaque(600).refine((text) => readCursor(text) !== undefined, { error: '请原样使用上一页的 next；第一页不带 after。' });
// A market never closes as `rejected`: that is for the review to say.
const ownReason = CloseReason.exclude(['rejected']);

export const putPosting = defineRoute({ id: 'putPosting', method: 'PUT', path: posting, access: 'push', query: dryRun });
export const getMarketPosting = defineRoute({ id: 'getMarketPosting', method: 'GET', path: posting, access: 'read' });

export const listMarketPostings = defineRoute({
  id: 'listMarketPostings',
  method: 'GET',
  path: '/v1/markets/{marketId}/postings',
  access: 'read',
  query: z.strictObject({
    status: oneOf(Status.options).default('published'),
    after: lastPosting.optional(),
    limit: whole('limit', 1, 1000).default(200),
  }),
});

export const closePosting = defineRoute({
  id: 'closePosting',
  method: 'POST',
  path: `${posting}/close`,
  access: 'push',
  query: dryRun,
  body: z.strictObject({ reason: ownReason, hires: z.number().int().min(0).max(1_000_000).optional() }),
});
export const suspendPosting = defineRoute({
  id: 'suspendPosting',
  method: 'POST',
  path: `${posting}/suspend`,
  access: 'push',
  query: dryRun,
});
export const reopenPosting = defineRoute({ id: 'reopenPosting', method: 'POST', path: `${posting}/reopen`, access: 'push', query: dryRun });
export const confirmPosting = defineRoute({
  id: 'confirmPosting',
  method: 'POST',
  path: `${posting}/confirm`,
  access: 'push',
  query: dryRun,
});

export const postingRoutes = [
  putPosting,
  getMarketPosting,
  listMarketPostings,
  closePosting,
  suspendPosting,
  reopenPosting,
  confirmPosting,
];
