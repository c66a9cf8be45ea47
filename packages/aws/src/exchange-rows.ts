import { createListCheckpoints } from './checkpoints.ts';
import { createReadCursor } from './cursors.ts';
import { createReadHead, createReadSegments } from './feed-log.ts';
import { createReadSnapshotHead } from './snapshot-rows.ts';
import { createListReadable } from './subscriptions.ts';
import { createReadSweep } from './sweep-row.ts';
import type { Table } from './table-client.ts';

/** The rows that tell how the exchange is: everything that `makeReadStatus` reads. */
export const createExchangeRows = (table: Table) => ({
  readHead: createReadHead(table),
  readSegments: createReadSegments(table),
  readCursor: createReadCursor(table),
  listReadable: createListReadable(table),
  readSweep: createReadSweep(table),
  readSnapshotHead: createReadSnapshotHead(table),
  listCheckpoints: createListCheckpoints(table),
});
