import { maxFeedLimit, maxHistoryLimit, maxWaitSeconds } from '@ganghui/core';
import * as z from 'zod';
import { filterQuery, filterRepeats } from './filter-query.ts';
import { instant, whole } from './query-fields.ts';
import { defineRoute } from './route.ts';

// Fifteen digits: as many as a number in a query may have.
const mostEver = 999_999_999_999_999;

export const readFeed = defineRoute({
  id: 'readFeed',
  method: 'GET',
  path: '/v1/feed',
  access: 'optional',
  query: z.strictObject({
    after: whole('after', 0, mostEver).default(0),
    limit: whole('limit', 1, maxFeedLimit).default(100),
    wait: whole('wait', 0, maxWaitSeconds).default(0),
    ...filterQuery,
  }),
  repeats: filterRepeats,
});

export const readHistory = defineRoute({
  id: 'readHistory',
  method: 'GET',
  path: '/v1/postings/{postingId}/history',
  access: 'optional',
  query: z.strictObject({
    before: whole('before', 1, mostEver).optional(),
    limit: whole('limit', 1, maxHistoryLimit).default(20),
    asOf: instant().optional(),
  }),
});

export const feedRoutes = [readFeed, readHistory];
