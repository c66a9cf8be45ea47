import type { SubmissionStore } from '@ganghui/core';
import type { Table } from '../table-client.ts';
import { createKeepCall } from './calls.ts';
import { createHeads } from './heads.ts';
import { createParts } from './parts.ts';
import { createReadKept } from './read-kept.ts';

/** Submissions with their evidence and receipts in the exchange table; see `table.ts` for the rows. */
export const createSubmissionStore = (table: Table, nowMs: () => number = Date.now): SubmissionStore => ({
  keepCall: createKeepCall(table),
  ...createHeads(table, nowMs),
  ...createParts(table, nowMs),
  ...createReadKept(table, nowMs),
});
