import { everything, type FeedEvent, type FeedFilter, isInScope, leftScopeType, type Posting } from '@ganghui/spec';
import { aLog, aPosting, aQuality } from '@ganghui/spec/testing';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { makeReadPage } from './read-page.ts';
import { StoredLog } from './testing/stored-log.ts';

const regions = ['320102', '320115', '320602', '110101'];
const trades = ['6-18-01-01', '6-18-02-03', '4-02-01-01', null];
type Step = { at: number; status: Posting['status']; regions: string[]; trade: string | null; score: number };

const steps: fc.Arbitrary<Step[]> = fc.array(
  fc.record({
    at: fc.nat(4),
    status: fc.constantFrom<Posting['status']>('published', 'published', 'published', 'suspended', 'closed'),
    regions: fc.uniqueArray(fc.constantFrom(...regions), { minLength: 1, maxLength: 2 }),
    trade: fc.constantFrom(...trades),
    score: fc.integer({ min: 40, max: 100 }),
  }),
  { maxLength: 40 },
);
const filters: fc.Arbitrary<FeedFilter> = fc.record({
  city: fc.uniqueArray(fc.constantFrom('320000', '320100', '320602', '110000'), { maxLength: 2 }),
  occupation: fc.uniqueArray(fc.constantFrom('6', '6-18-01', '4-02-01-01'), { maxLength: 2 }),
  minScore: fc.constantFrom(null, null, 60, 85),
});
const sizes = fc.array(fc.integer({ min: 1, max: 7 }), { minLength: 1, maxLength: 3 });

/** The log that these steps leave: what is not open any more can only be told of when it was heard of. */
function logOf(history: readonly Step[]): FeedEvent[] {
  const revisions = new Map<number, number>();
  const told = history.filter(({ at, status }) => {
    if (status !== 'published' && !revisions.has(at)) return false;
    revisions.set(at, (revisions.get(at) ?? 0) + 1);
    return true;
  });
  revisions.clear();
  return aLog(
    told.map(({ at, status, regions: [first = null, ...others], trade, score }) => {
      const revision = (revisions.get(at) ?? 0) + 1;
      revisions.set(at, revision);
      const posting = aPosting({ sourceId: `P${at}`, revision, status });
      const place = { ...posting.place, region: first };
      const places = others.map((region) => ({ ...posting.place, region }));
      const occupation = { ...posting.occupation, code: trade };
      return { posting: { ...posting, place, places, occupation }, quality: aQuality({ score }) };
    }),
  );
}

type Held = Map<string, string>;
const nameOf = ({ data: { posting, hash } }: FeedEvent): string => `${posting.revision}#${hash}`;

/** What is open and in the filter after this sequence. */
function truth(events: readonly FeedEvent[], filter: FeedFilter, sequence: number): Held {
  const last = new Map(events.filter((each) => each.sequence <= sequence).map((event) => [event.subject, event]));
  const live = [...last].filter(([, { data }]) => data.live && isInScope(filter, data.scope));
  return new Map(live.map(([id, event]) => [id, nameOf(event)]));
}

type Run = { history: Step[]; filter: FeedFilter; segments: number[]; limits: number[] };
const runs = fc.record({ history: steps, filter: filters, segments: sizes, limits: sizes });
const inOrder = (held: Held): [string, string][] => [...held].sort(([a], [b]) => (a < b ? -1 : 1));

/** Follows the filtered feed from 0 and compares what is held with the truth at the end of every page. `deaf`: does not hear left-scope. */
async function follow({ history, filter, segments, limits }: Run, deaf = false): Promise<void> {
  const events = logOf(history);
  const log = new StoredLog(events, segments);
  const readPage = makeReadPage({ ...log, readContacts: async () => new Map(), wait: async () => {}, now: () => new Date(0) });
  const held: Held = new Map();
  let [after, turn, more] = [0, 0, true];
  while (more) {
    const limit = limits[turn++ % limits.length] ?? 1;
    const read = await readPage({ after, limit, filter, waitSeconds: 0, viewer: 'public' });
    if (!read.ok) throw new Error(read.error.detail);
    for (const item of read.value.events) {
      if (item.type === leftScopeType && deaf) continue;
      if ('live' in item.data && item.data.live) held.set(item.subject, nameOf(item as FeedEvent));
      else held.delete(item.subject);
    }
    ({ last: after, more } = read.value);
    expect(inOrder(held)).toEqual(inOrder(truth(events, filter, after)));
  }
  expect(after).toBe(events.length);
}

describe('a receiver of the filtered feed', () => {
  it('holds exactly what is open and in its filter, at the end of every page, whatever the history, the filter and the pages', () =>
    fc.assert(
      fc.asyncProperty(runs, (run) => follow(run)),
      { numRuns: 500 },
    ));

  it('is caught when it is not told of a posting that leaves', async () => {
    const found = await fc.check(
      fc.asyncProperty(runs, (run) => follow(run, true)),
      { numRuns: 2000, seed: 14 },
    );
    expect(found.failed).toBe(true);
    expect(found.counterexample?.[0].history.length).toBe(2);
  });

  it('is told nothing but events without a filter', () =>
    fc.assert(
      fc.asyncProperty(runs, (run) => follow({ ...run, filter: everything }, true)),
      { numRuns: 50 },
    ));
});
