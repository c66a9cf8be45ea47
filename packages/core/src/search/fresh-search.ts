import type { Assessment, Now, ReadAssessments } from '../ports.ts';
import type { SearchIndex, SearchResult } from './search-index.ts';

type FreshPorts = {
  index: SearchIndex;
  indexChanges: () => Promise<unknown>;
  readAssessments: ReadAssessments;
  now: Now;
  /** How old the index may be, in milliseconds, before a search first brings it up to the end of the feed. */
  maxAgeMs: number;
  /** Told when the feed could not be followed; the search then answers from what the index holds. */
  report: (error: unknown) => void;
};

/** A search that follows the feed by itself: a reader that starts cold or was long idle is never far behind. */
export function makeFreshSearch({ index, indexChanges, readAssessments, now, maxAgeMs, report }: FreshPorts): SearchIndex['search'] {
  let followedAt = 0;
  let underWay: Promise<void> | undefined;
  const follow = async (): Promise<void> => {
    try {
      await indexChanges();
    } catch (error) {
      report(error);
    } finally {
      // Also after a failure: a search must not wait for a table that is down, again and again.
      followedAt = now().getTime();
      underWay = undefined;
    }
  };
  return async (query) => {
    if (now().getTime() - followedAt >= maxAgeMs) {
      underWay ??= follow();
      await underWay;
    }
    return inContext(await index.search(query));
  };

  // A score may be newer than the index: what is shown is what is stored.
  async function inContext(result: SearchResult): Promise<SearchResult> {
    const assessed = await readAssessments(result.items.map(({ id }) => id)).catch((error: unknown) => {
      report(error);
      return new Map<string, Assessment>();
    });
    const items = result.items.map((item) => {
      const quality = assessed.get(item.id)?.quality;
      return quality ? { ...item, score: quality.score, grade: quality.grade } : item;
    });
    return { ...result, items };
  }
}
