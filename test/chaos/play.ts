import { createMemoryStore, type FeedClient, verifyCopy } from '@ganghui/client';
import { deliveryFrom } from '@ganghui/core';
import { everything, type FeedFilter } from '@ganghui/spec';
import { expect } from 'vitest';
import { chances } from '../dice.ts';
import { fold, judgeBus, judgeLog, judgeTable, judgeWhole, linesOf, within } from './judge.ts';
import { clockLife, type Deed, marketLife, markets } from './people.ts';
import { aReceiver, clientOf, postToReceivers, pullLife, type Receiver } from './receivers.ts';
import { type Act, calm, createStage } from './stage.ts';
import { deliverLife, relayLife, type StreamTemper, scoreLife, sealLife, sweepLife } from './workers.ts';
import { aWorld, type Plant, type World } from './world.ts';

export type Scene = { seed: number; deeds: [Deed[], Deed[]]; stream: StreamTemper };

const filter: FeedFilter = { ...everything, city: ['321000'], minScore: 60 };
const storm = { kill: 0.02, fail: 0.02, loseAnswer: 0.02 };
const mostSteps = 20_000;

/** One run: everybody at once in a storm, then the storm is over, everybody finishes, and every copy is compared. */
export async function play({ seed, deeds, stream }: Scene, plant?: Plant): Promise<World> {
  const random = chances(seed);
  const world = aWorld(random, plant);
  const stage = createStage(random);
  const receivers = [aReceiver('one'), aReceiver('two'), aReceiver('filtered', filter)];
  for (const receiver of receivers) subscribe(world, receiver);
  const pulled = createMemoryStore();
  const mine = deeds.map((each) => [...each]);
  let stormy = true;
  const post = postToReceivers(world, receivers, () => (stormy ? 1 : 1e-9));
  const areDone = (): boolean => mine.every((each) => each.length === 0);
  const isOver = (): boolean => !stormy && areDone();

  for (const [index, market] of markets.entries()) stage.enter(market.id, marketLife(world, market, mine[index] ?? []));
  stage.enter('clock', clockLife(world, isOver));
  for (const name of ['relay 1', 'relay 2', 'relay 3']) stage.enter(name, relayLife(world, { at: 0 }, stream, isOver));
  stage.enter('score', scoreLife(world, isOver));
  for (const name of ['seal 1', 'seal 2']) stage.enter(name, sealLife(world, isOver));
  for (const name of ['deliver 1', 'deliver 2']) stage.enter(name, deliverLife(world, post, isOver));
  stage.enter('pull', pullLife(world, pulled, isOver));
  await stage.play(1500, storm);
  stormy = false;
  await stage.play(mostSteps, calm);

  // What the stream forgot for good is found by the sweep; then each follows once more.
  const inTurn = async (name: string, life: (act: Act) => Promise<void>): Promise<void> => {
    stage.enter(name, life);
    await stage.play(mostSteps, calm);
    expect(stage.isOver(name), name).toBe(true);
  };
  const yes = (): boolean => true;
  await inTurn('last expiries', clockLife(world, yes));
  world.clock += 180_000;
  if (stream.forgets) await inTurn('sweep', sweepLife(world));
  await inTurn('last relay', relayLife(world, { at: 0 }, { shuffles: false, forgets: false }, yes));
  await inTurn('last score', scoreLife(world, yes));
  resumeAll(world);
  await inTurn('last delivery', deliverLife(world, post, yes));
  await inTurn('last pull', pullLife(world, pulled, yes));
  await inTurn('last seal', sealLife(world, yes));

  const events = judgeLog(world);
  const told = fold(events);
  judgeTable(world, told);
  if (!stream.shuffles && !stream.forgets) judgeWhole(world, events);
  judgeBus(world, told);
  for (const { id, copy, gaps, ...receiver } of receivers) {
    expect([id, gaps]).toEqual([id, 0]);
    expect(linesOf(copy.postings), id).toEqual(linesOf(within(told, receiver.filter)));
  }
  const fresh = createMemoryStore();
  await inTurn('fresh', pullLife(world, fresh, yes));
  for (const copy of [pulled, fresh, receivers[0]?.copy ?? fresh]) {
    expect(linesOf(copy.postings)).toEqual(linesOf(told));
    // Who was never sent anything has no copy to speak of.
    if ((await copy.readPosition()) === undefined) continue;
    const client = clientOf(world, async (effect) => effect()) as FeedClient;
    expect(await verifyCopy(copy, client)).toMatchObject({ ok: true, count: told.size });
  }
  return world;
}

// Days may go by in a storm; who was given up meanwhile is resumed by its owner, from where it stood.
function resumeAll({ subscriptions, deliveries }: World): void {
  for (const [id, delivery] of deliveries) deliveries.set(id, { ...delivery, leaseUntil: null, nextAttemptAt: null, failingSince: null });
  for (const [id, order] of subscriptions) subscriptions.set(id, { ...order, state: 'active', stateReason: null });
}

function subscribe(world: World, { id, filter: wanted }: Receiver): void {
  const createdAt = new Date(world.clock).toISOString();
  const order = { holder: '321000-01', label: id, kind: 'webhook', url: `https://city.example/${id}`, busArn: null } as const;
  const state = { state: 'active', stateReason: null, secrets: [], pageToken: '', createdAt, version: 1 } as const;
  world.subscriptions.set(id, { id, ...order, filter: wanted, maxEvents: 7, ...state, secrets: [] });
  world.deliveries.set(id, deliveryFrom(0));
}
