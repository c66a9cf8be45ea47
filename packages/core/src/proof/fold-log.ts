import { emptyDigest, nextChain } from '@ganghui/spec/proof';
import type { ReadSegments, SegmentHead } from '../feed/ports.ts';
import { createHeldChanges } from './held-changes.ts';
import { type MergePorts, mergePages, noPages, type PageSet } from './merge-pages.ts';
import { lineOf } from './page-line.ts';
import type { SnapshotManifest } from './ports.ts';
import { readLog } from './read-log.ts';

/** The pages at a place of the log, proven against it. */
export type Folded = PageSet & { count: number; chainHash: string; changes: number };

export type FoldPorts = MergePorts & {
  readSegments: ReadSegments;
  /** Bytes of packed changes held before they are worked into pages: about 55,000 postings unless said. */
  maxHeldBytes?: number;
};

const usualHeldBytes = 80_000_000;

const rowsOf = (manifest: SnapshotManifest): PageSet => ({
  stateDigest: manifest.stateDigest,
  pages: manifest.pages.map((row, index) => {
    const file = manifest.files[index];
    if (file === undefined) throw new Error(`page ${row.page} of the snapshot ${manifest.asOf} has no file`);
    return { row, file };
  }),
});

/**
 * The state after exactly `head.last`: the pages of an earlier snapshot (none: the empty one) with every entry since worked in. Throws
 * when count, digest or chain are not those of the log: then either of the two is damaged, and nothing may be made of it.
 */
export async function foldLog(
  { readSegments, maxHeldBytes = usualHeldBytes, ...store }: FoldPorts,
  from: SnapshotManifest | undefined,
  head: SegmentHead,
): Promise<Folded> {
  let base = from ? rowsOf(from) : noPages;
  let chainHash = from?.chainHash ?? emptyDigest;
  let held = createHeldChanges();
  let changes = 0;
  for await (const event of readLog(readSegments, from?.asOf ?? 0, head.last)) {
    chainHash = nextChain(chainHash, event);
    changes += 1;
    if (event.data.live) held.put(lineOf(event));
    else held.gone(event.subject);
    if (held.size() < maxHeldBytes) continue;
    base = await mergePages(store, base, held, head.last);
    held = createHeldChanges();
  }
  const merged = await mergePages(store, base, held, head.last);
  const count = merged.pages.reduce((sum, { row }) => sum + row.count, 0);
  const found = { count, stateDigest: merged.stateDigest, chainHash };
  const told = { count: head.live, stateDigest: head.stateDigest, chainHash: head.chainHash };
  if (JSON.stringify(found) !== JSON.stringify(told))
    throw new Error(`the snapshot at ${head.last} is not what the log says: ${JSON.stringify({ found, told })}`);
  return { ...merged, count, chainHash, changes };
}
