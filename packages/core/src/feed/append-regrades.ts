import { type FeedEvent, postingEventTypes } from '@ganghui/spec';
import type { Assessment } from '../ports.ts';
import { type AppendPorts, makeAppendEntries, type Wish } from './append-entries.ts';
import { draftOf } from './event-of-change.ts';
import { makeReadTold, type ReadTold } from './told-entries.ts';

/** The score of a revision in context; `sequence`: how far the log was read for it. */
export type Regrade = Pick<Assessment, 'postingId' | 'revision' | 'sequence' | 'quality'>;
export type AppendRegrades = (regrades: readonly Regrade[]) => Promise<FeedEvent[]>;

/**
 * Appends an entry for each posting that is open in this revision and was told with another grade. Returns those, and those that an
 * earlier run had appended for the same reason and perhaps not announced.
 */
export const makeAppendRegrades = (ports: AppendPorts): AppendRegrades => {
  const appendEntries = makeAppendEntries(ports);
  return async (regrades) => {
    if (regrades.length === 0) return [];
    const logged = await ports.readLogged([...new Set(regrades.map(({ postingId }) => postingId))]);
    const readTold = makeReadTold(ports.readSegments);
    return appendEntries(
      regrades.map((regrade) => wishOf(regrade, readTold, ports.now().toISOString())),
      logged,
    );
  };
};

function wishOf({ postingId, revision, sequence, quality }: Regrade, readTold: ReadTold, time: string): Wish {
  return {
    postingId,
    look: async (logged) => {
      if (!logged?.live || logged.revision !== revision) return { told: undefined };
      const isTold = logged.scope.grade === quality.grade;
      // The same revision, told again after what was read: only a grade is.
      if (isTold && logged.sequence <= sequence) return { told: undefined };
      const last = await readTold(logged.sequence);
      if (isTold) return { told: last?.type === postingEventTypes.regraded ? last : undefined };
      if (!last) return { told: undefined };
      const content = { posting: last.data.posting, quality };
      const name = `regraded@${logged.sequence}`;
      return {
        draft: draftOf({ kind: 'regraded', name, content, changed: [], logged, cause: { by: 'score', submissionId: null }, time, hop: 1 }),
      };
    },
  };
}
