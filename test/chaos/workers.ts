import {
  makeAppendChanges,
  makeAppendRegrades,
  makeBuildSnapshot,
  makeDeliver,
  makeFollowFeed,
  makeReadFeed,
  makeRelayChanges,
  makeScoreChanges,
  makeSweepLog,
  makeWithContacts,
  type PostTo,
} from '@ganghui/core';
import { logPorts } from './log-ports.ts';
import { sharingPorts } from './sharing-ports.ts';
import type { Act } from './stage.ts';
import { tablePorts } from './table-ports.ts';
import type { World } from './world.ts';

const nowOf = (world: World) => (): Date => new Date(world.clock);
type IsOver = () => boolean;

function relayOf(world: World, act: Act) {
  const { readHead, readLogged, readSegments, writeSegment } = logPorts(world, act);
  const { publish } = tablePorts(world, act);
  const appendPorts = { readHead, readLogged, readSegments, writeSegment, now: nowOf(world) };
  return { appendPorts, relayChanges: makeRelayChanges({ appendChanges: makeAppendChanges(appendPorts), publish }) };
}

/** How badly the stream behaves: `shuffles` a batch, and `forgets` a record now and then for good, as after 24 hours. */
export type StreamTemper = { shuffles: boolean; forgets: boolean };

/** Reads the whole stream from its own place, in batches of any size, and goes back now and then. */
export const relayLife =
  (world: World, place: { at: number }, { shuffles, forgets }: StreamTemper, isOver: IsOver) =>
  async (act: Act): Promise<void> => {
    const { relayChanges } = relayOf(world, act);
    const { random } = world;
    for (;;) {
      const last = isOver();
      if (random() < 0.05) place.at = Math.max(0, place.at - 3);
      const from = place.at;
      const batch = world.stream.slice(from, from + 1 + Math.floor(random() * 6));
      const heard = forgets ? batch.filter(() => random() > 0.03) : batch;
      if (shuffles) heard.sort(() => random() - 0.5);
      if (heard.length > 0) await relayChanges(heard);
      await act(() => {
        place.at = from + batch.length;
        world.clock += 20;
      });
      if (last && place.at >= world.stream.length) return;
    }
  };

export const sweepLife =
  (world: World) =>
  async (act: Act): Promise<void> => {
    const { listRows, readPostings, readSweep, saveSweep } = tablePorts(world, act);
    const { readLogged } = logPorts(world, act);
    const { relayChanges } = relayOf(world, act);
    await makeSweepLog({
      listRows,
      readLogged,
      readPostings,
      relayChanges,
      readSweep,
      saveSweep,
      now: nowOf(world),
      reportMissed: () => {},
    })();
  };

/** One at a time, as it is deployed. */
export const scoreLife =
  (world: World, isOver: IsOver) =>
  async (act: Act): Promise<void> => {
    const table = tablePorts(world, act);
    const { readHead, readSegments } = logPorts(world, act);
    const followFeed = makeFollowFeed({ readFeed: makeReadFeed({ readSegments, readHead }), ...table });
    const scoreChanges = makeScoreChanges({ ...table, followFeed, appendRegrades: makeAppendRegrades(relayOf(world, act).appendPorts) });
    for (;;) {
      const last = isOver();
      await scoreChanges();
      if (last) return;
      await act(() => undefined);
    }
  };

/** Builds a snapshot whenever anything is new: the usual thresholds are far above what happens here. */
export const sealLife =
  (world: World, isOver: IsOver) =>
  async (act: Act): Promise<void> => {
    const { readHead, readSegments } = logPorts(world, act);
    const { pages, readManifests, saveManifests } = sharingPorts(world, act);
    const isDue = (newest: { asOf: number } | undefined, head: { last: number }): boolean => head.last > (newest?.asOf ?? 0);
    const buildSnapshot = makeBuildSnapshot({ readHead, readSegments, pages, readManifests, saveManifests, now: nowOf(world), isDue });
    for (;;) {
      const last = isOver();
      await buildSnapshot();
      if (last) return;
      await act(() => undefined);
    }
  };

export const deliverLife =
  (world: World, postTo: (act: Act) => PostTo, isOver: IsOver) =>
  async (act: Act): Promise<void> => {
    const { readHead, readSegments, readContacts } = logPorts(world, act);
    const deliver = makeDeliver({
      ...sharingPorts(world, act),
      readHead,
      readFeed: makeReadFeed({ readSegments, readHead }),
      withContacts: makeWithContacts(readContacts),
      postTo: postTo(act),
      signDelivery: () => ({}),
      now: nowOf(world),
      dice: world.random,
      wait: () => act(() => undefined),
      note: () => {},
    });
    for (;;) {
      const last = isOver();
      await deliver();
      const head = world.segments.at(-1)?.last ?? 0;
      if (last && [...world.deliveries.values()].every(({ cursor }) => cursor >= head)) return;
      // The back-off of hours goes by.
      await act(() => (world.clock += Math.floor(world.random() * 3_600_000)));
    }
  };
