import { maxFeedLimit } from '@ganghui/core';
import * as z from 'zod';
import { whole } from './query-fields.ts';
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
  }),
});
