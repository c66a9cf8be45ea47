import { closeSync, fsyncSync, mkdirSync, openSync, renameSync, rmSync, statSync } from 'node:fs';
import { dirname } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { positionOf } from './apply-events.ts';
import { discardLogs, type IndexFile } from './index-file.ts';
import { prepareStatements } from './statements.ts';

/** A compact copy as of one moment, in place all at once. `to` must not be open anywhere. */
export function writeSnapshot({ db }: IndexFile, to: string): { position: number; bytes: number } {
  const draft = `${to}.draft`;
  mkdirSync(dirname(to), { recursive: true });
  rmSync(draft, { force: true });
  db.prepare('VACUUM INTO ?').run(draft);
  const position = positionIn(draft);
  flush(draft);
  // The log of a file that stood here before would be replayed into the new one.
  discardLogs(to);
  renameSync(draft, to);
  return { position, bytes: statSync(to).size };
}

// Read from the copy: an applier may have moved the original since.
function positionIn(file: string): number {
  const db = new DatabaseSync(file, { readOnly: true });
  try {
    return positionOf(prepareStatements(db));
  } finally {
    db.close();
  }
}

function flush(file: string): void {
  const descriptor = openSync(file, 'r+');
  fsyncSync(descriptor);
  closeSync(descriptor);
}
