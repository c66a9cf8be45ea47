import { existsSync, mkdirSync, renameSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import type { SnapshotStore } from '@ganghui/core';
import { createEmbeddedIndex } from './embedded-index.ts';

// A snapshot is worth its upload once a cold reader would save this many changes, or this much time has passed with any.
const snapshotEveryChanges = 500;
const snapshotEveryMs = 5 * 60_000;

/** `fetchedAt`: where the snapshot stood that this file began with; 0 when it began empty. */
export type Replica = ReturnType<typeof createEmbeddedIndex> & { fetchedAt: number };

/** The index file of this machine, started from the latest snapshot when it has none of its own. */
export async function openReplica(directory: string, snapshots?: SnapshotStore): Promise<Replica> {
  mkdirSync(directory, { recursive: true });
  const file = join(directory, 'index.sqlite');
  let fetchedAt = 0;
  if (snapshots && !existsSync(file)) {
    const incoming = `${file}.incoming`;
    // A snapshot that cannot be had costs time, not answers: the index begins empty and follows the feed from its start.
    const position = await snapshots.fetch(incoming).catch(() => undefined);
    if (position !== undefined) {
      fetchedAt = position;
      // A log left by a killed process belongs to another file; SQLite would replay it into this one.
      for (const leftover of [`${file}-wal`, `${file}-shm`]) rmSync(leftover, { force: true });
      renameSync(incoming, file);
    }
  }
  return { ...createEmbeddedIndex(file), fetchedAt };
}

/** Writes a snapshot to the store when enough has changed since the last one; without a store it does nothing. */
export function createSnapshotKeeper(
  index: Pick<Replica, 'position' | 'snapshot' | 'fetchedAt'>,
  snapshots: SnapshotStore | undefined,
  directory: string,
  now = Date.now,
) {
  let keptAt = 0;
  let keptPosition = index.fetchedAt;
  return async (): Promise<void> => {
    if (!snapshots) return;
    const position = await index.position();
    const changes = position - keptPosition;
    const due = changes >= snapshotEveryChanges || (changes > 0 && now() - keptAt >= snapshotEveryMs);
    if (!due) return;
    const file = join(directory, 'snapshot.sqlite');
    const written = await index.snapshot(file);
    await snapshots.put(file, written.position);
    rmSync(file, { force: true });
    keptAt = now();
    keptPosition = written.position;
  };
}
