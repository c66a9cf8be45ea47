/**
 * Feed: lets other cities read every change, in order, from where they stopped.
 * In:  GET /v1/feed (HTTP API)
 * Out: pages of the feed log
 * If it stops: cities cannot pull; nothing is lost, they go on from their sequence.
 */
import { createReadHead, createReadSegments } from '@ganghui/aws/feed-log';
import { createFindKey } from '@ganghui/aws/keys';
import { createReadStatuses } from '@ganghui/aws/postings';
import { createTable } from '@ganghui/aws/table-client';
import { makeAuthenticate, makeReadFeed } from '@ganghui/core';
import { createFeedApp } from '@ganghui/http';
import { log, onHttp, readEnv, required } from '@ganghui/runtime';

const env = readEnv({ TABLE_NAME: required });
const table = createTable(env.TABLE_NAME);

const app = createFeedApp({
  readFeed: makeReadFeed({ readSegments: createReadSegments(table), readHead: createReadHead(table) }),
  readStatuses: createReadStatuses(table),
  authenticate: makeAuthenticate({ findKey: createFindKey(table), now: () => new Date() }),
  report: (error) => log.failure('request-failed', error),
});

export const handler = onHttp('feed', app);
