import { existsSync, readdirSync, rmdirSync, rmSync, statSync } from 'node:fs';
import { join, resolve } from 'node:path';
import type { CopyStore } from '@ganghui/client';
import { takeLock } from '../push/push-lock.ts';
import { Complaint, type World } from '../world.ts';
import { openDirStore, positionName } from './dir-store.ts';
import { openPostStore } from './post-store.ts';
import { openSqliteStore } from './sqlite-store.ts';

/** A copy and its lock. `count`: the postings it holds, counted without reading them; not known of one that is kept elsewhere. */
export type Opened = {
  store: CopyStore;
  isTorn: () => boolean;
  count?: () => Promise<number>;
  close: () => void;
  /** Takes away a place that was made by opening it; after `close`, and only while nothing is in it. */
  remove: () => void;
};

export const isUrl = (to: string): boolean => /^https?:\/\//i.test(to);
const isSqlite = (to: string): boolean => /\.(?:sqlite3?|db)$/i.test(to);
const nothing = (): void => {};

/** One writer at a time: two would move the same position. */
function locked(path: string, what: string): () => void {
  const free = takeLock(path);
  if (typeof free === 'function') return free;
  throw new Complaint(`${what} 正由另一个 ganghui 使用（进程 ${free}）。`, '等它结束，或先停下它。');
}

function openUrl(world: World, to: string, state: string | undefined): Opened {
  if (!URL.canParse(to)) throw new Complaint(`网址写法不对：${to}`);
  if (state === undefined)
    throw new Complaint('推送到网址时，位置要记在一个文件里。', '加上 --state <文件>，例如 --state ganghui-pull.json。');
  const path = resolve(world.cwd, state);
  const isNew = !existsSync(path);
  const close = locked(`${path}.lock`, state);
  try {
    const store = openPostStore(world, to, path);
    return { store, isTorn: () => false, close, remove: () => isNew && rmSync(path, { force: true }) };
  } catch (error) {
    close();
    throw error;
  }
}

async function openFile(path: string, to: string, mustBe: boolean): Promise<Opened> {
  const isNew = !existsSync(path);
  const free = locked(`${path}.lock`, to);
  try {
    const store = await openSqliteStore(path, { mustBe });
    const close = (): void => {
      store.close();
      free();
    };
    const remove = (): void => {
      if (isNew) for (const end of ['', '-wal', '-shm']) rmSync(`${path}${end}`, { force: true });
    };
    return { store, isTorn: () => false, count: store.count, close, remove };
  } catch (error) {
    free();
    throw error;
  }
}

function openFolder(path: string, to: string): Opened {
  const isNew = !existsSync(path);
  const store = openDirStore(path);
  const close = locked(join(path, '.ganghui-pull.lock'), to);
  const remove = (): void => {
    rmSync(join(path, positionName), { force: true });
    if (readdirSync(path).length === 0) rmdirSync(path);
  };
  return { store, isTorn: store.isTorn, count: store.count, close, remove: isNew ? remove : nothing };
}

async function opened(world: World, to: string, state: string | undefined, mustBe: boolean): Promise<Opened> {
  if (isUrl(to)) return openUrl(world, to, state);
  const path = resolve(world.cwd, to);
  if (mustBe && !existsSync(path))
    throw new Complaint(`${to}：没有这个文件或文件夹 (no such file or folder)`, `先运行 ganghui pull --to ${to}`);
  const isFolder = existsSync(path) ? statSync(path).isDirectory() : !isSqlite(to);
  return isFolder ? openFolder(path, to) : openFile(path, to, mustBe);
}

/** The copy at a place: a folder, a file (`.sqlite`, `.sqlite3`, `.db`), or a URL that pages are posted to. */
export const openCopy = (world: World, to: string, state?: string): Promise<Opened> => opened(world, to, state, false);

/** A copy that is there already. */
export function openOldCopy(world: World, from: string): Promise<Opened> {
  if (isUrl(from)) throw new Complaint('只有文件夹和 SQLite 文件里的副本可以核对。', '接收方自己的副本用客户端库的 verifyCopy 核对。');
  return opened(world, from, undefined, true);
}
