import type { FeedEvent } from '@ganghui/spec';
import { aFeedEvent, aPosting } from '@ganghui/spec/testing';
import { expect, it } from 'vitest';
import { cutParts, mostBytes } from './cut-parts.ts';

const event = (sequence: number, letters: number): FeedEvent =>
  aFeedEvent({ sequence, posting: aPosting({ sourceId: `A${String(sequence).padStart(4, '0')}`, description: '岗'.repeat(letters) }) });
const sizes = (parts: ReturnType<typeof cutParts>): number[] => parts.map(({ data }) => Buffer.byteLength(JSON.stringify(data)));

it.each([
  ['by bytes', 200, 3000],
  ['by number', 1200, 1],
])('a page of the feed is cut %s, and each part goes on where the one before ended', (_, many, letters) => {
  const events = Array.from({ length: many }, (__, n) => event(11 + 2 * n, letters));
  const last = 11 + 2 * many + 5;
  const parts = cutParts({ kind: 'feed', after: 10, last, head: 9999, events });
  expect(parts.length).toBeGreaterThan(2);
  expect(Math.max(...sizes(parts))).toBeLessThanOrEqual(mostBytes);
  let [after, seen] = [10, 0];
  for (const { id, data } of parts) {
    const part = data as { after: number; last: number; events: FeedEvent[] };
    expect(part.after).toBe(after);
    expect(part.events.length).toBeLessThanOrEqual(500);
    expect(part.events.every(({ sequence }) => sequence > part.after && sequence <= part.last)).toBe(true);
    expect(id).toBe(`pull.${part.after}-${part.last}`);
    ({ last: after } = part);
    seen += part.events.length;
  }
  expect([after, seen]).toEqual([last, many]);
});

it('a page of the snapshot is cut into ranges that meet', () => {
  const entries = Array.from({ length: 250 }, (_, n) => event(n + 1, 3000)).map(
    ({ sequence, data: { hash, scope, posting, quality } }) => ({
      sequence,
      hash,
      scope,
      posting,
      quality,
    }),
  );
  const replaces = { after: '320100-00.Z', upTo: null };
  const parts = cutParts({ kind: 'snapshot', page: { asOf: 9, page: 2, pages: 3, entries }, replaces });
  expect(Math.max(...sizes(parts))).toBeLessThanOrEqual(mostBytes);
  let after: string | null = '320100-00.Z';
  let seen = 0;
  for (const { data } of parts) {
    const part = data as { entries: typeof entries; replaces: { after: string | null; upTo: string | null } };
    expect(part.replaces.after).toBe(after);
    for (const { posting } of part.entries)
      expect(posting.id > (part.replaces.after ?? '') && (part.replaces.upTo === null || posting.id <= part.replaces.upTo)).toBe(true);
    after = part.replaces.upTo;
    seen += part.entries.length;
  }
  expect([after, seen, new Set(parts.map(({ id }) => id)).size]).toEqual([null, 250, parts.length]);
});

it('what is empty is told all the same: the place has moved', () => {
  expect(cutParts({ kind: 'feed', after: 3, last: 9, head: 9, events: [] })).toMatchObject([{ data: { after: 3, last: 9, events: [] } }]);
  expect(cutParts({ kind: 'keys' })).toEqual([]);
});
