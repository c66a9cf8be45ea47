import { join } from 'node:path';
import type { Posting } from '@ganghui/spec';
import { aPosting } from '@ganghui/spec/testing';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { EmbeddedIndex } from './embedded-index.ts';
import { aDirectory, anIndex, aQuery, type Change, eventOf, feedOf, found, postingsOf } from './testing/a-feed.ts';

const next = (posting: Posting, overrides: Partial<Posting> = {}): Posting => ({
  ...posting,
  revision: posting.revision + 1,
  ...overrides,
});
const [a, b] = postingsOf({ title: '电工' }, { title: '焊工' }) as [Posting, Posting];

describe('following the feed', () => {
  it('shows what was published and moves the position', async () => {
    const index = anIndex();
    expect(await index.position()).toBe(0);
    await index.apply(feedOf([{ posting: a }, { posting: b }]));
    expect([await index.position(), index.documents(), await found(index, '')]).toEqual([2, 2, 'BA']);
  });

  it('replaces a revised posting, so that its old words find nothing', async () => {
    const index = anIndex();
    await index.apply(feedOf([{ posting: a }, { kind: 'revised', posting: next(a, { title: '钳工' }), score: 70 }]));
    expect([await found(index, '电工'), await found(index, '钳工'), index.documents()]).toEqual(['', 'A', 1]);
    expect((await index.search(aQuery())).items[0]).toMatchObject({ score: 70, grade: '合格' });
  });

  it('keeps what was given another grade, with that grade', async () => {
    const index = anIndex();
    await index.apply(feedOf([{ posting: a }, { kind: 'regraded', posting: a, score: 70 }]));
    expect([await found(index, '电工'), index.documents()]).toEqual(['A', 1]);
    expect((await index.search(aQuery())).items[0]).toMatchObject({ score: 70, grade: '合格' });
  });

  it.each(['closed', 'suspended'] as const)('takes away what is %s', async (kind) => {
    const index = anIndex();
    await index.apply(feedOf([{ posting: a }, { posting: b }, { kind, posting: next(a, { status: kind }) }]));
    expect([await found(index, ''), await found(index, '电工'), await index.position()]).toEqual(['B', '', 3]);
  });

  it('never shows a posting that is not published, whatever the event is called', async () => {
    const index = anIndex();
    await index.apply(feedOf([{ posting: a }, { kind: 'revised', posting: next(a, { status: 'held' }) }]));
    expect([index.documents(), await index.position()]).toEqual([0, 2]);
  });

  it('refuses a gap and then holds nothing of the batch', async () => {
    const index = anIndex();
    await index.apply(feedOf([{ posting: a }]));
    await expect(index.apply([eventOf({ posting: b }, 2), eventOf({ posting: next(b) }, 4)])).rejects.toThrow('cannot apply 4');
    await expect(index.apply([eventOf({ posting: b }, 3)])).rejects.toThrow('stands at 1');
    expect([await index.position(), await found(index, '')]).toEqual([1, 'A']);
  });
});

describe('a score in context', () => {
  it('is taken for the revision the index holds and no other', async () => {
    const index = anIndex();
    await index.apply(feedOf([{ posting: a }, { kind: 'revised', posting: next(a) }]));
    const rescore = (revision: number, score: number) => index.rescore([{ postingId: a.id, revision, score, grade: '待改进' }]);
    const score = async () => (await index.search(aQuery())).items[0]?.score;
    await rescore(1, 10);
    await rescore(3, 20);
    await index.rescore([{ postingId: 'unknown', revision: 1, score: 30, grade: '优' }]);
    expect(await score()).toBe(92);
    await rescore(2, 40);
    expect(await score()).toBe(40);
    expect((await index.search(aQuery())).facets.grade).toEqual([{ value: '待改进', name: '待改进', count: 1 }]);
  });
});

const titles = ['电工', '焊工', '数控车工', 'C++ 开发'];
const step = fc.record({
  source: fc.nat(4),
  title: fc.constantFrom(...titles),
  kind: fc.constantFrom('put', 'put', 'suspended', 'closed'),
});

/** A lawful feed: a posting is published, then revised, suspended or closed. */
function historyOf(steps: { source: number; title: string; kind: string }[]): Change[] {
  const known = new Map<number, Posting>();
  return steps.map(({ source, title, kind }) => {
    const before = known.get(source) ?? aPosting({ sourceId: String(source), revision: 1 });
    const posting = next(before, { title, status: kind === 'closed' || kind === 'suspended' ? kind : 'published' });
    const seen = known.has(source);
    known.set(source, posting);
    if (kind === 'closed' || kind === 'suspended') return { kind, posting };
    return { kind: seen ? 'revised' : 'published', posting };
  });
}
const contentOf = async (index: EmbeddedIndex) =>
  Promise.all(['', ...titles, '工'].map((text) => index.search(aQuery({ text })))).then((results) => [index.documents(), results]);

describe('replays', () => {
  it('of overlapping stretches, in any sizes and through two connections, lead to the same content', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(step, { minLength: 1, maxLength: 25 }),
        fc.array(fc.tuple(fc.nat(25), fc.boolean())),
        async (steps, cuts) => {
          const feed = feedOf(historyOf(steps));
          const file = join(aDirectory(), 'search.db');
          const [one, other, straight] = [anIndex(file), anIndex(file), anIndex()];
          for (const [cut, first] of cuts) await (first ? one : other).apply(feed.slice(0, cut));
          await one.apply(feed);
          await other.apply(feed.slice(-3));
          await straight.apply(feed);
          expect(await other.position()).toBe(feed.length);
          expect(await contentOf(other)).toEqual(await contentOf(straight));
        },
      ),
      { numRuns: 40 },
    );
  });

  it('hold only the last published revision of each posting', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(step, { maxLength: 25 }), async (steps) => {
        const history = historyOf(steps);
        const index = anIndex();
        await index.apply(feedOf(history));
        const last = new Map(history.map(({ posting }) => [posting.id, posting]));
        for (const title of titles) {
          const expected = [...last.values()].filter((each) => each.status === 'published' && each.title === title).map(({ id }) => id);
          const { items } = await index.search(aQuery({ text: title }));
          expect(items.map(({ id }) => id).sort()).toEqual(expected.sort());
        }
      }),
      { numRuns: 40 },
    );
  });
});
