import { setTimeout } from 'node:timers/promises';
import { compilePattern } from '../event-pattern.ts';
import { createLane, type Deliver, type KeepDeadLetter, type RetryPolicy, type Sleep } from './lane.ts';
import { checkRequest, type EventEnvelope, type PutEventsAnswer, type PutEventsEntry, readEntry } from './put-events.ts';
import type { Queue } from './queue.ts';

/** `runsAtOnce`: of the target's function, one unasked. */
export type Rule = { target: string; pattern: object; runsAtOnce?: number };
export type BusPorts = {
  queue: Queue;
  rules: readonly Rule[];
  deliver: Deliver;
  deadLetter: KeepDeadLetter;
  now: () => Date;
  policy?: RetryPolicy;
  sleep?: Sleep;
};
export type Bus = {
  /** Begins to deliver, first of all what a killed process left behind. */
  start(): Promise<void>;
  /** Resolves when every delivery is stored; rejects with a ValidationException when the request as a whole is wrong. */
  putEvents(entries: readonly PutEventsEntry[]): Promise<PutEventsAnswer>;
  /** Resolves when nothing is queued or under way; rejects when the bus is stopped before that. */
  idle(): Promise<void>;
  /** Finishes the batches in hand; the queue keeps the rest and stays open. */
  stop(): Promise<void>;
  /** Records delivered since this bus was made, by target. */
  delivered(): Record<string, number>;
};

export const defaultPolicy: RetryPolicy = { maxAttempts: 5, baseDelayMs: 200, maxDelayMs: 30_000 };

const sleepFor: Sleep = (ms, signal) => setTimeout(ms, undefined, { signal }).catch(() => {});

const compileRule = ({ target, pattern }: Rule) => {
  const compiled = compilePattern(pattern);
  if (!compiled.ok) throw new Error(`The rule for ${target} has an invalid event pattern. ${compiled.problem}`);
  return { target, matches: compiled.matches };
};

/** EventBridge and its queues on one machine: at least once, durable from the moment `putEvents` answers. */
export const createBus = ({ queue, rules, deliver, deadLetter, now, policy = defaultPolicy, sleep = sleepFor }: BusPorts): Bus => {
  const compiled = rules.map(compileRule);
  const delivered = new Map(rules.map(({ target }) => [target, 0]));
  let waiting: PromiseWithResolvers<void>[] = [];
  let state: 'made' | 'started' | 'stopped' = 'made';

  const onRest = () => {
    if (waiting.length === 0 || queue.count() > 0) return;
    for (const { resolve } of waiting) resolve();
    waiting = [];
  };

  const runsAtOnce = (target: string) => Math.max(1, ...rules.flatMap((rule) => (rule.target === target ? (rule.runsAtOnce ?? 1) : [])));
  const laneTo = (target: string) =>
    createLane({
      runsAtOnce: runsAtOnce(target),
      ...{ target, queue, deliver, deadLetter, now, policy, sleep, onRest },
      onDelivered: (records) => delivered.set(target, (delivered.get(target) ?? 0) + records),
    });
  const lanes = new Map([...delivered.keys()].map((target) => [target, laneTo(target)]));

  const targetsOf = (envelope: EventEnvelope) => new Set(compiled.filter(({ matches }) => matches(envelope)).map(({ target }) => target));

  // Left by an older version of the rules: nobody would ever fetch these, and the bus would never be idle.
  const buryOrphans = async () => {
    for (const target of queue.targets().filter((name) => !lanes.has(name))) {
      for (const { id, body, attempts } of queue.due(target, Number.MAX_SAFE_INTEGER, queue.count())) {
        await deadLetter({ target, event: JSON.parse(body), attempts, error: `no rule names the target ${target} any more` });
        queue.done([id]);
      }
    }
    onRest();
  };

  return {
    start: async () => {
      if (state !== 'made') return;
      state = 'started';
      for (const lane of lanes.values()) lane.wake();
      await buryOrphans();
    },
    putEvents: async (entries) => {
      checkRequest(entries);
      const read = entries.map((entry) => readEntry(entry, now()));
      const deliveries = read.flatMap((entry) => {
        if (!entry.ok) return [];
        const body = JSON.stringify(entry.envelope);
        return [...targetsOf(entry.envelope)].map((target) => ({ target, body, at: now().getTime() }));
      });
      queue.accept(deliveries);
      if (state === 'started') for (const { target } of deliveries) lanes.get(target)?.wake();
      return {
        FailedEntryCount: read.filter(({ ok }) => !ok).length,
        Entries: read.map((entry) => (entry.ok ? { EventId: entry.envelope.id } : entry.error)),
      };
    },
    idle: () => {
      if (queue.count() === 0) return Promise.resolve();
      if (state === 'stopped') return Promise.reject(new Error('The bus is stopped and its queue is not empty.'));
      const waiter = Promise.withResolvers<void>();
      waiting.push(waiter);
      return waiter.promise;
    },
    stop: async () => {
      state = 'stopped';
      await Promise.all([...lanes.values()].map((lane) => lane.stop()));
      for (const { reject } of waiting) reject(new Error('The bus was stopped before it was idle.'));
      waiting = [];
    },
    delivered: () => Object.fromEntries(delivered),
  };
};
