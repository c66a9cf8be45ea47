import { DatabaseSync } from 'node:sqlite';

// Records behind the newest: kept for a reader that repeats its last page, and because the engine numbers on from the newest.
const keptRecords = 1000;

/**
 * Dynoxide 1.2.1 looks up MAX(CAST(sequence_number AS INTEGER)) over its whole stream table at every write, so writing slows
 * down with every record kept: 831 → 108 items/s after 6,000. Its database is SQLite; these two indexes make it flat.
 * `stream-table.test.ts` fails when a newer engine brings indexes of its own.
 */
export function indexStreamTable(databaseFile: string): void {
  withDatabase(databaseFile, (database) =>
    database.exec(`
      CREATE INDEX IF NOT EXISTS ganghui_stream_newest ON _stream_records(table_name, CAST(sequence_number AS INTEGER));
      CREATE INDEX IF NOT EXISTS ganghui_stream_shard ON _stream_records(table_name, shard_id, CAST(sequence_number AS INTEGER));
    `),
  );
}

/** Removes what the relay has passed; without it the file keeps two images of every write for ever. */
export function pruneStreamTable(databaseFile: string, passedSequence: string): void {
  withDatabase(databaseFile, (database) => {
    database
      .prepare('DELETE FROM _stream_records WHERE CAST(sequence_number AS INTEGER) < CAST(? AS INTEGER) - ?')
      .run(passedSequence, keptRecords);
  });
}

function withDatabase(file: string, act: (database: DatabaseSync) => void): void {
  const database = new DatabaseSync(file, { timeout: 10_000 });
  try {
    act(database);
  } finally {
    database.close();
  }
}
