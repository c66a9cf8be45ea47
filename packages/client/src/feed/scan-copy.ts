import { type SnapshotEntry, scopeOf } from '@ganghui/spec';
import { canonicalJson, contentHash, emptyDigest, moveDigest, stateName } from '@ganghui/spec/proof';
import type { CopyStore, Held } from './copy-store.ts';
import type { Difference } from './verdict.ts';

/** What is kept of one posting: `hash` is reckoned from its content now, `isOwn`: the hash kept beside it is the same. `oddScope`: the scope kept beside it, where its content says another. */
export type Scanned = { place: string; hash: string; revision: number; sequence: number; isOwn: boolean; oddScope: string | undefined };
/** `stray`: what stands in the copy and is none of its postings. */
export type Scan = { postings: Map<string, Scanned>; digest: string; count: number; stray: Difference[] };

const hashOf = (entry: SnapshotEntry): string | undefined => {
  try {
    return contentHash(entry);
  } catch {
    // Members that the hash walks through are gone or are something else.
    return undefined;
  }
};

/** No hash covers the scope: it follows from the content. */
function oddScopeOf({ scope, posting, quality }: SnapshotEntry): string | undefined {
  const kept = canonicalJson(scope);
  try {
    return kept === canonicalJson(scopeOf(posting, quality)) ? undefined : kept;
  } catch {
    return kept;
  }
}

/** Reads a whole copy and reckons every hash and the digest anew, from the content. */
export async function scanCopy(store: CopyStore, onEntry: (sofar: number) => void = () => {}, signal?: AbortSignal): Promise<Scan> {
  const postings = new Map<string, Scanned>();
  const stray: Difference[] = [];
  let digest = emptyDigest;
  let count = 0;
  for await (const held of store.entries()) {
    signal?.throwIfAborted();
    onEntry(++count);
    const hash = held.entry && hashOf(held.entry);
    if (held.entry === undefined || hash === undefined) stray.push(strayOf('unreadable', held));
    else if (held.key === undefined) stray.push(strayOf('extra', held));
    else {
      const { posting, sequence, hash: kept } = held.entry;
      digest = moveDigest(digest, { leaves: null, enters: stateName(posting.id, { revision: posting.revision, hash }) });
      postings.set(held.key, {
        place: held.place,
        hash,
        revision: posting.revision,
        sequence,
        isOwn: kept === hash && held.key === posting.id,
        oddScope: oddScopeOf(held.entry),
      });
    }
  }
  return { postings, digest, count: postings.size, stray };
}

const strayOf = (kind: 'unreadable' | 'extra', { key, place, entry }: Held): Difference => ({
  kind,
  postingId: key ?? entry?.posting.id ?? '',
  place,
  fields: [],
});
