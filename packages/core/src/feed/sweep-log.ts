import type { Now, ReadPostings } from '../ports.ts';
import { kindOfChange } from './event-of-change.ts';
import type { ReadLogged } from './ports.ts';
import type { RelayChanges } from './relay-changes.ts';
import type { ListRows, ReadLastSweep, RowOfPosting, SaveSweep, Sweep } from './sweep-ports.ts';

const minute = 60_000;
// The stream forgets after 24 hours; what it lost lies within them.
const windowMs = 26 * 60 * minute;
const fullEveryMs = 24 * 60 * minute;
// Younger ones are still on their way.
const graceMs = 2 * minute;
// Postings told and announced at a time.
const chunk = 200;

const never: Sweep = { at: '', checked: 0, missed: 0, late: 0, missedEver: 0, oldestUnpublished: null, fullAt: null, pending: [] };

export type SweepPorts = {
  listRows: ListRows;
  readLogged: ReadLogged;
  readPostings: ReadPostings;
  relayChanges: RelayChanges;
  readSweep: ReadLastSweep;
  saveSweep: SaveSweep;
  now: Now;
  /** Told the ids of postings with a change that it is about to append, missed or late. */
  reportMissed: (postingIds: readonly string[]) => void;
};
/** Runs once; answers how many rows it looked at and how many changes it appended: `missed` by the stream, or `late`. */
export type SweepLog = () => Promise<{ checked: number; missed: number; late: number }>;

/**
 * Compares the table with the log and tells what the log has not heard: of the postings changed in the last 26 hours at every run, of all
 * of them once a day and at the first run of a process. A change is `missed` when the log has heard of one that was accepted clearly
 * later, so that the stream must have passed it; else relay has only not come so far, as after a deployment, and it is `late`.
 */
export function makeSweepLog(ports: SweepPorts): SweepLog {
  let begun = false;
  return async () => {
    const { listRows, readSweep, now } = ports;
    const last = (await readSweep()) ?? never;
    const start = now();
    const before = (ms: number): string => new Date(start.getTime() - ms).toISOString();
    const full = !begun || last.fullAt === null || last.fullAt <= before(fullEveryMs);
    let sweep: Sweep = { ...last, at: start.toISOString(), checked: 0, missed: 0, late: 0, oldestUnpublished: null };
    let told = '';
    if (last.pending.length > 0) sweep = await relay(ports, sweep, last.pending, { acceptedBefore: sweep.at, passed: '' });
    for await (const rows of listRows(full ? null : before(windowMs))) {
      const { unpublished, newestTold } = await compare(ports, rows);
      if (newestTold > told) told = newestTold;
      // As far as is known now: relay may be catching up while this goes on.
      const passed = told === '' ? '' : new Date(Date.parse(told) - graceMs).toISOString();
      sweep.checked += rows.length;
      sweep.oldestUnpublished = oldest([sweep.oldestUnpublished, ...unpublished.map(({ at }) => at)]);
      const missed = unpublished.flatMap(({ postingId, at }) => (at < before(graceMs) ? postingId : []));
      for (let from = 0; from < missed.length; from += chunk)
        sweep = await relay(ports, sweep, missed.slice(from, from + chunk), { acceptedBefore: before(graceMs), passed });
    }
    begun = true;
    await ports.saveSweep({ ...sweep, fullAt: full ? sweep.at : last.fullAt });
    return { checked: sweep.checked, missed: sweep.missed, late: sweep.late };
  };
}

const oldest = (instants: (string | null)[]): string | null => instants.flatMap((each) => each ?? []).sort()[0] ?? null;

/** Those whose revision the log has not told, and should; and when the newest of the others was accepted. */
async function compare({ readLogged }: SweepPorts, rows: readonly RowOfPosting[]) {
  const logged = await readLogged(rows.map(({ postingId }) => postingId));
  const isTold = ({ postingId, revision }: RowOfPosting): boolean => (logged.get(postingId)?.revision ?? 0) >= revision;
  const unpublished = rows.filter((row) => !isTold(row) && kindOfChange(logged.get(row.postingId), row.status) !== undefined);
  const newestTold = rows.reduce((newest, row) => (row.at > newest && isTold(row) ? row.at : newest), '');
  return { unpublished, newestTold };
}

/**
 * Noted before it is done: who dies between the log and the bus leaves a note for the next run. What was accepted before `passed` is
 * behind the place that the stream is known to have reached.
 */
async function relay(
  ports: SweepPorts,
  sweep: Sweep,
  postingIds: readonly string[],
  { acceptedBefore, passed }: { acceptedBefore: string; passed: string },
): Promise<Sweep> {
  const stored = [...(await ports.readPostings(postingIds)).values()].filter(({ at }) => at < acceptedBefore);
  if (stored.length === 0) return { ...sweep, pending: [] };
  const pending = stored.map(({ posting }) => posting.id);
  await ports.saveSweep({ ...sweep, pending });
  ports.reportMissed(pending);
  await ports.relayChanges(stored.map((after) => ({ after })));
  const missed = stored.filter(({ at }) => at < passed).length;
  const counts = { missed: sweep.missed + missed, late: sweep.late + stored.length - missed, missedEver: sweep.missedEver + missed };
  const done = { ...sweep, ...counts, pending: [] };
  await ports.saveSweep(done);
  return done;
}
