import {
  type Logged,
  loggedOf,
  type ReadContacts,
  type ReadHead,
  type ReadLogged,
  type ReadSegments,
  type WriteSegment,
} from '@ganghui/core';
import type { Act } from './stage.ts';
import type { World } from './world.ts';

/** The log as DynamoDB keeps it: one transaction puts a segment and moves the entry of each of its postings, or nothing happens. */
export function logPorts(world: World, act: Act) {
  const readHead: ReadHead = () => act(() => world.segments.at(-1));
  const readLogged: ReadLogged = (ids) => act(() => pick(world.logged, ids));
  const readSegments: ReadSegments = (after, limit) =>
    act(() => {
      const begin = world.segments.findIndex(({ first, last }) => first <= after + 1 && after + 1 <= last);
      if (begin < 0) return [];
      const end = world.segments.findIndex(({ last }) => last - after >= limit);
      return world.segments.slice(begin, end < 0 ? undefined : end + 1);
    });
  const writeSegment: WriteSegment = async (segment) => {
    const put = (): 'written' | 'taken' | { moved: Map<string, Logged> } => {
      const moved = world.plant === 'no-condition' ? new Map<string, Logged>() : movedSince();
      if (moved.size > 0) return { moved };
      if ((world.segments.at(-1)?.last ?? 0) >= segment.first) return 'taken';
      world.segments.push(segment);
      if (world.plant !== 'no-transaction') move();
      return 'written';
    };
    const movedSince = (): Map<string, Logged> =>
      new Map(
        segment.events.flatMap(({ subject, data: { previous } }) => {
          const stands = world.logged.get(subject);
          return stands && stands.sequence !== previous?.sequence ? [[subject, stands]] : [];
        }),
      );
    const move = (): void => {
      for (const event of segment.events) world.logged.set(event.subject, loggedOf(event));
    };
    const answer = await act(put);
    if (answer === 'written' && world.plant === 'no-transaction') await act(move);
    return answer;
  };
  const readContacts: ReadContacts = (ids) =>
    act(
      () =>
        new Map(
          [...pick(world.postings, ids)].flatMap(([id, { posting }]) => (posting.status === 'published' ? [[id, posting.contact]] : [])),
        ),
    );
  return { readHead, readLogged, readSegments, writeSegment, readContacts };
}

export const pick = <T>(map: ReadonlyMap<string, T>, ids: readonly string[]): Map<string, T> =>
  new Map(ids.flatMap((id) => (map.has(id) ? [[id, map.get(id) as T] as const] : [])));
