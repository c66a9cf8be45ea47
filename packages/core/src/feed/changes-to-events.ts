import { eventSource, type Posting, type PostingEventKind, postingEventTypes, type UnsequencedEvent } from '@ganghui/spec';
import type { StoredPosting } from '../ports.ts';

/** A change of one posting that the public can see, and what it does to the set of live postings. */
export type VisibleChange = {
  event: UnsequencedEvent;
  postingId: string;
  revision: number;
  /** `<postingId>@<revision>` that stops being live, and that becomes live; null for none. */
  leaves: string | null;
  enters: string | null;
};

const live = (stored: StoredPosting | undefined): boolean => stored?.posting.status === 'published';
const liveName = (stored: StoredPosting | undefined): string | null =>
  stored && live(stored) ? `${stored.posting.id}@${stored.posting.revision}` : null;

/** Undefined when nobody outside can see a difference: a held posting, or a row rewritten with the same revision. */
export function changeToEvent(before: StoredPosting | undefined, after: StoredPosting): VisibleChange | undefined {
  if (before && before.posting.revision >= after.posting.revision) return undefined;
  const kind = kindOf(before, after);
  if (!kind) return undefined;
  const { posting, quality } = shown(before, after);
  return {
    postingId: posting.id,
    revision: posting.revision,
    leaves: liveName(before),
    enters: liveName(after),
    event: {
      specversion: '1.0',
      id: `${posting.id}@${posting.revision}/${kind}`,
      source: `${eventSource}/markets/${posting.marketId}`,
      type: postingEventTypes[kind],
      subject: posting.id,
      time: after.at,
      datacontenttype: 'application/json',
      hop: 0,
      data: { posting, quality, changed: before ? changedFields(before.posting, posting) : [] },
    },
  };
}

function kindOf(before: StoredPosting | undefined, after: StoredPosting): PostingEventKind | undefined {
  if (live(after)) return live(before) ? 'revised' : 'published';
  // Whoever heard of a suspension must hear of the end as well.
  if (after.posting.status === 'closed') return live(before) || before?.wasPublic ? 'closed' : undefined;
  return live(before) ? 'suspended' : undefined;
}

/** What may be shown of a change: a revision that is held, or was, is nobody's to read, least of all in the event that hides it. */
function shown(before: StoredPosting | undefined, after: StoredPosting): Pick<StoredPosting, 'posting' | 'quality'> {
  if (live(after)) return after;
  const { revision, closed } = after.posting;
  const status = after.posting.status === 'closed' ? ('closed' as const) : ('suspended' as const);
  if (before && live(before)) return { posting: { ...before.posting, revision, status, closed }, quality: before.quality };
  const { posting } = after;
  const contact = { name: null, phone: null, email: null, consent: false };
  const silent = { title: '（已撤下）', description: '', benefits: [], applyUrl: null, major: null, contact, provenance: {} };
  const requirements = { age: null, gender: null, householdRegister: null };
  return { posting: { ...posting, ...silent, requirements, revision, status, closed }, quality: { ...after.quality, findings: [] } };
}

const silent = new Set(['revision', 'provenance', 'updatedAt']);

function changedFields(before: Posting, after: Posting): string[] {
  return (Object.keys(after) as (keyof Posting)[])
    .filter((name) => !silent.has(name) && JSON.stringify(before[name]) !== JSON.stringify(after[name]))
    .map((name) => `/${name}`);
}
