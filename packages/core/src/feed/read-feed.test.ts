import { aPosting, aQuality } from '@ganghui/spec/testing';
import { describe, expect, it } from 'vitest';
import { makeAppendChanges, type Segment } from './append-changes.ts';
import { changeToEvent } from './changes-to-events.ts';
import { makeReadFeed } from './read-feed.ts';

async function feedOf(count: number) {
  const segments: Segment[] = [];
  const append = makeAppendChanges({
    readHead: async () => segments.at(-1),
    writeSegment: async (segment) => {
      segments.push(segment);
      return 'written';
    },
  });
  await append(
    Array.from({ length: count }, (_, index) => {
      const posting = aPosting({ sourceId: `P${index + 1}` });
      const change = changeToEvent(undefined, {
        posting,
        quality: aQuality(),
        contentHash: 'x',
        at: '2026-11-21T02:00:00.000Z',
        wasPublic: true,
        startsAt: null,
        confirmedAt: null,
        submissionId: null,
      });
      if (!change) throw new Error('visible');
      return change;
    }),
  );
  return makeReadFeed({
    readSegments: async (after) => segments.filter(({ last }) => last > after),
    readHead: async () => segments.at(-1),
  });
}

describe('reading the feed', () => {
  it('gives every change exactly once to a reader that follows its cursor, whatever its page size', async () => {
    const readFeed = await feedOf(230);
    for (const limit of [1, 7, 99, 100, 500]) {
      const seen: number[] = [];
      let after = 0;
      for (let more = true; more; ) {
        const page = await readFeed({ after, limit });
        if (!page.ok) throw new Error(page.error.detail);
        seen.push(...page.value.events.map(({ sequence }) => sequence));
        after = page.value.last;
        more = page.value.more;
      }
      expect(seen).toEqual(Array.from({ length: 230 }, (_, index) => index + 1));
    }
  });

  it('answers a reader at the end with its own cursor', async () => {
    const readFeed = await feedOf(3);
    expect(await readFeed({ after: 3, limit: 10 })).toEqual({ ok: true, value: { events: [], last: 3, more: false } });
  });

  it('refuses a cursor from the future and says where the feed ends', async () => {
    const readFeed = await feedOf(3);
    const answer = await readFeed({ after: 4, limit: 10 });
    expect(answer).toMatchObject({ ok: false, error: { kind: 'cursor-from-the-future' } });
    expect(!answer.ok && answer.error.detail).toContain('序号 3');
  });
});
