import type { ReadHead } from '../feed/ports.ts';
import type { Now } from '../ports.ts';
import type { BuildSnapshot } from './build-snapshot.ts';
import type { ListCheckpoints, SaveCheckpoint } from './ports.ts';
import type { ReadCheckpoint } from './read-checkpoint.ts';

// Runs come every 15 minutes: one that waited for the full hour would be late by up to a run.
const signAfterMs = 46 * 60_000;

type SealPorts = {
  readHead: ReadHead;
  listCheckpoints: ListCheckpoints;
  saveCheckpoint: SaveCheckpoint;
  readCheckpoint: ReadCheckpoint;
  buildSnapshot: BuildSnapshot;
  now: Now;
};

/** Signs the end of the log and keeps the checkpoint, at least once an hour while the log moves; then makes a snapshot when one is due. */
export const makeSealLog =
  ({ readHead, listCheckpoints, saveCheckpoint, readCheckpoint, buildSnapshot, now }: SealPorts) =>
  async (): Promise<{ signed: number; snapshot: number; changes: number; pages: number; removed: number; repaired: number }> => {
    const [head, [last]] = [await readHead(), await listCheckpoints(null, 1)];
    let signed = 0;
    if (head && head.last > (last?.sequence ?? 0) && now().getTime() - Date.parse(last?.signedAt ?? '1970-01-01') >= signAfterMs) {
      const checkpoint = await readCheckpoint(head.last);
      if (!checkpoint.ok) throw new Error(`the end of the log cannot be signed: ${checkpoint.error.detail}`);
      await saveCheckpoint(checkpoint.value);
      signed = head.last;
    }
    const { outcome, asOf, changes, pages, removed, repaired } = await buildSnapshot();
    return { signed, snapshot: outcome === 'saved' ? asOf : 0, changes, pages, removed, repaired };
  };
