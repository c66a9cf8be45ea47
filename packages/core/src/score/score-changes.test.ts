import type { FeedEvent, GanghuiEvent, Posting } from '@ganghui/spec';
import { aFeedEvent, aPosting, aQuality } from '@ganghui/spec/testing';
import { describe, expect, it } from 'vitest';
import type { Assessment, StoredPosting } from '../ports.ts';
import { makeScoreChanges } from './score-changes.ts';

const uscc = '91320100MA1CTEST0X';
const employer = { name: '某精密机械有限公司', uscc, nature: null, size: null, industry: null, intro: null };
const posting = (marketId: string, sourceId: string, overrides: Partial<Posting> = {}): Posting =>
  aPosting({ marketId, sourceId, employer, ...overrides });

/** A province in memory: postings, assessments by the later sequence, and a feed that is handed over page by page. */
function province() {
  const postings = new Map<string, StoredPosting>();
  const assessments = new Map<string, Assessment>();
  const published: GanghuiEvent[] = [];
  /** Whose grade the log was asked to look at. */
  const asked: string[] = [];
  let sequence = 0;
  let page: FeedEvent[] = [];
  const store = { saves: 0, crashAt: Number.POSITIVE_INFINITY };
  let handed: FeedEvent[] = [];
  const write = (): void => {
    store.saves += 1;
    if (store.saves === store.crashAt) throw new Error('killed');
  };
  const change = (next: Posting): void => {
    postings.set(next.id, {
      posting: next,
      quality: aQuality(),
      contentHash: 'x',
      at: '2026-11-21T00:00:00Z',
      wasPublic: true,
      startsAt: null,
      confirmedAt: null,
      submissionId: null,
    });
    sequence += 1;
    page.push(aFeedEvent({ posting: next, sequence, time: '2026-11-21T00:00:00Z' }));
  };
  const pick = <T>(map: Map<string, T>, ids: readonly string[]): Map<string, T> => new Map([...map].filter(([id]) => ids.includes(id)));
  const scoreChanges = makeScoreChanges({
    followFeed: async (_, handle) => {
      const events = page;
      handed = page;
      page = [];
      await handle(events);
      return { handled: events.length };
    },
    readPostings: async (ids) => pick(postings, ids),
    readAssessments: async (ids) => pick(assessments, ids),
    saveAssessment: async (assessment) => {
      write();
      if ((assessments.get(assessment.postingId)?.sequence ?? 0) <= assessment.sequence) assessments.set(assessment.postingId, assessment);
    },
    dropAssessment: async (id, at) => {
      write();
      if ((assessments.get(id)?.sequence ?? 0) <= at) assessments.delete(id);
    },
    findSame: async (key) => new Map([...assessments].filter(([, { duplicateKey }]) => duplicateKey === key)),
    appendRegrades: async (regrades) => {
      write();
      asked.push(...regrades.map(({ postingId }) => postingId));
      return [];
    },
    publish: async (events) => void published.push(...events),
  });
  /** The page that was handed over comes once more. */
  const again = (): void => {
    page = [...handed, ...page];
  };
  return { change, scoreChanges, assessments, published, asked, store, again };
}

describe('scoring among all others', () => {
  it('tells both cities of a job that both post, also when they come at different times', async () => {
    const { change, scoreChanges, assessments, published, asked } = province();
    change(posting('320100-01', 'A'));
    await scoreChanges();
    expect(assessments.get('320100-01.A')?.duplicates).toEqual([]);
    change(posting('321000-01', 'B'));
    await scoreChanges();
    expect(assessments.get('320100-01.A')).toMatchObject({ duplicates: ['321000-01.B'], sequence: 2 });
    expect(assessments.get('321000-01.B')?.duplicates).toEqual(['320100-01.A']);
    expect(assessments.get('321000-01.B')?.quality.findings.map(({ rule }) => rule)).toContain('Q-17');
    expect(published.map(({ subject }) => subject)).toEqual(['320100-01.A', '320100-01.A', '321000-01.B']);
    // Two points less are the same grade: the log need not be asked.
    expect(asked).toEqual([]);
  });

  it('forgets a posting that closed, and scores the one that is left again', async () => {
    const { change, scoreChanges, assessments } = province();
    change(posting('320100-01', 'A'));
    change(posting('321000-01', 'B'));
    await scoreChanges();
    change(
      posting('321000-01', 'B', {
        revision: 2,
        status: 'closed',
        closed: { reason: 'filled', at: '2026-11-21T00:00:00Z' },
      }),
    );
    await scoreChanges();
    expect([...assessments.keys()]).toEqual(['320100-01.A']);
    expect(assessments.get('320100-01.A')).toMatchObject({ duplicates: [], quality: { findings: [] } });
  });

  it('takes only the last of several revisions in one page', async () => {
    const { change, scoreChanges, assessments } = province();
    change(posting('320100-01', 'A'));
    change(posting('320100-01', 'A', { revision: 2, title: '磨工' }));
    await scoreChanges();
    expect(assessments.get('320100-01.A')?.revision).toBe(2);
  });

  it.each([1, -1, 7])('stays linear in a group of hundreds of equal postings that come in steps of %d, and names twenty', async (step) => {
    const { change, scoreChanges, assessments, store } = province();
    for (let page = 0; page < 4; page++) {
      for (let at = 0; at < 100; at++)
        change(posting('320100-01', `P${String((((page * 100 + at) * step) % 400) + 400).padStart(3, '0')}`));
      await scoreChanges();
    }
    expect(assessments.size).toBe(400);
    for (const { duplicates } of assessments.values()) expect(duplicates).toHaveLength(20);
    expect(store.saves).toBeLessThan(2 * 400 + 100);
  });

  it('sees the same job at its own market behind any number of others', async () => {
    const { change, scoreChanges, assessments } = province();
    for (let at = 0; at < 25; at++) change(posting('320100-01', `P${at}`));
    change(posting('321000-01', 'Y1'));
    change(posting('321000-01', 'Y2'));
    await scoreChanges();
    expect(assessments.get('321000-01.Y1')?.duplicates).toContain('321000-01.Y2');
  });

  it('ends right after a crash at any write, once the page comes again', async () => {
    const history = (change: (next: Posting) => void): void => {
      change(posting('320100-01', 'A'));
      change(posting('321000-01', 'B'));
      change(posting('320800-01', 'C'));
    };
    const ending = (change: (next: Posting) => void): void => {
      change(posting('321000-01', 'B', { revision: 2, status: 'closed', closed: { reason: 'filled', at: '2026-11-21T00:00:00Z' } }));
      change(posting('320800-01', 'C', { revision: 2, title: '磨工' }));
    };
    for (let crashAt = 1; crashAt < 9; crashAt++) {
      const { change, scoreChanges, assessments, store, again } = province();
      history(change);
      await scoreChanges();
      ending(change);
      store.crashAt = store.saves + crashAt;
      await scoreChanges().catch(() => again());
      store.crashAt = Number.POSITIVE_INFINITY;
      await scoreChanges();
      expect([crashAt, [...assessments.values()].map(({ postingId, duplicates }) => [postingId, duplicates])]).toEqual([
        crashAt,
        [
          ['320100-01.A', []],
          ['320800-01.C', []],
        ],
      ]);
    }
  });
});
