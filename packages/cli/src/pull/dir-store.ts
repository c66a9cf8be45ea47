import { existsSync, mkdirSync, readFileSync } from 'node:fs';
import { mkdir, opendir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { type CopyChange, type CopyStore, firstPosition, type Held, isEntry, Position } from '@ganghui/client';
import { Complaint, fileComplaint } from '../world.ts';
import { fileNameOf } from './file-name.ts';

export const positionName = 'ganghui-copy.json';
const marketFolder = /^\d{6}-\d{2}$/;
// Files written side by side; more only wait for the disk.
const width = 16;

/** Under a temporary name first, and on the disk before it takes its place: nobody ever reads half of it. */
async function writeWhole(path: string, text: string): Promise<void> {
  const part = `${path}.part`;
  await writeFile(part, text, { flush: true });
  await rename(part, path);
}

async function apply(dir: string, change: CopyChange): Promise<void> {
  if ('remove' in change) return rm(join(dir, fileNameOf(change.remove)), { force: true });
  const path = join(dir, fileNameOf(change.put.posting.id));
  await mkdir(dirname(path), { recursive: true });
  await writeWhole(path, `${JSON.stringify(change.put, null, 1)}\n`);
}

function jsonOf(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

function heldOf(place: string, text: string): Held {
  const json = jsonOf(text);
  if (!isEntry(json)) return { place, key: undefined, entry: undefined };
  return { place, key: fileNameOf(json.posting.id) === place ? json.posting.id : undefined, entry: json };
}

/**
 * A copy as a folder: a JSON file a posting under its market, and `ganghui-copy.json`, which says how far it goes. A page is announced
 * there before its files are written and taken as done after, so that a kill in between is seen; the same page again puts it right.
 */
export function openDirStore(dir: string): CopyStore & { isTorn: () => boolean; count: () => Promise<number> } {
  const file = join(dir, positionName);
  try {
    mkdirSync(dir, { recursive: true });
  } catch (error) {
    throw fileComplaint(dir, error);
  }
  // `tornUpTo`: the end of a page that was being written.
  const read = (): { position: Position | undefined; tornUpTo: number | undefined } => {
    if (!existsSync(file)) return { position: undefined, tornUpTo: undefined };
    const json = jsonOf(readFileSync(file, 'utf8'));
    const parsed = Position.loose().safeParse(json);
    if (!parsed.success) throw new Complaint(`${file} 不是一份副本的位置文件，或者坏了。`, '放到新的文件夹重新拉取一份。');
    const { writing, ...position } = parsed.data;
    return { position: Position.parse(position), tornUpTo: writing === undefined ? undefined : Number(writing) };
  };
  const write = (position: Position, tornUpTo: number | undefined): Promise<void> =>
    writeWhole(file, `${JSON.stringify(tornUpTo === undefined ? position : { writing: tornUpTo, ...position }, null, 1)}\n`);
  return {
    readPosition: async () => read().position,
    isTorn: () => read().tornUpTo !== undefined,
    async count() {
      let files = 0;
      for (const market of await foldersIn(dir))
        for await (const { name } of await opendir(join(dir, market))) if (!name.endsWith('.part')) files++;
      return files;
    },
    async commit({ changes, position }) {
      const before = read();
      // A page that comes again may be a shorter one: what was written behind its end is ahead of the position still.
      const upTo = Math.max(before.tornUpTo ?? 0, position.sequence);
      if (changes.length > 0) {
        await write(before.position ?? { ...firstPosition(position.url, position.filter), keys: position.keys }, upTo);
        for (let from = 0; from < changes.length; from += width)
          await Promise.all(changes.slice(from, from + width).map((change) => apply(dir, change)));
      }
      await write(position, before.tornUpTo !== undefined && position.sequence < upTo ? upTo : undefined);
    },
    async *entries() {
      // What a kill left half written is no part of the copy.
      for (const market of await foldersIn(dir))
        for await (const found of await opendir(join(dir, market)))
          if (!found.name.endsWith('.part'))
            yield heldOf(`${market}/${found.name}`, await textIn(join(dir, market, found.name), found.isFile()));
    },
  };
}

const textIn = (path: string, isFile: boolean): Promise<string> => (isFile ? readFile(path, 'utf8') : Promise.resolve(''));

async function foldersIn(dir: string): Promise<string[]> {
  const names: string[] = [];
  for await (const found of await opendir(dir)) if (found.isDirectory() && marketFolder.test(found.name)) names.push(found.name);
  return names.sort();
}
