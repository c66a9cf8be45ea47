import type { PostingContent } from '@ganghui/spec';
import { aPosting, aQuality } from '@ganghui/spec/testing';
import { describe, expect, it } from 'vitest';
import type { StoredPosting } from '../ports.ts';
import { decide } from './decide.ts';
import type { Candidate } from './judge-record.ts';

const at = new Date('2026-11-21T02:00:00Z');
const now = { at, submissionId: 'S9' };
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
  at: '2026-11-21T00:00:00.000Z',
  wasPublic: true,
  startsAt: null,
  confirmedAt: null,
  submissionId: null,
});
const after = (before: StoredPosting | undefined, next: Candidate): StoredPosting | undefined => decide(before, next, now).write?.stored;

describe('deciding what a record does', () => {
  it('creates what is new, with revision 1 and no expected row', () => {
    const decision = decide(undefined, candidate('a'), now);
    expect(decision).toMatchObject({
      outcome: 'created',
      standing: { posting: { revision: 1 }, submissionId: 'S9' },
      write: { expected: 0 },
    });
  });

  it('leaves the same words alone', () => {
    const before = stored('a');
    expect(decide(before, candidate('a'), now)).toEqual({ outcome: 'unchanged', standing: before });
  });

  it('makes three revisions of A, B, A, because only the current version counts', () => {
    const first = after(undefined, candidate('a'));
    const second = after(first, candidate('b'));
    const third = decide(second, candidate('a'), now);
    expect(third).toMatchObject({ outcome: 'revised', standing: { posting: { revision: 3 } }, write: { expected: 2 } });
  });

  it('reopens a closed posting that is sent again, also with the same words', () => {
    const before = stored('a', {
      status: 'closed',
      revision: 4,
      closed: { reason: 'withdrawn', at: '2026-11-20T00:00:00Z' },
    });
    expect(decide(before, candidate('a'), now)).toMatchObject({
      outcome: 'reopened',
      write: { stored: { posting: { revision: 5, closed: null } }, expected: 4 },
    });
  });

  it('keeps a held record held, and says unchanged when nothing changed', () => {
    const held = decide(undefined, candidate('a', { verdict: 'held' }), now);
    expect(held).toMatchObject({ outcome: 'held', write: { stored: { posting: { status: 'held' } } } });
    expect(decide(held.write?.stored, candidate('a', { verdict: 'held' }), { at, submissionId: 'S8' })).toEqual({
      outcome: 'unchanged',
      standing: held.write?.stored,
    });
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

const updated = (instant: string, confidence = 1): Partial<PostingContent> => ({
  updatedAt: instant,
  provenance: { '/updatedAt': { raw: instant, from: '更新时间', method: 'date', confidence } },
});
const noon = '2026-11-20T12:00:00+08:00';
const evening = '2026-11-20T18:00:00+08:00';

describe('an update that comes out of order', () => {
  const standing = stored('b', { revision: 2, ...updated(evening) });
  const older = candidate('a', { content: content(updated(noon)) });

  it('does not win over newer content, also when that is closed', () => {
    const decision = decide(standing, older, now);
    expect(decision).toMatchObject({
      outcome: 'stale',
      standing: { posting: { revision: 2 } },
      finding: { rule: 'R-06', severity: 'block' },
    });
    expect(decision.write).toBeUndefined();
    expect(decision.finding?.message).toContain(evening);
    const ended = stored('b', { ...updated(evening), status: 'closed', closed: { reason: 'filled', at: noon } });
    expect(decide(ended, older, now).outcome).toBe('stale');
  });

  it.each([
    ['the same time', content(updated(evening))],
    ['a later time', content(updated('2026-11-20T18:00:01+08:00'))],
    ['no time', content({ updatedAt: noon })],
    ['a time nobody could read', content(updated(noon, 0))],
  ])('is accepted with %s', (_, next) => expect(decide(standing, candidate('a', { content: next }), now).outcome).toBe('revised'));

  it('is not measured by a clock that runs ahead: its time would keep everything out', () => {
    const ahead = stored('b', { revision: 2, ...updated('2099-01-01T00:00:00+08:00') });
    expect(decide(ahead, older, now).outcome).toBe('revised');
  });
});

describe('a posting that begins later', () => {
  const validFrom = '2026-12-01T00:00:00+08:00';
  const later = candidate('a', { content: content({ validFrom }) });
  const waiting = after(undefined, later)!;

  it('waits, unseen', () => {
    expect(waiting).toMatchObject({ posting: { status: 'suspended' }, startsAt: validFrom, wasPublic: false });
    expect(decide(undefined, later, now).outcome).toBe('created');
  });

  it('is published at once when its first day is moved to the past, and waits when it is moved again', () => {
    expect(after(waiting, candidate('b'))).toMatchObject({ posting: { status: 'published', revision: 2 }, startsAt: null });
    expect(after(stored('b'), later)).toMatchObject({ posting: { status: 'suspended' }, startsAt: validFrom });
  });

  it('is held first when a person has to look', () => {
    expect(after(undefined, { ...later, verdict: 'held' })).toMatchObject({ posting: { status: 'held' }, startsAt: null });
  });

  it.each(['published', 'held'] as const)('is not waiting when the market suspended it, whatever its text becomes (%s)', (verdict) => {
    const suspended = stored('a', { status: 'suspended' });
    expect(after(suspended, candidate('b', { verdict }))).toMatchObject({ posting: { status: 'suspended' }, startsAt: null });
  });
});

describe('a caller who has seen a revision', () => {
  it.each([
    [stored('a', { revision: 3 }), 3, undefined],
    [stored('a', { revision: 3 }), 2, true],
    [stored('a', { revision: 3 }), 'none', true],
    [undefined, 'none', undefined],
    [undefined, 1, true],
  ] as const)('is only heard when it stands (%#)', (before, ifRevision, mismatch) =>
    expect(decide(before, candidate('b'), { ...now, ifRevision }).mismatch).toBe(mismatch),
  );
});

describe('a submission that is taken up again', () => {
  it.each([
    ['2026-11-21T01:59:59.999Z', 'S1', 'revised'],
    ['2026-11-21T02:00:00.000Z', 'S1', 'stale'],
    ['2026-11-21T02:00:05.000Z', null, 'stale'],
    ['2026-11-21T02:00:05.000Z', 'S9', 'stale'],
  ] as const)('does not replace what was changed since, by another part of it neither (%s by %s)', (at, submissionId, outcome) => {
    const before = { ...stored('z'), at, submissionId };
    const again = { ...now, resumedAt: new Date('2026-11-21T02:01:00Z') };
    expect(decide(before, candidate('a'), again)).toMatchObject({
      outcome,
      ...(outcome === 'revised' && { write: { stored: { at: '2026-11-21T02:01:00.000Z' } } }),
    });
    expect(decide(before, candidate('a'), now).outcome).toBe('revised');
    expect(decide(before, candidate('z'), again).outcome).toBe(submissionId === 'S9' ? 'created' : 'unchanged');
  });

  it.each([
    [undefined, 'published', 'created'],
    [undefined, 'held', 'held'],
    [stored('z'), 'published', 'revised'],
  ] as const)('knows its own write (%#)', (before, verdict, outcome) => {
    const own = after(before, candidate('a', { verdict }));
    expect(decide(own, candidate('a', { verdict }), now)).toEqual({ outcome, standing: own });
    expect(decide(own, candidate('a', { verdict }), { ...now, submissionId: 'S10' }).outcome).toBe('unchanged');
    expect(decide(own, candidate('a', { verdict }), { at: new Date('2026-11-21T02:00:01Z'), submissionId: 'S9' }).outcome).toBe(
      'unchanged',
    );
  });
});
