/**
 * Feed: lets other cities read every change, in order, from where they stopped; and how one posting came to be what it is.
 * In:  GET /v1/feed, GET /v1/postings/{postingId}/history (HTTP API)
 * Out: pages of the feed log, with contacts by role
 * If it stops: cities cannot pull; nothing is lost, they go on from their sequence.
 */
import { createReadContacts } from '@ganghui/aws/contacts';
import { createReadHead, createReadSegments } from '@ganghui/aws/feed-log';
import { createFindKey } from '@ganghui/aws/keys';
import { createReadLogged } from '@ganghui/aws/logged';
import { createTable } from '@ganghui/aws/table-client';
import { makeAuthenticate, makeReadHistory, makeReadPage, makeReadPostingAsOf } from '@ganghui/core';
import { createFeedApp } from '@ganghui/http';
import { log, onHttp, readEnv, required, wait } from '@ganghui/runtime';

const env = readEnv({ TABLE_NAME: required });
const table = createTable(env.TABLE_NAME);
const now = (): Date => new Date();
const readSegments = createReadSegments(table);
const readLogged = createReadLogged(table);

const app = createFeedApp({
  readPage: makeReadPage({ readSegments, readHead: createReadHead(table), readContacts: createReadContacts(table), wait, now }),
  readHistory: makeReadHistory({ readLogged, readSegments }),
  readPostingAsOf: makeReadPostingAsOf({ readLogged, readSegments, now }),
  authenticate: makeAuthenticate({ findKey: createFindKey(table), now }),
  report: (error) => log.failure('request-failed', error),
});

export const handler = onHttp('feed', app);
