import type { FeedEvent } from '@ganghui/spec';
import { loggedOf } from '../append-entries.ts';
import type { Logged, ReadHead, ReadLogged, ReadSegments, Segment, WriteSegment } from '../ports.ts';

/** Promises of the table that a test may have it break, to see that the tests would notice. */
export type Broken = 'segment condition' | 'logged condition' | 'transaction';
/** Called before and after each look or write; throws to kill who is at it. */
export type Step = () => Promise<void>;

/** A table in memory that keeps the log, with a step at every place where a process can stop or be overtaken. */
export function memoryLog(broken?: Broken) {
  const segments: Segment[] = [];
  const logged = new Map<string, Logged>();
  const counts = { reads: 0, refused: 0 };

  const readHead: ReadHead = async () => segments.at(-1);
  const readLogged: ReadLogged = async (ids) => new Map(ids.flatMap((id) => (logged.has(id) ? [[id, logged.get(id)!] as const] : [])));
  const readSegments: ReadSegments = async (after, limit) => {
    counts.reads += 1;
    const from = segments.filter(({ last }) => last > after);
    const enough = from.findIndex(({ last }) => last - after >= limit);
    return enough < 0 ? from : from.slice(0, enough + 1);
  };
  const movedOf = ({ events }: Segment): Map<string, Logged> =>
    new Map(
      events.flatMap(({ subject, data: { previous } }) => {
        const entry = logged.get(subject);
        return entry && entry.sequence !== previous?.sequence ? [[subject, entry] as const] : [];
      }),
    );
  const keep = ({ events }: Segment): void => events.forEach((event) => void logged.set(event.subject, loggedOf(event)));
  const writeSegment = async (segment: Segment, step: Step): ReturnType<WriteSegment> => {
    const moved = movedOf(segment);
    if (moved.size > 0 && broken !== 'logged condition') return { moved };
    const isTaken = (segments.at(-1)?.last ?? 0) >= segment.first;
    if (isTaken && broken !== 'segment condition') {
      counts.refused += 1;
      return 'taken';
    }
    segments.push(segment);
    if (broken === 'transaction') await step();
    keep(segment);
    return 'written';
  };

  /** The ports of one process; what it awaits, it awaits between two steps, so that an answer can be lost after the deed. */
  const portsOf = (step: Step) => {
    const around = async <T>(act: () => Promise<T>): Promise<T> => {
      await step();
      const answer = await act();
      await step();
      return answer;
    };
    let tick = 0;
    return {
      readHead: () => around(readHead),
      readLogged: (ids: readonly string[]) => around(() => readLogged(ids)),
      readSegments: (after: number, limit: number) => around(() => readSegments(after, limit)),
      writeSegment: (segment: Segment) => around(() => writeSegment(segment, step)),
      now: () => new Date(Date.UTC(2026, 10, 21, 2, 0, tick++)),
    };
  };
  const events = (): FeedEvent[] => segments.flatMap((segment) => segment.events);
  return { segments, logged, counts, portsOf, ports: portsOf(async () => undefined), events };
}
