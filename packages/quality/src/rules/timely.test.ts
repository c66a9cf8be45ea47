import { describe, expect, it } from 'vitest';
import { now } from '../testing/a-posting.ts';
import { found, severities } from '../testing/findings.ts';

it('C-03 deducts for a missing end, and for one more than a year away', () => {
  expect(found('C-03', { validThrough: null })).toMatchObject([{ severity: 'deduct', points: 3 }]);
  expect(found('C-03', { validThrough: '2028-01-01T23:59:59+08:00' })).toMatchObject([{ severity: 'deduct', points: 2 }]);
  expect(found('C-03', { validThrough: '2027-11-01T09:00:00+08:00' })).toEqual([]);
});

it('Q-19 stops what has ended, and lets the last instant pass', () => {
  expect(severities('Q-19', { validThrough: '2026-11-21T09:59:59+08:00' })).toEqual(['block']);
  expect(found('Q-19', { validThrough: now.toISOString() })).toEqual([]);
  expect(found('Q-19', { validThrough: null })).toEqual([]);
});

describe('Q-05', () => {
  const said = { raw: '2026-11-01 09:00', from: '发布时间', method: 'date', confidence: 0.99 };
  const provenance = { '/publishedAt': said };

  it('allows five minutes of clock skew', () => {
    const inFive = '2026-11-21T10:05:00+08:00';
    const later = '2026-11-21T10:05:01+08:00';
    expect(found('Q-05', { publishedAt: inFive, updatedAt: inFive, provenance })).toEqual([]);
    expect(severities('Q-05', { publishedAt: later, updatedAt: later, provenance })).toEqual(['deduct']);
    expect(found('Q-05', { updatedAt: '2026-10-01T00:00:00+08:00', provenance })).toMatchObject([{ field: '/updatedAt', points: 2 }]);
  });

  it.each([
    ['said nothing', {}],
    ['wrote nothing that can be read', { '/publishedAt': { ...said, raw: '最新', method: 'not-understood', confidence: 0 } }],
  ])('has nothing against the time of arrival, where the market %s', (_, unsaid) => {
    const arrival = '2026-11-21T10:00:00+08:00';
    expect(found('Q-05', { publishedAt: arrival, updatedAt: '2026-11-01T09:00:00+08:00', provenance: unsaid })).toEqual([]);
    expect(found('Q-05', { publishedAt: '2026-12-01T00:00:00+08:00', updatedAt: arrival, provenance: unsaid })).toEqual([]);
  });
});

it('Q-20 calls a posting stale after sixty days without a sign of life or an end', () => {
  const old = { publishedAt: '2026-09-01T00:00:00+08:00', updatedAt: '2026-09-01T00:00:00+08:00' };
  expect(severities('Q-20', { ...old, validThrough: null })).toEqual(['deduct']);
  expect(found('Q-20', old)).toEqual([]);
  expect(found('Q-20', { ...old, updatedAt: '2026-11-10T00:00:00+08:00', validThrough: null })).toEqual([]);
});
