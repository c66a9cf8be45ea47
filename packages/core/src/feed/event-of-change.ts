import { type Cause, eventSource, type FeedEvent, type PostingEventKind, postingEventTypes, type Status, scopeOf } from '@ganghui/spec';
import { contentHash, withoutContact } from '@ganghui/spec/proof';
import type { StoredPosting } from '../ports.ts';
import { changedFields } from './changed-fields.ts';
import type { Draft } from './next-segment.ts';
import type { Logged } from './ports.ts';
import { type Content, closedContent, type Told } from './shown-content.ts';

/**
 * What is said of a posting that has this status now, after what was said last; undefined for nothing: one that was never open is
 * nobody's to know, and nobody needs to hear twice that one is hidden. Who heard of a suspension hears of the end as well.
 */
export function kindOfChange(logged: Pick<Logged, 'live'> | undefined, status: Status): PostingEventKind | undefined {
  if (status === 'published') return logged?.live ? 'revised' : 'published';
  if (!logged) return undefined;
  if (status === 'closed') return 'closed';
  return logged.live ? 'suspended' : undefined;
}

/**
 * The entry that tells a change: what it shows, and what stood before it. `before`: what the log told last, undefined when it told nothing
 * or keeps it no more.
 */
export function eventOfChange(
  kind: PostingEventKind,
  { logged, before, after }: { logged: Logged | undefined; before: Told | undefined; after: StoredPosting },
): Draft {
  const shown = kind === 'published' || kind === 'revised' ? after : closedContent(before, after);
  const { submissionId } = after;
  return draftOf({
    kind,
    name: kind,
    content: shown,
    changed: logged ? changedFields(before?.posting, (before?.bare ? withoutContact(shown) : shown).posting) : [],
    logged,
    cause: { by: submissionId === null ? 'clock' : 'market', submissionId },
    time: after.at,
    hop: 0,
  });
}

type Parts = {
  kind: PostingEventKind;
  /** The end of the entry's id. */
  name: string;
  content: Content;
  changed: string[];
  logged: Logged | undefined;
  cause: Cause;
  time: string;
  hop: number;
};

// Provenance repeats the words of the market. A posting whose row was just taken by the table is told without it, so that the entry
// fits into a row of the log as well.
const maxEntryBytes = 400_000;

export function draftOf({ kind, name, content, changed, logged, cause, time, hop }: Parts): Draft {
  const entryOf = ({ posting, quality }: Content): Draft['entry'] => ({
    specversion: '1.0',
    id: `${posting.id}@${posting.revision}/${name}`,
    source: `${eventSource}/markets/${posting.marketId}`,
    type: postingEventTypes[kind],
    subject: posting.id,
    time,
    datacontenttype: 'application/json',
    hop,
    data: dataOf({ posting, quality }),
  });
  const dataOf = ({ posting, quality }: Content): FeedEvent['data'] => ({
    posting,
    quality,
    changed,
    live: posting.status === 'published',
    hash: contentHash({ posting, quality }),
    scope: scopeOf(posting, quality),
    previous: logged ?? null,
    cause,
  });
  const bare = withoutContact(content);
  const whole = measured(entryOf(bare));
  if (whole.bytes <= maxEntryBytes) return whole;
  return measured(entryOf({ ...bare, posting: { ...bare.posting, provenance: {} } }));
}

const measured = (entry: Draft['entry']): Draft => ({ entry, bytes: Buffer.byteLength(JSON.stringify(entry)) });
