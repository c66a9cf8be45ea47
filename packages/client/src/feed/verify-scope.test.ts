import type { SnapshotEntry } from '@ganghui/spec';
import { describe, expect, it } from 'vitest';
import { aReader, fill } from '../testing/a-copy.ts';
import { followFeed } from './follow-feed.ts';
import { verifyCopy } from './verify-copy.ts';

describe('what stands beside the content, under no hash', () => {
  it.each<[string, (entry: SnapshotEntry) => Partial<SnapshotEntry>, object]>([
    ['a score', ({ scope }) => ({ scope: { ...scope, score: 1 } }), { pointer: '/scope/score', expected: 92, held: 1 }],
    ['a region', ({ scope }) => ({ scope: { ...scope, regions: [] } }), { pointer: '/scope/regions/0', expected: '320115' }],
    ['a sequence beyond the copy', () => ({ sequence: 30 }), { pointer: '/sequence', expected: 7, held: 30 }],
  ])('is named when it was altered: %s', async (_, alter, field) => {
    const { exchange, client, store } = aReader();
    fill(exchange);
    await followFeed(store, client);
    const entry = store.postings.get('320100-01.A07');
    if (!entry) throw new Error('there is no such posting');
    store.postings.set('320100-01.A07', { ...entry, ...alter(entry) });
    expect(await verifyCopy(store, client)).toMatchObject({
      fault: 'content-differs',
      differing: 1,
      differences: [{ kind: 'altered', postingId: '320100-01.A07', fields: [field] }],
    });
  });
});
