import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { SearchQuery } from '@ganghui/core';
import type { FeedEvent, Posting, PostingEventKind } from '@ganghui/spec';
import { aFeedEvent, aPosting, aQuality } from '@ganghui/spec/testing';
import { onTestFinished } from 'vitest';
import { createEmbeddedIndex, type EmbeddedIndex } from '../embedded-index.ts';

export type Change = { kind?: PostingEventKind; posting: Posting; score?: number };

export const eventOf = ({ kind, posting, score = 92 }: Change, sequence: number): FeedEvent =>
  aFeedEvent({ kind, posting, sequence, quality: aQuality({ score, grade: score >= 90 ? '优' : '合格' }), time: posting.updatedAt });
export const feedOf = (changes: readonly Change[]): FeedEvent[] => changes.map((change, at) => eventOf(change, at + 1));

/** Postings A, B, C …, each overriding what it is about; the first is the oldest. */
export const postingsOf = (...overrides: Partial<Posting>[]): Posting[] =>
  overrides.map((each, at) =>
    aPosting({
      sourceId: String.fromCharCode(65 + at),
      publishedAt: new Date(Date.UTC(2026, 10, 1 + at)).toISOString(),
      // The words of the standard posting would match what a test looks for.
      title: '普工',
      occupation: { code: null, name: null, confidence: 0, candidates: [], local: null },
      description: '',
      benefits: [],
      ...each,
    }),
  );

export const aQuery = (overrides: Partial<SearchQuery> = {}): SearchQuery => ({
  text: '',
  regions: [],
  minPay: null,
  marketId: null,
  limit: 100,
  cursor: 0,
  at: '2026-11-21T00:00:00Z',
  ...overrides,
});

export function aDirectory(): string {
  const directory = mkdtempSync(join(tmpdir(), 'ganghui-search-'));
  onTestFinished(() => rmSync(directory, { recursive: true, force: true }));
  return directory;
}

export function anIndex(file = join(aDirectory(), 'search.db')): EmbeddedIndex {
  const index = createEmbeddedIndex(file);
  onTestFinished(() => index.close());
  return index;
}

export async function anIndexOf(...overrides: Partial<Posting>[]): Promise<EmbeddedIndex> {
  const index = anIndex();
  await index.apply(feedOf(postingsOf(...overrides).map((posting) => ({ posting }))));
  return index;
}

/** The letters of the postings found, in order: "BA". */
export async function found(index: EmbeddedIndex, query: Partial<SearchQuery> | string): Promise<string> {
  const { items } = await index.search(aQuery(typeof query === 'string' ? { text: query } : query));
  return items.map(({ id }) => id.split('.')[1]).join('');
}
