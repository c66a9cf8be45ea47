import { canonicalJson } from '@ganghui/spec/proof';
import type { ReadHead, SegmentHead } from '../feed/ports.ts';
import type { Now } from '../ports.ts';
import { isSnapshotWhole } from './check-snapshot.ts';
import { type FoldPorts, foldLog } from './fold-log.ts';
import { asOfOf, fileName, PageDamaged } from './page-file.ts';
import type { PageStore, ReadManifests, ReadSnapshotHead, SaveManifests, SnapshotManifest } from './ports.ts';

/** Before so many entries nobody makes a snapshot: a new reader is as quick from the feed. */
export const firstSnapshotAfter = 500;
const leastChanges = 1000;
const shareOfLive = 0.1;
const dayMs = 86_400_000;
const kept = 3;

/** `none`: there was no need. `stale`: another builder was faster; its snapshot stands and nothing of it was touched. */
export type SnapshotBuilt = {
  outcome: 'none' | 'saved' | 'stale';
  asOf: number;
  changes: number;
  pages: number;
  removed: number;
  /** 1 when a file of the one before was damaged, and this one was made from the whole log. */
  repaired: number;
};
export type BuildSnapshot = () => Promise<SnapshotBuilt>;

/** Whether it is time for one. */
export type IsSnapshotDue = (newest: SnapshotManifest | undefined, head: SegmentHead, now: Date) => boolean;
type BuildPorts = FoldPorts & {
  readHead: ReadHead;
  readManifests: ReadManifests;
  saveManifests: SaveManifests;
  /** What the row says, also of one whose list of pages cannot be read. */
  readSnapshotHead?: ReadSnapshotHead;
  now: Now;
  isDue?: IsSnapshotDue;
};

/**
 * Makes the next snapshot of the log when one is due, keeps the newest three and removes the files that none of them names. It may die
 * anywhere: until the manifest is saved the one before stands, and what was left lying is removed by the next build. One whose files
 * are damaged is replaced at once by one that is made from the whole log.
 */
export const makeBuildSnapshot =
  ({ readHead, readManifests, saveManifests, readSnapshotHead, now, isDue = isUsuallyDue, ...ports }: BuildPorts): BuildSnapshot =>
  async () => {
    // Before the lists: what is saved in between is found out when this one is saved.
    const saved = await readSnapshotHead?.();
    const [manifests, head] = [await readManifests(), await readHead()];
    const [newest] = manifests;
    const expected = saved?.asOf ?? newest?.asOf ?? 0;
    if (!head) return nothingDone(expected);
    const isWhole = expected === (newest?.asOf ?? 0) && (!newest || (await isSnapshotWhole(ports.pages, newest, now())));
    if (isWhole && !isDue(newest, head, now())) return nothingDone(expected);
    const { folded, repaired } = await foldOrRepair(ports, isWhole ? newest : undefined, head);
    const { pages, count, stateDigest, chainHash, changes } = folded;
    const made: SnapshotManifest = {
      asOf: head.last,
      madeAt: now().toISOString(),
      count,
      stateDigest,
      chainHash,
      pages: pages.map(({ row }) => row),
      files: pages.map(({ file }) => file),
    };
    const whole = repaired ? manifests.slice(expected === newest?.asOf ? 1 : 0) : manifests;
    const next = [made, ...whole].slice(0, kept);
    const outcome = await saveManifests(next, expected);
    const removed = outcome === 'saved' ? await removeUnused(ports.pages, next) : 0;
    return { outcome, asOf: head.last, changes, pages: pages.length, removed, repaired: Number(repaired && expected > 0) };
  };

const nothingDone = (asOf: number): SnapshotBuilt => ({ outcome: 'none', asOf, changes: 0, pages: 0, removed: 0, repaired: 0 });

/** From an earlier snapshot; from the whole log where there is none, or a page of it turns out to be damaged. */
async function foldOrRepair(ports: FoldPorts, from: SnapshotManifest | undefined, head: SegmentHead) {
  if (!from) return { folded: await foldLog(ports, undefined, head), repaired: true };
  try {
    return { folded: await foldLog(ports, from, head), repaired: false };
  } catch (error) {
    if (!(error instanceof PageDamaged)) throw error;
    return { folded: await foldLog(ports, undefined, head), repaired: true };
  }
}

const isUsuallyDue: IsSnapshotDue = (newest, { last, live }, now) => {
  if (!newest) return last >= firstSnapshotAfter;
  const since = last - newest.asOf;
  if (since >= Math.max(leastChanges, shareOfLive * live)) return true;
  return since > 0 && now.getTime() - Date.parse(newest.madeAt ?? '') > dayMs;
};

/** The name of the file that holds a manifest itself. */
export const manifestText = (manifest: SnapshotManifest): string => canonicalJson(manifest);
export const manifestName = (manifest: SnapshotManifest): string => fileName(manifest.asOf, manifestText(manifest));

/** Never a file of a later place: its builder may be at work. One of an earlier place that is not saved by now never will be. */
async function removeUnused(pages: PageStore, manifests: readonly SnapshotManifest[]): Promise<number> {
  const newest = manifests[0]?.asOf ?? 0;
  const used = new Set(manifests.flatMap((manifest) => [manifestName(manifest), ...manifest.files]));
  const unused = (await pages.list()).filter((name) => asOfOf(name) <= newest && !used.has(name));
  await pages.remove(unused);
  return unused.length;
}
