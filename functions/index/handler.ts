/**
 * Index: keeps the search index, and a snapshot of it for readers that start cold.
 * In:  feed.appended and posting.scored (EventBridge → SQS), then the feed log from the index's own cursor
 * Out: the index file; its snapshot (S3); how far it came, for the state of the exchange
 * If it stops: searches start slower and miss new scores; they still follow the feed by themselves.
 */
import { createReadAssessments } from '@ganghui/aws/assessments';
import { createMoveCursor } from '@ganghui/aws/cursors';
import { createReadHead, createReadSegments } from '@ganghui/aws/feed-log';
import { createSnapshotBucket } from '@ganghui/aws/snapshot-bucket';
import { createTable } from '@ganghui/aws/table-client';
import { makeIndexChanges, makeReadFeed, makeRescorePostings } from '@ganghui/core';
import { onEvents, optional, readEnv, required } from '@ganghui/runtime';
import { createSnapshotKeeper, openReplica } from '@ganghui/search';
import { FeedAppended, PostingScored } from '@ganghui/spec';
import * as z from 'zod';

const env = readEnv({ TABLE_NAME: required, SEARCH_DIR: required, SNAPSHOT_BUCKET: optional });
const table = createTable(env.TABLE_NAME);
const snapshots = env.SNAPSHOT_BUCKET ? createSnapshotBucket(env.SNAPSHOT_BUCKET) : undefined;
const index = await openReplica(env.SEARCH_DIR, snapshots);
const readFeed = makeReadFeed({ readSegments: createReadSegments(table), readHead: createReadHead(table) });
const ports = { readFeed, readAssessments: createReadAssessments(table), index };
const indexChanges = makeIndexChanges(ports);
const rescorePostings = makeRescorePostings(ports);
const moveCursor = createMoveCursor(table);
let told = 0;
const tellPlace = async (): Promise<void> => {
  const position = await index.position();
  // Woken for a score alone it stands where it stood, and a try to say so is paid for.
  if (position > told) await moveCursor('index', position);
  told = position;
};
const keepSnapshot = createSnapshotKeeper(index, snapshots, env.SEARCH_DIR);

export const handler = onEvents('index', z.discriminatedUnion('type', [FeedAppended, PostingScored]), async (events) => {
  await indexChanges();
  await rescorePostings(events.flatMap((event) => (event.type === 'cn.ganghui.posting.scored.v1' ? [event.subject] : [])));
  await keepSnapshot();
  await tellPlace();
});
