import type { FeedEvent, GanghuiEvent, Posting } from '@ganghui/spec';
import { aPosting, aQuality } from '@ganghui/spec/testing';
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
  let sequence = 0;
  let page: FeedEvent[] = [];
  const store = { saves: 0 };
  const change = (next: Posting): void => {
    postings.set(next.id, { posting: next, quality: aQuality(), contentHash: 'x', at: '2026-11-21T00:00:00Z' });
    sequence += 1;
    page.push({
      specversion: '1.0',
      id: `${next.id}@${next.revision}`,
      source: 'test',
      type: 'cn.ganghui.posting.published.v1',
      subject: next.id,
      time: '2026-11-21T00:00:00Z',
      datacontenttype: 'application/json',
      hop: 0,
      sequence,
      data: { posting: next, quality: aQuality(), changed: [] },
    });
  };
  const pick = <T>(map: Map<string, T>, ids: readonly string[]): Map<string, T> => new Map([...map].filter(([id]) => ids.includes(id)));
  const scoreChanges = makeScoreChanges({
    followFeed: async (_, handle) => {
      const events = page;
      page = [];
      await handle(events);
      return { handled: events.length };
    },
    readPostings: async (ids) => pick(postings, ids),
    readAssessments: async (ids) => pick(assessments, ids),
    saveAssessment: async (assessment) => {
      store.saves += 1;
      if ((assessments.get(assessment.postingId)?.sequence ?? 0) <= assessment.sequence) assessments.set(assessment.postingId, assessment);
    },
    dropAssessment: async (id, at) => {
      if ((assessments.get(id)?.sequence ?? 0) <= at) assessments.delete(id);
    },
    findSame: async (key) => [...assessments.values()].filter(({ duplicateKey }) => duplicateKey === key).map(({ postingId }) => postingId),
    publish: async (events) => void published.push(...events),
  });
  return { change, scoreChanges, assessments, published, store };
}

describe('scoring among all others', () => {
  it('tells both cities of a job that both post, also when they come at different times', async () => {
    const { change, scoreChanges, assessments, published } = province();
    change(posting('320100-01', 'A'));
    await scoreChanges();
    expect(assessments.get('320100-01.A')?.duplicates).toEqual([]);
    change(posting('321000-01', 'B'));
    await scoreChanges();
    expect(assessments.get('320100-01.A')).toMatchObject({ duplicates: ['321000-01.B'], sequence: 2 });
    expect(assessments.get('321000-01.B')?.duplicates).toEqual(['320100-01.A']);
    expect(assessments.get('321000-01.B')?.quality.findings.map(({ rule }) => rule)).toContain('Q-17');
    expect(published.map(({ subject }) => subject)).toEqual(['320100-01.A', '321000-01.B', '320100-01.A']);
  });

  it('forgets a posting that closed, and scores the one that is left again', async () => {
    const { change, scoreChanges, assessments } = province();
    change(posting('320100-01', 'A'));
    change(posting('321000-01', 'B'));
    await scoreChanges();
    change(posting('321000-01', 'B', { revision: 2, status: 'closed', closed: { reason: 'filled', at: '2026-11-21T00:00:00Z' } }));
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

  it('stays linear in a group of hundreds of equal postings, and names the first twenty', async () => {
    const { change, scoreChanges, assessments, store } = province();
    for (let page = 0; page < 4; page++) {
      for (let at = 0; at < 100; at++) change(posting('320100-01', `P${String(page * 100 + at).padStart(3, '0')}`));
      await scoreChanges();
    }
    expect(assessments.size).toBe(400);
    for (const { duplicates } of assessments.values()) expect(duplicates).toHaveLength(20);
    expect(store.saves).toBeLessThan(2 * 400 + 100);
  });
});
