/**
 * Score: gives every visible posting its score among all others (the same job in two cities).
 * In:  feed.appended (EventBridge → SQS), then the feed log from its own cursor
 * Out: assessments; posting.scored; for a grade that moved a feed segment and posting.regraded (EventBridge)
 * If it stops: reports and scores stand still; postings are still shared with the score of their intake.
 */
import { createDropAssessment, createFindSame, createReadAssessments, createSaveAssessment } from '@ganghui/aws/assessments';
import { createMoveCursor, createReadCursor } from '@ganghui/aws/cursors';
import { createPublish } from '@ganghui/aws/event-bus';
import { createReadHead, createReadSegments } from '@ganghui/aws/feed-log';
import { createWriteSegment } from '@ganghui/aws/feed-log-write';
import { createReadLogged } from '@ganghui/aws/logged';
import { createReadPostings } from '@ganghui/aws/postings';
import { createTable } from '@ganghui/aws/table-client';
import { makeAppendRegrades, makeFollowFeed, makeReadFeed, makeScoreChanges } from '@ganghui/core';
import { onEvents, readEnv, required } from '@ganghui/runtime';
import { FeedAppended } from '@ganghui/spec';

const env = readEnv({ TABLE_NAME: required, BUS_NAME: required });
const table = createTable(env.TABLE_NAME);
const readHead = createReadHead(table);
const readSegments = createReadSegments(table);
const readFeed = makeReadFeed({ readSegments, readHead });
const scoreChanges = makeScoreChanges({
  followFeed: makeFollowFeed({ readFeed, readCursor: createReadCursor(table), moveCursor: createMoveCursor(table) }),
  readPostings: createReadPostings(table),
  readAssessments: createReadAssessments(table),
  saveAssessment: createSaveAssessment(table),
  dropAssessment: createDropAssessment(table),
  findSame: createFindSame(table),
  appendRegrades: makeAppendRegrades({
    readHead,
    readLogged: createReadLogged(table),
    readSegments,
    writeSegment: createWriteSegment(table),
    now: () => new Date(),
  }),
  publish: createPublish(env.BUS_NAME),
});

export const handler = onEvents('score', FeedAppended, async () => {
  await scoreChanges();
});
