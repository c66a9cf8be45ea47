import type { PostingContent } from '@ganghui/spec';
import { aPosting, aQuality } from '@ganghui/spec/testing';
import { describe, expect, it } from 'vitest';
import type { StoredPosting } from '../ports.ts';
import { decide } from './decide.ts';
import type { Candidate } from './judge-record.ts';

const at = new Date('2026-11-21T02:00:00Z');
const content = (overrides: Partial<PostingContent> = {}): PostingContent => aPosting(overrides);
const candidate = (contentHash: string, overrides: Partial<Candidate> = {}): Candidate => ({
  line: 1,
  sourceId: 'NJ-2026-0001',
  postingId: '320100-01.NJ-2026-0001',
  content: content(),
  quality: aQuality(),
  verdict: 'published',
  contentHash,
  ...overrides,
});
const stored = (contentHash: string, overrides: Parameters<typeof aPosting>[0] = {}): StoredPosting => ({
  posting: aPosting(overrides),
  quality: aQuality(),
  contentHash,
  at: '2026-11-20T00:00:00.000Z',
  wasPublic: true,
});
const after = (before: StoredPosting | undefined, next: Candidate): StoredPosting | undefined => decide(before, next, at).write?.stored;

describe('deciding what a record does', () => {
  it('creates what is new, with revision 1 and no expected row', () => {
    expect(decide(undefined, candidate('a'), at)).toMatchObject({ outcome: 'created', revision: 1, write: { expected: 0 } });
  });

  it('leaves the same words alone', () => {
    const decision = decide(stored('a'), candidate('a'), at);
    expect(decision).toEqual({ outcome: 'unchanged', revision: 1 });
  });

  it('makes three revisions of A, B, A, because only the current version counts', () => {
    const first = after(undefined, candidate('a'));
    const second = after(first, candidate('b'));
    const third = decide(second, candidate('a'), at);
    expect(third).toMatchObject({ outcome: 'revised', revision: 3, write: { expected: 2 } });
  });

  it('reopens a closed posting that is sent again, also with the same words', () => {
    const before = stored('a', {
      status: 'closed',
      revision: 4,
      closed: { reason: 'withdrawn', at: '2026-11-20T00:00:00Z' },
    });
    expect(decide(before, candidate('a'), at)).toMatchObject({
      outcome: 'reopened',
      revision: 5,
      write: { stored: { posting: { closed: null } } },
    });
  });

  it('keeps a held record held, and says unchanged when nothing changed', () => {
    const held = decide(undefined, candidate('a', { verdict: 'held' }), at);
    expect(held).toMatchObject({ outcome: 'held', write: { stored: { posting: { status: 'held' } } } });
    expect(decide(held.write?.stored, candidate('a', { verdict: 'held' }), at)).toEqual({ outcome: 'unchanged', revision: 1 });
  });

  it('does not make a corrected posting look freshly published when the market does not say when', () => {
    const corrected = candidate('b', { content: content({ publishedAt: '2026-11-21T10:00:00+08:00' }) });
    expect(after(stored('a'), corrected)?.posting.publishedAt).toBe('2026-11-20T09:00:00+08:00');
  });

  it('takes the publication date that the market does say', () => {
    const provenance = { '/publishedAt': { raw: '2026-11-21', from: '发布日期', method: 'date', confidence: 1 } };
    const corrected = candidate('b', { content: content({ publishedAt: '2026-11-21T00:00:00+08:00', provenance }) });
    expect(after(stored('a'), corrected)?.posting.publishedAt).toBe('2026-11-21T00:00:00+08:00');
  });
});
