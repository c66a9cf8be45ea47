import type { PageStore } from '@ganghui/core';

/** Where snapshots of the log are kept: a bucket, or a folder on one machine. Loaded by the first call: most requests need no page. */
export function createSnapshotPages({ bucket, dir }: { bucket?: string | undefined; dir?: string | undefined }): PageStore {
  if (!bucket && !dir) throw new Error('snapshots have no place: set SNAPSHOT_BUCKET or SNAPSHOT_DIR');
  const open = async (): Promise<PageStore> =>
    bucket ? (await import('./page-bucket.ts')).createPageBucket(bucket) : (await import('./page-folder.ts')).createPageFolder(dir ?? '');
  let opened: Promise<PageStore> | undefined;
  const store = (): Promise<PageStore> => {
    opened ??= open();
    return opened;
  };
  return {
    put: async (name, bytes) => (await store()).put(name, bytes),
    get: async (name) => (await store()).get(name),
    list: async () => (await store()).list(),
    remove: async (names) => (await store()).remove(names),
  };
}
