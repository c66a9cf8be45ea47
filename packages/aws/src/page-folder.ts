import { mkdir, open, readdir, readFile, rename, rm } from 'node:fs/promises';
import { join } from 'node:path';
import type { PageStore } from '@ganghui/core';

const isMissing = (error: unknown): boolean => error instanceof Error && 'code' in error && error.code === 'ENOENT';

/** Snapshot files in a folder, for the run on one machine. A file is there whole or not at all, whenever the machine stops. */
export function createPageFolder(dir: string): PageStore {
  let tries = 0;
  const list = async (): Promise<string[]> => {
    try {
      return await readdir(dir);
    } catch (error) {
      if (isMissing(error)) return [];
      throw error;
    }
  };
  return {
    put: async (name, bytes) => {
      await mkdir(dir, { recursive: true });
      // Two builders may write the same file; each begins its own.
      const begun = join(dir, `${name}.${process.pid}-${tries++}.part`);
      const file = await open(begun, 'w');
      try {
        await file.writeFile(bytes);
        await file.sync();
      } finally {
        await file.close();
      }
      await rename(begun, join(dir, name));
    },
    get: async (name) => {
      try {
        return await readFile(join(dir, name));
      } catch (error) {
        if (isMissing(error)) return undefined;
        throw error;
      }
    },
    list,
    remove: async (names) => {
      // What a killed run had begun goes as well; one process at a time works on a folder.
      const begun = (await list()).filter((name) => name.endsWith('.part') && !name.includes(`.${process.pid}-`));
      await Promise.all([...names, ...begun].map((name) => rm(join(dir, name), { force: true })));
    },
  };
}
