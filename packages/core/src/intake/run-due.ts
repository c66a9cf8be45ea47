import { inParallel } from '../in-parallel.ts';
import type { EraseContact, FindDue, Now, ReadPostings, SavePostings, StoredPosting } from '../ports.ts';
import { nextRevision } from './change-posting.ts';
import { closedRevision } from './close-posting.ts';
import { overdue, withoutContact } from './due-at.ts';
import { says } from './says.ts';

const batch = 100;

type RunDuePorts = {
  findDue: FindDue;
  readPostings: ReadPostings;
  savePostings: SavePostings;
  eraseContact: EraseContact;
  now: Now;
};
type Done = { expired: number; started: number; erased: number };

// Whoever does not say when it was published published it now, not when it was handed in.
const startedRevision = (before: StoredPosting, at: Date): StoredPosting =>
  nextRevision(before, at, {
    status: 'published',
    ...(before.startsAt !== null && !says(before.posting, '/publishedAt') && { publishedAt: before.startsAt }),
  });

/**
 * Does what time asks for: closes what has passed its last day, publishes what was waiting for its first, takes the contact out of
 * what ended long ago. A posting that somebody else changed meanwhile is left for the next round. Throws when something was not
 * answered, after everything else was done; running again is safe.
 */
export const makeRunDue = (ports: RunDuePorts) => async (): Promise<Done> => {
  const total: Done = { expired: 0, started: 0, erased: 0 };
  for (;;) {
    const at = ports.now();
    const current = await ports.readPostings(await ports.findDue(at, batch));
    const { done, outages } = await runRound(ports, [...current.values()], at);
    total.expired += done.expired;
    total.started += done.started;
    total.erased += done.erased;
    // An index may still show what was just done: stop when a round changes nothing.
    if (done.expired + done.started + done.erased > 0) continue;
    if (outages.length > 0) throw new Error('the store did not answer to all that was due', { cause: outages[0] });
    return total;
  }
};

async function runRound({ savePostings, eraseContact }: RunDuePorts, current: readonly StoredPosting[], at: Date) {
  const due = Map.groupBy(current, (stored) => overdue(stored, at));
  const ends = (due.get('end') ?? []).map((before) => closedRevision(before, { reason: 'expired' }, at));
  const starts = (due.get('start') ?? []).map((before) => startedRevision(before, at));
  const answers = await savePostings([...ends, ...starts].map((stored) => ({ stored, expected: stored.posting.revision - 1 })));
  const saved = (from: number, to: number): number => answers.slice(from, to).filter((answer) => answer === 'saved').length;
  let erased = 0;
  const outages = answers.flatMap((answer) => (typeof answer === 'object' ? [answer.failed] : []));
  await inParallel(due.get('contact') ?? [], async (stored) => {
    try {
      if ((await eraseContact(withoutContact(stored))) === 'saved') erased += 1;
    } catch (error) {
      outages.push(error);
    }
  });
  const done: Done = { expired: saved(0, ends.length), started: saved(ends.length, answers.length), erased };
  return { done, outages };
}
