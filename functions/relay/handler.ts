/**
 * Relay: turns every visible change of a posting into an entry of the feed log, then announces it on the bus.
 * In:  the table's stream (current posting rows)
 * Out: feed segments; posting.published, .revised, .suspended, .closed and feed.appended (EventBridge)
 * If it stops: postings are accepted but no city and no job seeker sees them; the stream waits for 24 hours, then sweep finds them.
 */
import { createPublish } from '@ganghui/aws/event-bus';
import { createReadHead, createReadSegments } from '@ganghui/aws/feed-log';
import { createWriteSegment } from '@ganghui/aws/feed-log-write';
import { createReadLogged } from '@ganghui/aws/logged';
import { type StreamRecord, toRowChange } from '@ganghui/aws/stream-records';
import { createTable } from '@ganghui/aws/table-client';
import { makeAppendChanges, makeRelayChanges } from '@ganghui/core';
import { onStream, readEnv, required } from '@ganghui/runtime';

const env = readEnv({ TABLE_NAME: required, BUS_NAME: required });
const table = createTable(env.TABLE_NAME);
const relayChanges = makeRelayChanges({
  appendChanges: makeAppendChanges({
    readHead: createReadHead(table),
    readLogged: createReadLogged(table),
    readSegments: createReadSegments(table),
    writeSegment: createWriteSegment(table),
    now: () => new Date(),
  }),
  publish: createPublish(env.BUS_NAME),
});

export const handler = onStream('relay', (records: StreamRecord[]) => relayChanges(records.flatMap((record) => toRowChange(record) ?? [])));
