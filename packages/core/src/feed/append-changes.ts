import type { FeedEvent } from '@ganghui/spec';
import type { StoredPosting } from '../ports.ts';
import { type AppendPorts, makeAppendEntries, type Wish } from './append-entries.ts';
import { eventOfChange, kindOfChange } from './event-of-change.ts';
import type { Logged } from './ports.ts';
import { lastTold } from './shown-content.ts';
import { findTold, makeReadTold, type ReadTold } from './told-entries.ts';

/** A row of a posting as it came to be; `before`: the row it took the place of, where that is known. */
export type RowChange = { before?: StoredPosting | undefined; after: StoredPosting };
export type AppendChanges = (changes: readonly RowChange[]) => Promise<FeedEvent[]>;

/**
 * Appends the difference between what the log told and what the table holds. Returns the entries that tell the changes given, also those
 * that an earlier delivery had appended; what the log has passed by is not told any more.
 */
export const makeAppendChanges = (ports: AppendPorts): AppendChanges => {
  const appendEntries = makeAppendEntries(ports);
  return async (rows) => {
    const changes = rows.filter(isRevision);
    // Of a first revision the log has told nothing, unless its record comes again: then the table says so.
    const later = changes.flatMap(({ after: { posting } }) => (posting.revision > 1 ? posting.id : []));
    const logged = later.length > 0 ? await ports.readLogged([...new Set(later)]) : new Map<string, Logged>();
    const readTold = makeReadTold(ports.readSegments);
    return appendEntries(
      changes.map((change) => wishOf(change, readTold)),
      logged,
    );
  };
};

// A row written again in the same revision: a posting was confirmed, or a contact erased.
const isRevision = ({ before, after }: RowChange): boolean => (before?.posting.revision ?? 0) < after.posting.revision;

function wishOf({ before, after }: RowChange, readTold: ReadTold): Wish {
  const { id, revision, status } = after.posting;
  return {
    postingId: id,
    look: async (logged) => {
      if (logged && logged.revision >= revision) return { told: await findTold(readTold, logged.sequence, revision) };
      const kind = kindOfChange(logged, status);
      if (!kind) return { told: undefined };
      return { draft: eventOfChange(kind, { logged, before: await lastTold(readTold, logged, before), after }) };
    },
  };
}
