import { existsSync } from 'node:fs';
import { DatabaseSync } from 'node:sqlite';

/**
 * What the engine's file holds before the engine runs: nothing (no file), rows of the log (`log`), or a table without any (`no-log`).
 * Throws with the remedy when the file cannot be read.
 */
export function lookIntoTable(databaseFile: string, tableName: string): 'nothing' | 'log' | 'no-log' {
  if (!existsSync(databaseFile)) return 'nothing';
  try {
    const database = new DatabaseSync(databaseFile, { timeout: 10_000 });
    try {
      const isThere = database.prepare("SELECT 1 FROM sqlite_master WHERE type = 'table' AND name = ?").get(tableName);
      if (!isThere) return 'no-log';
      // Keys are kept with their type; the first format had no row of this kind.
      return database.prepare(`SELECT 1 FROM "${tableName}" WHERE sk = 'S:LOGGED' LIMIT 1`).get() ? 'log' : 'no-log';
    } finally {
      database.close();
    }
  } catch (cause) {
    const why = cause instanceof Error ? cause.message : String(cause);
    throw new Error(
      `${databaseFile} cannot be read (${why}): stop, and bring the whole data folder back from a copy; without one, set DATA_DIR to an empty folder and let the markets send their full sets again`,
      { cause },
    );
  }
}
