/**
 * Sweep: compares the table with the feed log and tells the log what the stream did not bring.
 * In:  a schedule, every five minutes
 * Out: the feed segments and events that relay would have made; a row that says what was found
 * If it stops: nothing, while the stream brings everything; a change that it lost stays unknown to other cities.
 */
import { createPublish } from '@ganghui/aws/event-bus';
import { createReadHead, createReadSegments } from '@ganghui/aws/feed-log';
import { createWriteSegment } from '@ganghui/aws/feed-log-write';
import { createReadLogged } from '@ganghui/aws/logged';
import { createListRows } from '@ganghui/aws/posting-rows';
import { createReadPostings } from '@ganghui/aws/postings';
import { createReadSweep, createSaveSweep } from '@ganghui/aws/sweep-row';
import { createTable } from '@ganghui/aws/table-client';
import { makeAppendChanges, makeRelayChanges, makeSweepLog } from '@ganghui/core';
import { log, onSchedule, readEnv, required } from '@ganghui/runtime';

const env = readEnv({ TABLE_NAME: required, BUS_NAME: required });
const table = createTable(env.TABLE_NAME);
const now = (): Date => new Date();
const readLogged = createReadLogged(table);
const sweepLog = makeSweepLog({
  listRows: createListRows(table),
  readLogged,
  readPostings: createReadPostings(table),
  relayChanges: makeRelayChanges({
    appendChanges: makeAppendChanges({
      readHead: createReadHead(table),
      readLogged,
      readSegments: createReadSegments(table),
      writeSegment: createWriteSegment(table),
      now,
    }),
    publish: createPublish(env.BUS_NAME),
  }),
  readSweep: createReadSweep(table),
  saveSweep: createSaveSweep(table),
  now,
  reportMissed: (ids) => log.warn('stream-missed', { count: ids.length, postings: ids.slice(0, 50).join(' ') }),
});

export const handler = onSchedule('sweep', sweepLog);
