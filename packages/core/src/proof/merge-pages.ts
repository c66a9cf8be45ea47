import { emptyDigest, moveDigest } from '@ganghui/spec/proof';
import type { Change, HeldChanges } from './held-changes.ts';
import { unpackFile } from './page-file.ts';
import { linesOf, type PageLine } from './page-line.ts';
import { createPageWriter, type PageLimits, pageLimits, type StoredPage } from './page-writer.ts';
import type { PageStore } from './ports.ts';

/** Pages in the order of ids, and the digest of the postings in them. */
export type PageSet = { pages: StoredPage[]; stateDigest: string };
export type MergePorts = { pages: PageStore; limits?: PageLimits };
export const noPages: PageSet = { pages: [], stateDigest: emptyDigest };

/**
 * Pages with the changes worked in. A page in whose range nothing changed is not read and stays the file it is. The digest moves by
 * what really left and entered the pages, not by what the log says of it, so that comparing it with the log's own proves both.
 */
export async function mergePages(
  { pages: store, limits = pageLimits }: MergePorts,
  base: PageSet,
  changes: HeldChanges,
  asOf: number,
): Promise<PageSet> {
  const writer = createPageWriter(store, asOf, limits);
  const waiting = changes.sorted();
  let next = waiting.next();
  let { stateDigest } = base;

  // One at a time: a new market may bring more postings into the range of one page than fit into memory.
  const nextBelow = (end: string | undefined): Change | undefined => {
    if (next.done || (end !== undefined && next.value.id >= end)) return undefined;
    const change = next.value;
    next = waiting.next();
    return change;
  };
  const enter = async (change: Change, leaves: PageLine | undefined): Promise<void> => {
    stateDigest = moveDigest(stateDigest, { leaves: leaves?.name ?? null, enters: change.line?.name ?? null });
    if (change.line) await writer.add(change.line);
  };

  for (const [at, page] of base.pages.entries()) {
    // A posting before the first page belongs to it; one behind the last page comes after the loop.
    const end = base.pages[at + 1]?.row.first ?? afterId(page.row.last);
    let change = nextBelow(end);
    if (!change && writer.mayKeep()) {
      await writer.keep(page);
      continue;
    }
    const lines = linesOf(await unpackFile(page.file, await store.get(page.file)));
    let line = 0;
    for (; change; change = nextBelow(end)) {
      for (let each = lines[line]; each && each.id < change.id; each = lines[++line]) await writer.add(each);
      await enter(change, lines[line]?.id === change.id ? lines[line++] : undefined);
    }
    for (const each of lines.slice(line)) await writer.add(each);
  }
  for (let change = nextBelow(undefined); change; change = nextBelow(undefined)) await enter(change, undefined);
  return { pages: await writer.finish(), stateDigest };
}

/** The least text that is greater than this one. */
const afterId = (id: string): string => `${id}\u0000`;
