import type { SearchIndex } from '@ganghui/core';
import { applyEvents, applyScores, positionOf } from './apply-events.ts';
import { isUnusable } from './file-fault.ts';
import { discard, type IndexFile, openIndexFile, wasReplaced } from './index-file.ts';
import { runSearch } from './run-search.ts';
import { writeSnapshot } from './write-snapshot.ts';

export type EmbeddedIndex = SearchIndex & {
  /** Writes a compact copy to `to`, which another machine can open; `position` is the sequence it stands at. */
  snapshot: (to: string) => Promise<{ position: number; bytes: number }>;
  documents: () => number;
  close: () => void;
};

/**
 * The embedded engine: one SQLite file with FTS5. The file is a cache of the feed: one that is damaged, of another version or not ours
 * is thrown away, and `position()` then says 0. Several connections and processes may hold it at once.
 */
export function createEmbeddedIndex(file: string): EmbeddedIndex {
  let held = openIndexFile(file);
  const reopen = () => {
    held.db.close();
    held = openIndexFile(file);
  };
  /** `afresh` is done instead once the file was thrown away. */
  const using = <T>(work: (held: IndexFile) => T, afresh = work): T => {
    if (wasReplaced(file, held)) reopen();
    try {
      return work(held);
    } catch (error) {
      if (!isUnusable(error)) throw error;
      discard(file, held.inode);
      reopen();
      return afresh(held);
    }
  };
  return {
    position: async () => using(({ statements }) => positionOf(statements)),
    apply: async (events) => using((index) => applyEvents(index, events)),
    rescore: async (scores) => using((index) => applyScores(index, scores)),
    search: async (query) => using((index) => runSearch(index, query)),
    snapshot: async (to) => using((index) => writeSnapshot(index, to), refuseEmptySnapshot),
    documents: () => using(({ statements }) => statements.documents.get()?.documents as number),
    close: () => held.db.close(),
  };
}

// An empty copy would take the place of a good one.
const refuseEmptySnapshot = (): never => {
  throw new Error('the search index was damaged and starts afresh: there is nothing to copy yet');
};
