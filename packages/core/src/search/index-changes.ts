import type { ReadFeed } from '../feed/read-feed.ts';
import type { ReadAssessments } from '../ports.ts';
import type { SearchIndex } from './search-index.ts';

export type IndexPorts = { readFeed: ReadFeed; readAssessments: ReadAssessments; index: SearchIndex };

const page = 500;

/**
 * Brings an index up to the end of the feed. The index keeps its own cursor, moved together with its content, so it may be
 * thrown away, copied or asked twice. Scores are read beside, because a scored event may come before its posting or after.
 */
export const makeIndexChanges =
  ({ readFeed, readAssessments, index }: IndexPorts) =>
  async (): Promise<{ applied: number }> => {
    const rescorePostings = makeRescorePostings({ readAssessments, index });
    let applied = 0;
    for (;;) {
      const after = await index.position();
      const read = await readFeed({ after, limit: page });
      if (!read.ok) throw new Error(`the search index stands at ${after}: ${read.error.detail}`);
      const { events, more } = read.value;
      if (events.length > 0) {
        await index.apply(events);
        await rescorePostings(events.map(({ subject }) => subject));
        applied += events.length;
      }
      if (!more) return { applied };
    }
  };

/** Takes the scores that `score` announced. */
export const makeRescorePostings =
  ({ readAssessments, index }: Pick<IndexPorts, 'readAssessments' | 'index'>) =>
  async (postingIds: readonly string[]): Promise<void> => {
    const assessed = await readAssessments([...new Set(postingIds)]);
    await index.rescore(
      [...assessed.values()].map(({ postingId, revision, quality }) => ({
        postingId,
        revision,
        score: quality.score,
        grade: quality.grade,
      })),
    );
  };
