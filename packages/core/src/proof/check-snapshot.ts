import { PageDamaged, unpackFile } from './page-file.ts';
import type { PageStore, SnapshotManifest } from './ports.ts';

// Ten thousand postings a run: a snapshot of a hundred thousand is looked through in a few hours.
const filesARun = 40;
const runMs = 15 * 60_000;

/** Whether all files of a snapshot are there and those whose turn it is hold what was written. */
export async function isSnapshotWhole(pages: PageStore, { files }: SnapshotManifest, now: Date): Promise<boolean> {
  const there = new Set(await pages.list());
  if (files.some((file) => !there.has(file))) return false;
  const first = files.length > 0 ? (Math.floor(now.getTime() / runMs) * filesARun) % files.length : 0;
  for (const file of [...files, ...files].slice(first, first + Math.min(filesARun, files.length))) {
    try {
      await unpackFile(file, await pages.get(file));
    } catch (error) {
      if (error instanceof PageDamaged) return false;
      throw error;
    }
  }
  return true;
}
