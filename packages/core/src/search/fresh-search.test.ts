import { aQuality } from '@ganghui/spec/testing';
import { describe, expect, it } from 'vitest';
import type { Assessment } from '../ports.ts';
import { makeFreshSearch } from './fresh-search.ts';
import { makeIndexChanges } from './index-changes.ts';
import type { PostingSummary, SearchIndex, SearchQuery, SearchResult } from './search-index.ts';

const query: SearchQuery = { text: '', regions: [], minPay: null, marketId: null, limit: 10, cursor: 0, at: '2026-11-21T00:00:00Z' };
const item = { id: '320100-01.A', score: 70, grade: '合格' } as PostingSummary;
const result: SearchResult = { total: 1, items: [item], facets: { city: [], grade: [] }, next: null };
const index = (overrides: Partial<SearchIndex> = {}): SearchIndex => ({
  position: async () => 0,
  apply: async () => {},
  rescore: async () => {},
  search: async () => result,
  ...overrides,
});
const assessed = new Map([['320100-01.A', { quality: aQuality({ score: 91, grade: '优' }) } as Assessment]]);

describe('a search that follows the feed', () => {
  it('follows at most once in its interval, and once for many who ask together', async () => {
    let now = 10_000;
    let followed = 0;
    const indexChanges = async (): Promise<void> => {
      followed += 1;
    };
    const search = makeFreshSearch({
      index: index(),
      indexChanges,
      readAssessments: async () => new Map(),
      now: () => new Date(now),
      maxAgeMs: 1000,
      report: () => {},
    });
    await Promise.all([search(query), search(query), search(query)]);
    await search(query);
    expect(followed).toBe(1);
    now += 1000;
    await search(query);
    expect(followed).toBe(2);
  });

  it('answers from what it holds when the feed does not answer, and says so', async () => {
    const reported: unknown[] = [];
    const search = makeFreshSearch({
      index: index(),
      indexChanges: async () => {
        throw new Error('table down');
      },
      readAssessments: async () => new Map(),
      now: () => new Date(),
      maxAgeMs: 1000,
      report: (error) => reported.push(error),
    });
    expect(await search(query)).toEqual(result);
    expect(reported).toHaveLength(1);
  });

  it('shows the score that is stored, also when the index has an older one', async () => {
    const search = makeFreshSearch({
      index: index(),
      indexChanges: async () => {},
      readAssessments: async () => assessed,
      now: () => new Date(),
      maxAgeMs: 1000,
      report: () => {},
    });
    expect((await search(query)).items[0]).toMatchObject({ score: 91, grade: '优' });
  });
});

describe('bringing an index up to the feed', () => {
  it('reads page after page from its own position, and never moves it by itself', async () => {
    let position = 3;
    const read: number[] = [];
    const indexChanges = makeIndexChanges({
      index: index({
        position: async () => position,
        apply: async (events) => {
          position = events.at(-1)?.sequence ?? position;
        },
      }),
      readAssessments: async () => assessed,
      readFeed: async ({ after }) => {
        read.push(after);
        const events = after < 5 ? [{ subject: '320100-01.A', sequence: after + 1 } as never] : [];
        return { ok: true, value: { events, last: after + events.length, more: after < 5 } };
      },
    });
    expect(await indexChanges()).toEqual({ applied: 2 });
    expect(read).toEqual([3, 4, 5]);
  });

  it('stops with an error when its place is no place of the feed', async () => {
    const indexChanges = makeIndexChanges({
      index: index(),
      readAssessments: async () => assessed,
      readFeed: async () => ({ ok: false, error: { kind: 'cursor-from-the-future', detail: '共享流目前到序号 2', fix: '' } }),
    });
    await expect(indexChanges()).rejects.toThrow('共享流目前到序号 2');
  });
});
