import { existsSync, mkdirSync, readdirSync, renameSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import * as z from 'zod';
import { readJsonFile } from './json-file.ts';

// 2: every posting has the row of its last entry in the log. Folders of the first format have no file that says so.
const ours = 2;
const Format = z.object({ format: z.number() });
// Who holds the folder, and what was put aside before.
const stays = (name: string): boolean => name === 'run.json' || name.startsWith('old-');

/**
 * Makes a data folder one of the present format. What an older release left is put aside whole and never deleted: answers the folder it
 * is in then. Where the note is missing, `holdsLog` looks into the table itself. Throws on a folder of a later release.
 */
export function prepareDataDir(dataDir: string, now: Date, holdsLog: () => boolean = () => false): string | undefined {
  const path = join(dataDir, 'format.json');
  const found = Format.safeParse(readJsonFile(path)).data?.format;
  if (found === ours) return undefined;
  if (found !== undefined && found > ours)
    throw new Error(`${dataDir} was written by a later release (format ${found}, this one knows ${ours}): set DATA_DIR to another folder`);
  const isOlder = existsSync(join(dataDir, 'table')) && !holdsLog();
  const aside = isOlder ? putAside(dataDir, now) : undefined;
  writeFileSync(`${path}.new`, JSON.stringify({ format: ours }));
  renameSync(`${path}.new`, path);
  return aside;
}

function putAside(dataDir: string, now: Date): string {
  const aside = join(dataDir, `old-${now.toISOString().slice(0, 19).replaceAll(':', '')}`);
  mkdirSync(aside, { recursive: true });
  // The table goes last: a move that was cut off goes on at the next start.
  const names = readdirSync(dataDir).filter((name) => !stays(name) && name !== 'table');
  for (const name of [...names, 'table']) renameSync(join(dataDir, name), join(aside, name));
  return aside;
}
