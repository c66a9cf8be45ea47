/**
 * Seek: search, postings, reports and the pages, for anybody.
 * In:  GET /v1/postings, /v1/markets/{marketId}/report and all pages (HTTP API)
 * Out: JSON and HTML
 * If it stops: job seekers find nothing; cities still push and share.
 */
import { createReadAssessments, createReadMarketState } from '@ganghui/aws/assessments';
import { createReadCursor } from '@ganghui/aws/cursors';
import { createReadHead, createReadSegments } from '@ganghui/aws/feed-log';
import { createFindKey } from '@ganghui/aws/keys';
import { createListMarkets, createReadMarket } from '@ganghui/aws/markets';
import { createReadPostings } from '@ganghui/aws/postings';
import { createTable } from '@ganghui/aws/table-client';
import { makeAuthenticate, makeFreshSearch, makeIndexChanges, makeMarketReport, makeOpenPosting, makeReadFeed } from '@ganghui/core';
import { createSeekApp } from '@ganghui/http';
import { log, onHttp, optional, readEnv, required } from '@ganghui/runtime';
import { openReplica } from '@ganghui/search';
import { createPages, parseSearchParams, problemPage } from '@ganghui/web';

const env = readEnv({ TABLE_NAME: required, SEARCH_DIR: required, SNAPSHOT_BUCKET: optional });
const table = createTable(env.TABLE_NAME);
const now = (): Date => new Date();
const report = (error: unknown): void => log.failure('request-failed', error);
const readHead = createReadHead(table);
const readAssessments = createReadAssessments(table);
const readFeed = makeReadFeed({ readSegments: createReadSegments(table), readHead });

// The S3 client is loaded only where a snapshot is to be fetched.
const snapshots = env.SNAPSHOT_BUCKET
  ? (await import('@ganghui/aws/snapshot-bucket')).createSnapshotBucket(env.SNAPSHOT_BUCKET)
  : undefined;
const index = await openReplica(env.SEARCH_DIR, snapshots);
const search = makeFreshSearch({
  index,
  indexChanges: makeIndexChanges({ readFeed, readAssessments, index }),
  readAssessments,
  now,
  maxAgeMs: 1000,
  report,
});
const openPosting = makeOpenPosting({ readPostings: createReadPostings(table), readAssessments, now });
const readMarketReport = makeMarketReport({
  readMarket: createReadMarket(table),
  readMarketState: createReadMarketState(table),
  readCursor: createReadCursor(table),
  now,
});

const app = createSeekApp({
  search,
  openPosting,
  readMarketReport,
  authenticate: makeAuthenticate({ findKey: createFindKey(table), now }),
  parseQuery: parseSearchParams,
  pages: createPages({ search, openPosting, readMarketReport, listMarkets: createListMarkets(table), now }),
  problemPage,
  now,
  report,
});

export const handler = onHttp('seek', app);
