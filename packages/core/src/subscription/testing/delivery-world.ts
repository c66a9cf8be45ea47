import { setImmediate } from 'node:timers/promises';
import { type FeedEvent, type FeedFilter, ok, throughFilter } from '@ganghui/spec';
import { type DeliverPorts, makeDeliver } from '../deliver.ts';
import type { DeliveryState, Posted } from '../ports.ts';
import { aDelivery, aSubscription } from './a-subscription.ts';
import { memorySubscriptions } from './memory-subscriptions.ts';

type Mood = 'well' | 'failing' | 'deaf' | 'busy' | 'gone';
type Body = { data: { after: number; last: number; events: { sequence: number }[] } };
/** Takes the place of ports, to plant a bug. */
export type Plant = (ports: DeliverPorts, rows: ReturnType<typeof memorySubscriptions>['rows']) => DeliverPorts;

const id = 'sub_3f9a2b7c41d0';
// Nobody waits longer for the table or a receiver.
const longestCallMs = 15_000;

/**
 * One subscription, its receiver, and runs of `deliver` that meet, stop anywhere for ever and are repeated. Every answer of a port waits
 * until the world lets it go; a run that is killed never hears again, whether what it asked for happened or not. What must never
 * happen is written down in `wrongs`.
 */
export function deliveryWorld({ log, filter, plant = (ports) => ports }: { log: readonly FeedEvent[]; filter: FeedFilter; plant?: Plant }) {
  const store = memorySubscriptions({ subscription: aSubscription({ filter, maxEvents: 4 }), delivery: aDelivery() });
  const wrongs: string[] = [];
  const accepted = new Set<number>();
  let [time, head, runs, posts] = [Date.parse('2026-11-21T02:00:00.000Z'), 0, 0, 0];
  let mood: Mood = 'well';
  let notBefore = '';
  let waiting: { run: number; at: number; act: () => void; answer: () => void; fail: () => void }[] = [];
  const dead = new Set<number>();
  const leases = new Map<number, DeliveryState>();
  let ownersTurn = 0;
  const inFlight = new Map<number, { run: number; leaseUntil: string | null }>();
  let replay: { after: number; posts: number; again: Set<number> } = { after: 0, posts: 0, again: new Set() };

  const row = () => store.rows.get(id) ?? { subscription: aSubscription(), delivery: aDelivery() };
  const wanted = (from: number, to: number): number[] =>
    log.slice(from, to).flatMap((event) => (throughFilter(filter, event) ? [event.sequence] : []));
  const check = (holds: boolean, wrong: string): void => void (holds || wrongs.push(wrong));
  const checkCursor = (): void => {
    const { cursor } = row().delivery;
    check(
      wanted(0, cursor).every((each) => accepted.has(each)),
      `the cursor is at ${cursor}, before a 2xx for all up to there`,
    );
  };

  const answerOf = (): Posted => {
    const answered = (status: number, retryAfterSeconds: number | null = null): Posted => ({
      kind: 'answered',
      status,
      retryAfterSeconds,
      body: 'rubbish',
    });
    if (mood === 'deaf') return { kind: 'timeout', detail: '' };
    return { well: answered(200), failing: answered(500), busy: answered(429, 40), gone: answered(410) }[mood];
  };
  const receive = ({ data: { after, last, events } }: Body, post: number): Posted => {
    inFlight.delete(post);
    const sent = events.map(({ sequence }) => sequence);
    check(sent.join() === wanted(after, last).join(), `batch ${after}-${last} holds ${sent}`);
    // A receiver that has taken it all in may still fail to say so.
    if (mood !== 'well' && mood !== 'deaf') return answerOf();
    const fresh = sent.filter((each) => !accepted.has(each));
    check(
      wanted(0, after).every((each) => accepted.has(each)),
      `batch ${after}-${last} leaves a gap before it`,
    );
    for (const each of fresh) accepted.add(each);
    if (post > replay.posts) for (const each of sent) replay.again.add(each);
    return answerOf();
  };
  const begin = (run: number): number => {
    const { leaseUntil, turn } = leases.get(run) ?? aDelivery();
    const at = new Date(time).toISOString();
    posts++;
    // It will notice when it has its answer, and may not move the cursor.
    if (turn < ownersTurn) return posts;
    check(notBefore <= at, `a try at ${at}, before ${notBefore}`);
    check(leaseUntil !== null && Date.parse(leaseUntil) >= time + 15_000, 'a post may outlive its lease');
    const others = [...inFlight.values()].filter(
      (post) => post.run !== run && !dead.has(post.run) && post.leaseUntil !== null && post.leaseUntil > at,
    );
    check(others.length === 0, 'two runs post to one receiver at the same time');
    inFlight.set(posts, { run, leaseUntil });
    return posts;
  };

  const start = (): void => {
    const run = ++runs;
    const held = <T>(act: () => T | Promise<T>, late?: () => T): Promise<T> =>
      new Promise((resolve, reject) => {
        if (dead.has(run)) return;
        let result: T | Promise<T>;
        const answer = () => resolve(result);
        const fail = () => (late === undefined ? reject(new Error('the table did not answer')) : resolve(late()));
        const happen = () => {
          result = act();
        };
        waiting.push({ run, at: time, act: happen, answer, fail });
      });
    const ports: DeliverPorts = {
      readHead: () => held(() => ({ last: head, chainHash: '', stateDigest: '', live: 0, at: '' })),
      readFeed: ({ after, limit }) =>
        held(() => ok({ events: log.slice(after, Math.min(head, after + limit)), last: head, more: after + limit < head })),
      withContacts: (postings) => held(() => [...postings]),
      listSubscriptions: () => held(store.listSubscriptions),
      readSubscription: (each) => held(() => store.readSubscription(each)),
      saveSubscription: (...save) => held(() => store.saveSubscription(...save)),
      saveDelivery: (...save) =>
        held(async () => {
          const answer = await store.saveDelivery(...save);
          if (answer !== 'saved') return answer;
          leases.set(run, save[1]);
          notBefore = save[1].nextAttemptAt ?? notBefore;
          return answer;
        }),
      postTo: (_, { body }) => {
        const post = begin(run);
        return held<Posted>(
          () => receive(JSON.parse(body), post),
          () => {
            inFlight.delete(post);
            return { kind: 'timeout', detail: '' };
          },
        );
      },
      signDelivery: () => ({}),
      now: () => new Date(time),
      dice: () => 0.5,
      wait: () => held(() => {}),
      note: () => {},
    };
    makeDeliver(plant(ports, store.rows))().catch(() => {});
  };

  /** The owner takes the turn: whatever is under way has lost it. */
  const takeTurn = (): void => {
    ownersTurn = row().delivery.turn + 1;
    inFlight.clear();
    notBefore = '';
  };
  const letGo = async (index: number): Promise<void> => {
    const [call] = waiting.splice(index % waiting.length, 1);
    call?.act();
    call?.answer();
    await setImmediate();
    checkCursor();
  };
  const kill = async (index: number, acted: boolean): Promise<void> => {
    const victim = waiting[index % Math.max(1, waiting.length)];
    if (!victim) return;
    if (acted) victim.act();
    dead.add(victim.run);
    waiting = waiting.filter(({ run }) => run !== victim.run);
    await setImmediate();
  };
  const settle = async (): Promise<void> => {
    while (waiting.length > 0) await letGo(0);
  };

  return {
    wrongs,
    start,
    letGo: async (index: number) => (waiting.length > 0 ? letGo(index) : undefined),
    kill,
    pass: async (ms: number) => {
      time += ms;
      const late = waiting.filter(({ at }) => at < time - longestCallMs);
      waiting = waiting.filter((call) => !late.includes(call));
      for (const { fail } of late) fail();
      await setImmediate();
    },
    append: (count: number) => {
      head = Math.min(log.length, head + count);
    },
    turnTo: (next: Mood) => {
      mood = next;
    },
    replayFrom: (place: number) => {
      takeTurn();
      const { delivery, subscription } = row();
      const after = Math.min(place, delivery.cursor);
      replay = { after, posts, again: new Set() };
      const free = { leaseUntil: null, failures: 0, failingSince: null, nextAttemptAt: null };
      store.rows.set(id, {
        subscription,
        delivery: { ...delivery, ...free, cursor: after, turn: delivery.turn + 1, replays: delivery.replays + 1 },
      });
    },
    resume: () => {
      takeTurn();
      const { delivery, subscription } = row();
      const resumed = { ...subscription, state: 'active' as const, version: subscription.version + 1 };
      store.rows.set(id, {
        subscription: resumed,
        delivery: { ...delivery, leaseUntil: null, nextAttemptAt: null, turn: delivery.turn + 1 },
      });
    },
    /** All is well at last: everything must have arrived, and all of it again from the last replay on. */
    end: async () => {
      mood = 'well';
      await settle();
      for (let round = 0; round < 40 && (round < 2 || row().delivery.cursor < head); round++) {
        store.rows.set(id, { ...row(), subscription: { ...row().subscription, state: 'active' } });
        time += 25 * 3_600_000;
        start();
        await settle();
      }
      check(row().delivery.cursor === head, `the cursor ends at ${row().delivery.cursor} of ${head}`);
      check(
        wanted(replay.after, head).every((each) => replay.again.has(each)),
        `not all after ${replay.after} came again`,
      );
      return wrongs;
    },
  };
}
