import { mkdirSync, rmSync, statSync } from 'node:fs';
import { dirname } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { ForeignFile, isBusy, isRefused, isUnusable } from './file-fault.ts';
import { applicationId, schema, schemaVersion } from './schema.ts';
import { prepareStatements, type Statements } from './statements.ts';

export type IndexFile = { db: DatabaseSync; statements: Statements; inode: number | undefined };

const busyTimeoutMs = 10_000;
const busyPauseMs = 20;
const cacheKiB = 64 * 1024;

const inodeOf = (file: string): number | undefined => statSync(file, { throwIfNoEntry: false })?.ino;

/** Another holder threw the damaged file away: what is held here is nobody's any more. */
export const wasReplaced = (file: string, { inode }: Pick<IndexFile, 'inode'>): boolean => inodeOf(file) !== inode;

export const discardLogs = (file: string): void => {
  for (const suffix of ['-wal', '-shm', '-journal']) rmSync(`${file}${suffix}`, { force: true });
};
/** Throws the file away unless another holder was faster and this is already the next one. */
export function discard(file: string, inode: number | undefined): void {
  if (inodeOf(file) !== inode) return;
  discardLogs(file);
  rmSync(file, { force: true });
}

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
  else if (pragma('application_id') !== applicationId || pragma('user_version') !== schemaVersion) throw new ForeignFile();
}

function open(file: string): IndexFile {
  // Asked before: if the file is replaced meanwhile, the next use notices.
  const inode = inodeOf(file);
  const db = new DatabaseSync(file, { timeout: busyTimeoutMs });
  try {
    db.exec(`PRAGMA journal_mode = WAL; PRAGMA synchronous = NORMAL; PRAGMA temp_store = MEMORY; PRAGMA cache_size = -${cacheKiB}`);
    transaction(db, 'IMMEDIATE', () => ensureSchema(db));
    return { db, statements: prepareStatements(db), inode: inode ?? inodeOf(file) };
  } catch (error) {
    db.close();
    throw isRefused(error) ? new ForeignFile('', { cause: error }) : error;
  }
}

/** Opens the index, empty when there is none; a damaged, older or foreign file gives way to an empty one. */
export function openIndexFile(file: string): IndexFile {
  mkdirSync(dirname(file), { recursive: true });
  const deadline = Date.now() + busyTimeoutMs;
  for (;;) {
    const inode = inodeOf(file);
    try {
      return open(file);
    } catch (error) {
      if (Date.now() > deadline) throw error;
      if (isUnusable(error)) discard(file, inode);
      // Of several that create a file at once SQLite turns all but one away from the step to WAL, without its own timeout.
      else if (isBusy(error)) Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, busyPauseMs);
      else throw error;
    }
  }
}
