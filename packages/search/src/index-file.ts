import { mkdirSync, rmSync, statSync } from 'node:fs';
import { dirname } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { applicationId, schema, schemaVersion } from './schema.ts';
import { prepareStatements, type Statements } from './statements.ts';

export type IndexFile = { db: DatabaseSync; statements: Statements; inode: number };

const busyTimeoutMs = 10_000;
const cacheKiB = 64 * 1024;

class Unusable extends Error {}
// SQLITE_CORRUPT and SQLITE_NOTADB; the low byte of an extended code is the code.
const damage = new Set([11, 26]);

/** Whether the file, not the caller or the machine, is at fault: then it is thrown away and the feed fills a new one. */
export const isUnusable = (error: unknown): boolean =>
  error instanceof Unusable ||
  (error instanceof Error && 'errcode' in error && typeof error.errcode === 'number' && damage.has(error.errcode & 0xff));

export const discardLogs = (file: string): void => {
  for (const suffix of ['-wal', '-shm', '-journal']) rmSync(`${file}${suffix}`, { force: true });
};
export const discard = (file: string): void => {
  discardLogs(file);
  rmSync(file, { force: true });
};

const inodeOf = (file: string): number | undefined => statSync(file, { throwIfNoEntry: false })?.ino;

/** Another process threw the file away, or put a snapshot in its place: what is held here is nobody's any more. */
export const wasReplaced = (file: string, { inode }: IndexFile): boolean => inodeOf(file) !== inode;

export function transaction<T>(db: DatabaseSync, kind: 'DEFERRED' | 'IMMEDIATE', work: () => T): T {
  db.exec(`BEGIN ${kind}`);
  try {
    const result = work();
    db.exec('COMMIT');
    return result;
  } catch (error) {
    if (db.isTransaction) db.exec('ROLLBACK');
    throw error;
  }
}

function ensureSchema(db: DatabaseSync): void {
  const pragma = (name: string) => Object.values(db.prepare(`PRAGMA ${name}`).get() ?? {})[0];
  const empty = db.prepare('SELECT 1 FROM sqlite_schema LIMIT 1').get() === undefined;
  if (empty) db.exec(schema);
  else if (pragma('application_id') !== applicationId || pragma('user_version') !== schemaVersion) throw new Unusable('another schema');
}

function open(file: string): IndexFile {
  const db = new DatabaseSync(file, { timeout: busyTimeoutMs });
  try {
    db.exec(`PRAGMA journal_mode = WAL; PRAGMA synchronous = NORMAL; PRAGMA temp_store = MEMORY; PRAGMA cache_size = -${cacheKiB}`);
    transaction(db, 'IMMEDIATE', () => ensureSchema(db));
    return { db, statements: prepareStatements(db), inode: inodeOf(file) ?? 0 };
  } catch (error) {
    db.close();
    throw error;
  }
}

/** Opens the index, empty when there is none; a damaged, older or foreign file gives way to an empty one. */
export function openIndexFile(file: string): IndexFile {
  mkdirSync(dirname(file), { recursive: true });
  try {
    return open(file);
  } catch (error) {
    if (!isUnusable(error)) throw error;
    discard(file);
    return open(file);
  }
}
