import type { FindDue, Now, ReadPostings, SavePostings } from '../ports.ts';
import { closed } from './close-posting.ts';

const batch = 100;

/**
 * Closes what has passed its last day; returns how many. A posting that somebody else changed meanwhile is left for the next
 * round, which sees its new date.
 */
export const makeExpirePostings =
  ({ findDue, readPostings, savePostings, now }: { findDue: FindDue; readPostings: ReadPostings; savePostings: SavePostings; now: Now }) =>
  async (): Promise<{ expired: number }> => {
    let expired = 0;
    for (;;) {
      const at = now();
      const ids = await findDue(at, batch);
      const current = await readPostings(ids);
      const due = [...current.values()].filter(
        ({ posting }) => posting.status !== 'closed' && posting.validThrough && new Date(posting.validThrough) < at,
      );
      const answers = await savePostings(
        due.map((before) => ({ stored: closed(before, 'expired', at), expected: before.posting.revision })),
      );
      const saved = answers.filter((answer) => answer === 'saved').length;
      expired += saved;
      // An index may still show what was just closed: stop when a round changes nothing.
      if (saved === 0) return { expired };
    }
  };
