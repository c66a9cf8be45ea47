import { type FeedEvent, type FeedFilter, isInScope, postingEventTypes, type SnapshotEntry } from '@ganghui/spec';
import { canonicalJson, contentHash, emptyDigest, moveDigest, nextChain, stateName, withoutContact } from '@ganghui/spec/proof';
import { expect } from 'vitest';
import type { World } from './world.ts';

type State = Map<string, Pick<SnapshotEntry, 'sequence' | 'hash' | 'scope' | 'posting' | 'quality'>>;

/** The state that entries lead to, by nothing but their order. */
export function fold(events: readonly FeedEvent[]): State {
  const state: State = new Map();
  for (const { sequence, subject, data } of events)
    if (data.live) state.set(subject, { sequence, hash: data.hash, scope: data.scope, posting: data.posting, quality: data.quality });
    else state.delete(subject);
  return state;
}

/** One line for every posting, in the order of ids: equal states are equal texts. Contacts are given by role and are no part of it. */
export const linesOf = (state: ReadonlyMap<string, SnapshotEntry>): string[] =>
  [...state]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([, { sequence, hash, scope, ...content }]) => canonicalJson({ sequence, hash, scope, ...withoutContact(content) }));

export const within = (state: State, filter: FeedFilter): State => new Map([...state].filter(([, { scope }]) => isInScope(filter, scope)));

/** The log by itself: no gap, nothing twice, revisions in order, chain, digest and count right at the end of every segment. */
export function judgeLog(world: World): FeedEvent[] {
  const events = world.segments.flatMap((segment) => segment.events);
  expect(events.map(({ sequence }) => sequence)).toEqual(events.map((_, index) => index + 1));
  expect(new Set(events.map(({ id }) => id)).size).toBe(events.length);
  let [chain, digest, live] = [emptyDigest, emptyDigest, 0];
  const last = new Map<string, FeedEvent>();
  for (const segment of world.segments) {
    expect(segment.previousHash).toBe(chain);
    for (const event of segment.events) {
      const { data, subject } = event;
      const before = last.get(subject);
      expect(data.previous?.sequence).toBe(before?.sequence);
      if (before && event.type !== postingEventTypes.regraded) expect(data.posting.revision).toBeGreaterThan(before.data.posting.revision);
      expect(contentHash(data)).toBe(data.hash);
      chain = nextChain(chain, event);
      const name = (each: FeedEvent): string | null =>
        each.data.live ? stateName(subject, { revision: each.data.posting.revision, hash: each.data.hash }) : null;
      digest = moveDigest(digest, { leaves: before ? name(before) : null, enters: name(event) });
      live += Number(data.live) - Number(before?.data.live ?? false);
      last.set(subject, event);
    }
    expect([segment.chainHash, segment.stateDigest, segment.live]).toEqual([chain, digest, live]);
  }
  return events;
}

/** What the table shows to the public is what the log last told, to the byte. */
export function judgeTable(world: World, told: State): void {
  const shown = [...world.postings.values()].filter(({ posting }) => posting.status === 'published');
  expect([...told.keys()].sort()).toEqual(shown.map(({ posting }) => posting.id).sort());
  for (const { posting, quality } of shown)
    expect(told.get(posting.id)?.posting, posting.id).toEqual(withoutContact({ posting, quality }).posting);
  for (const [id, { quality }] of world.assessments) expect(told.get(id)?.quality.grade, id).toBe(quality.grade);
}

/** Where the stream kept order and forgot nothing, every revision that was public stands in the log. */
export function judgeWhole(world: World, events: readonly FeedEvent[]): void {
  const told = new Set(events.map(({ subject, data }) => `${subject}@${data.posting.revision}`));
  const due = world.stream.flatMap(({ after: { posting } }) => (posting.status === 'published' ? `${posting.id}@${posting.revision}` : []));
  expect(due.filter((name) => !told.has(name))).toEqual([]);
}

/** A city that hears the bus only, in any order and anything twice, holds the same: it keeps the highest sequence of each posting. */
export function judgeBus(world: World, told: State): void {
  const heard = new Map<string, FeedEvent>();
  const shuffled = [...world.bus, ...world.bus].map((event) => ({ event, at: world.random() })).sort((a, b) => a.at - b.at);
  for (const { event } of shuffled)
    if ('sequence' in event && event.sequence > (heard.get(event.subject)?.sequence ?? 0)) heard.set(event.subject, event);
  expect(linesOf(fold([...heard.values()].sort((a, b) => a.sequence - b.sequence)))).toEqual(linesOf(told));
}
