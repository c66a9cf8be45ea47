/**
 * Clock: closes what has passed its last day, publishes what was waiting for its first, removes the contact of what ended long ago.
 * In:  a schedule, every five minutes
 * Out: one conditional write per posting that was due
 * If it stops: other cities are not told of expired postings, later starts are not published, contacts are kept longer than they may be.
 */
import { createFindDue, createReadPostings } from '@ganghui/aws/postings';
import { createSavePostings } from '@ganghui/aws/postings-save';
import { createEraseContact } from '@ganghui/aws/postings-touch';
import { createTable } from '@ganghui/aws/table-client';
import { makeRunDue } from '@ganghui/core';
import { onSchedule, readEnv, required } from '@ganghui/runtime';

const env = readEnv({ TABLE_NAME: required });
const table = createTable(env.TABLE_NAME);
const runDue = makeRunDue({
  findDue: createFindDue(table),
  readPostings: createReadPostings(table),
  savePostings: createSavePostings(table),
  eraseContact: createEraseContact(table),
  now: () => new Date(),
});

export const handler = onSchedule('clock', runDue);
