import * as z from 'zod';
import { filterQuery, filterRepeats } from './filter-query.ts';
import { whole } from './query-fields.ts';
import { defineRoute } from './route.ts';

// Fifteen digits: as many as a number in a query may have.
const mostEver = 999_999_999_999_999;

export const getSnapshot = defineRoute({ id: 'getSnapshot', method: 'GET', path: '/v1/snapshot', access: 'open' });
export const getSnapshotPage = defineRoute({
  id: 'getSnapshotPage',
  method: 'GET',
  path: '/v1/snapshot/{asOf}/pages/{page}',
  access: 'optional',
  query: z.strictObject(filterQuery),
  repeats: filterRepeats,
});
export const getCheckpoint = defineRoute({
  id: 'getCheckpoint',
  method: 'GET',
  path: '/v1/feed/checkpoint',
  access: 'open',
  query: z.strictObject({ at: whole('at', 0, mostEver).optional() }),
});
export const listCheckpoints = defineRoute({
  id: 'listCheckpoints',
  method: 'GET',
  path: '/v1/feed/checkpoints',
  access: 'open',
  query: z.strictObject({ before: whole('before', 1, mostEver).optional(), limit: whole('limit', 1, 200).default(50) }),
});
export const listSigningKeys = defineRoute({ id: 'listSigningKeys', method: 'GET', path: '/v1/feed/keys', access: 'open' });

export const proofRoutes = [getSnapshot, getSnapshotPage, getCheckpoint, listCheckpoints, listSigningKeys];
