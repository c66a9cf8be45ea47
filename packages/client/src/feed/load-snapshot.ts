import { isEverything, isInScope, type Snapshot, type SnapshotEntry, type SnapshotPage } from '@ganghui/spec';
import { contentHash, hashOfNames, moveDigest, stateName } from '@ganghui/spec/proof';
import { ProblemError } from '../problem-error.ts';
import { CopyFault } from './copy-fault.ts';
import type { CopyChange, CopyStore } from './copy-store.ts';
import type { FeedClient } from './feed-client.ts';
import { nothingYet, type Position } from './position.ts';

type Care = {
  signal?: AbortSignal | undefined;
  now: () => Date;
  onPage?: (sofar: { done: number; pages: number; entries: number }) => void;
};
const again = '再运行一次；仍然如此，请把这段话发给省级平台。';

/** `<postingId>@<revision>#<hash>`: the name under which an entry counts. */
const nameOf = ({ posting, hash }: SnapshotEntry): string => stateName(posting.id, { revision: posting.revision, hash });

/** Refuses a page whose entries are not what their hashes say, or, read without a filter, not those that the snapshot lists. */
export function checkPage({ entries, page }: SnapshotPage, snapshot: Snapshot, isWhole: boolean): void {
  const listed = snapshot.pages[page - 1];
  const wrong = entries.find((entry) => contentHash(entry) !== entry.hash);
  if (wrong) throw new CopyFault('content', `快照第 ${page} 页的 ${wrong.posting.id} 与它的散列不符。`, again);
  if (isWhole && hashOfNames(entries.map(nameOf)) !== listed?.sha256)
    throw new CopyFault('content', `快照第 ${page} 页不是目录里说的那一页。`, again);
}

async function heldIds(store: CopyStore): Promise<string[]> {
  const ids: string[] = [];
  for await (const { key } of store.entries()) if (key !== undefined) ids.push(key);
  return ids.sort();
}

/**
 * Brings a copy to the newest snapshot, page by page: what the copy holds in the range of a page and the page has not is removed, so an old
 * copy becomes a new one without ever being empty. Goes on at the page where it stopped. Without a
 * snapshot, or with one that cannot be read: stands before the first entry.
 */
export async function loadSnapshot(store: CopyStore, client: FeedClient, begun: Position, care: Care): Promise<Position> {
  for (let tried = 1; ; tried++) {
    const snapshot = await client.snapshot({ signal: care.signal });
    if (snapshot.asOf < begun.sequence)
      throw new CopyFault('pruned', `序号 ${begun.sequence} 之后的变更已不再保存，也没有更新的快照（只到 ${snapshot.asOf}）。`, again);
    if (snapshot.asOf === 0) return begun;
    try {
      return await loadPages(store, client, snapshot, begun, care);
    } catch (error) {
      // A newer one took its place while it was read.
      if (!(error instanceof ProblemError) || error.kind !== 'snapshot-gone') throw error;
      if (tried < 3) continue;
      // None can be read, as when a page of it is damaged. A new copy reads the feed instead: what pages brought in is told there as well.
      if (begun.sequence === 0) return { ...begun, loading: null };
      throw error;
    }
  }
}

async function loadPages(store: CopyStore, client: FeedClient, snapshot: Snapshot, begun: Position, care: Care): Promise<Position> {
  const { filter } = begun;
  const isWhole = isEverything(filter);
  const { asOf, chainHash, pages } = snapshot;
  const isSame = begun.loading?.asOf === asOf && begun.loading.chainHash === chainHash;
  let position: Position = isSame ? begun : { ...begun, loading: { ...nothingYet, chainHash, asOf, done: 0, upTo: null } };
  const held = await heldIds(store);
  let next = 0;
  let entriesIn = 0;
  // Where nothing is open there is no page, and still something to remove.
  const most = Math.max(1, pages.length);
  for (let page = (position.loading?.done ?? 0) + 1; page <= most; page++) {
    const isLast = page === most;
    const after: string | null = position.loading?.upTo ?? null;
    const upTo = isLast ? null : (pages[page - 1]?.last ?? null);
    const read =
      pages.length === 0 ? { asOf, page, pages: 1, entries: [] } : await client.snapshotPage(asOf, page, { filter, signal: care.signal });
    if (pages.length > 0) checkPage(read, snapshot, isWhole);
    const entries = read.entries.filter(({ scope }) => isInScope(filter, scope));
    const among = new Set(entries.map(({ posting }) => posting.id));
    const gone: string[] = [];
    for (let id = held[next]; id !== undefined && (upTo === null || id <= upTo); id = held[++next])
      if ((after === null || id > after) && !among.has(id)) gone.push(id);
    const changes: CopyChange[] = [...gone.map((remove) => ({ remove })), ...entries.map((put) => ({ put }))];
    const proof = addTo(position.loading ?? nothingYet, entries);
    const updatedAt = care.now().toISOString();
    const loading = { ...proof, chainHash, asOf, done: page, upTo };
    position = isLast
      ? { ...position, sequence: asOf, proof: isWhole ? checked({ ...proof, chainHash }, snapshot) : null, loading: null, updatedAt }
      : { ...position, loading, updatedAt };
    await store.commit({ changes, position, source: { kind: 'snapshot', page: { ...read, entries }, replaces: { after, upTo } } });
    entriesIn += entries.length;
    care.onPage?.({ done: page, pages: pages.length, entries: entriesIn });
  }
  return position;
}

const addTo = (before: { chainHash: string; stateDigest: string; live: number }, entries: readonly SnapshotEntry[]) => ({
  chainHash: before.chainHash,
  stateDigest: entries.reduce((digest, entry) => moveDigest(digest, { leaves: null, enters: nameOf(entry) }), before.stateDigest),
  live: before.live + entries.length,
});

function checked(proof: { chainHash: string; stateDigest: string; live: number }, snapshot: Snapshot) {
  if (proof.stateDigest === snapshot.stateDigest && proof.live === snapshot.count) return proof;
  throw new CopyFault('content', `快照（到 ${snapshot.asOf}）的岗位加起来不是它所说的 ${snapshot.count} 个和摘要。`, again);
}
