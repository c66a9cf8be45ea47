/**
 * Clock: closes postings whose last day has passed.
 * In:  a schedule, every five minutes
 * Out: one conditional write per expired posting
 * If it stops: job seekers no longer see expired postings (search leaves them out), but other cities are not told.
 */
import { createFindDue, createReadPostings, createSavePostings } from '@ganghui/aws/postings';
import { createTable } from '@ganghui/aws/table-client';
import { makeExpirePostings } from '@ganghui/core';
import { onSchedule, readEnv, required } from '@ganghui/runtime';

const env = readEnv({ TABLE_NAME: required });
const table = createTable(env.TABLE_NAME);
const expirePostings = makeExpirePostings({
  findDue: createFindDue(table),
  readPostings: createReadPostings(table),
  savePostings: createSavePostings(table),
  now: () => new Date(),
});

export const handler = onSchedule('clock', expirePostings);
