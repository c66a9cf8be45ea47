import { expect, it } from 'vitest';
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

it('Q-05 allows five minutes of clock skew', () => {
  expect(found('Q-05', { publishedAt: '2026-11-21T10:05:00+08:00', updatedAt: '2026-11-21T10:05:00+08:00' })).toEqual([]);
  expect(severities('Q-05', { publishedAt: '2026-11-21T10:05:01+08:00', updatedAt: '2026-11-21T10:05:01+08:00' })).toEqual(['deduct']);
  expect(severities('Q-05', { updatedAt: '2026-10-01T00:00:00+08:00' })).toEqual(['deduct']);
});

it('Q-20 calls a posting stale after sixty days without a sign of life or an end', () => {
  const old = { publishedAt: '2026-09-01T00:00:00+08:00', updatedAt: '2026-09-01T00:00:00+08:00' };
  expect(severities('Q-20', { ...old, validThrough: null })).toEqual(['deduct']);
  expect(found('Q-20', old)).toEqual([]);
  expect(found('Q-20', { ...old, updatedAt: '2026-11-10T00:00:00+08:00', validThrough: null })).toEqual([]);
});
