import type { FeedItem, SnapshotEntry, SnapshotPage } from '@ganghui/spec';
import type { Position } from './position.ts';

/** Of one posting there is one change in a step. */
export type CopyChange = { put: SnapshotEntry } | { remove: string };

/** What the changes were made from, for a store that passes it on instead of keeping it. `replaces`: ids after the first up to the second (null: no bound) that are not among the entries are gone. */
export type CopySource =
  | { kind: 'feed'; after: number; last: number; head: number; events: readonly FeedItem[] }
  | { kind: 'snapshot'; page: SnapshotPage; replaces: { after: string | null; upTo: string | null } }
  | { kind: 'keys' };

export type CopyStep = { changes: readonly CopyChange[]; position: Position; source: CopySource };

/** One posting as it is kept. `entry` is undefined where it cannot be read; `key`: the id it is kept under, where that is known. */
export type Held = { place: string; key: string | undefined; entry: SnapshotEntry | undefined };

/** Keeps a copy. Writers come one after the other: give a store to one follower at a time. */
export type CopyStore = {
  /** Undefined before the first step. */
  readPosition: () => Promise<Position | undefined>;
  /** All the changes and the new position, or none of them; after a kill in the middle the same step again must lead to the same end. */
  commit: (step: CopyStep) => Promise<void>;
  /** Everything it holds, in any order. */
  entries: () => AsyncIterable<Held>;
};

/** A store in memory: for tests, and for receivers that keep postings elsewhere and need no proof. */
export function createMemoryStore(): CopyStore & { postings: Map<string, SnapshotEntry> } {
  const postings = new Map<string, SnapshotEntry>();
  let at: Position | undefined;
  return {
    postings,
    readPosition: async () => at,
    async commit({ changes, position }) {
      for (const change of changes)
        if ('put' in change) postings.set(change.put.posting.id, change.put);
        else postings.delete(change.remove);
      at = position;
    },
    async *entries() {
      for (const [key, entry] of postings) yield { place: key, key, entry };
    },
  };
}
