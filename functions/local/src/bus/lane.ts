import { setImmediate } from 'node:timers/promises';
import type { SQSBatchResponse, SQSEvent } from 'aws-lambda';
import type { EventEnvelope } from './put-events.ts';
import type { Delivery, Queue } from './queue.ts';
import { toSqsEvent } from './sqs-event.ts';

/** Runs the target's function on a batch; failed records are listed, or all fail when it throws. */
// biome-ignore lint/suspicious/noConfusingVoidType: what an SQSHandler of @types/aws-lambda returns
export type Deliver = (target: string, event: SQSEvent) => Promise<SQSBatchResponse | void>;
export type DeadLetter = { target: string; event: EventEnvelope; attempts: number; error: string };
/** Keeps what could not be delivered; the delivery is removed only after this returned. */
export type KeepDeadLetter = (letter: DeadLetter) => Promise<void> | void;
export type RetryPolicy = { maxAttempts: number; baseDelayMs: number; maxDelayMs: number };
/** Waits, or returns early (without throwing) when the signal aborts. */
export type Sleep = (ms: number, signal: AbortSignal) => Promise<void>;

export type LanePorts = {
  target: string;
  /** How many batches may be under way together. */
  runsAtOnce: number;
  queue: Queue;
  deliver: Deliver;
  deadLetter: KeepDeadLetter;
  now: () => Date;
  policy: RetryPolicy;
  sleep: Sleep;
  onDelivered: (records: number) => void;
  onRest: () => void;
};

// The largest batch SQS gives to Lambda without a batching window.
const maxBatch = 10;

/**
 * The pump of one target: in the order of acceptance, whatever other targets do. One batch at a time, or several, as many runs of a
 * function take from one queue.
 */
export const createLane = ({ target, runsAtOnce, queue, deliver, deadLetter, now, policy, sleep, onDelivered, onRest }: LanePorts) => {
  let stopped = false;
  let running = false;
  let ended = Promise.resolve();
  let nap = new AbortController();
  const underWay = new Set<string>();
  const runs = new Set<Promise<void>>();

  const nextBatch = (): Delivery[] => {
    if (runs.size >= runsAtOnce) return [];
    const batch = queue
      .due(target, now().getTime(), maxBatch + underWay.size)
      .filter(({ id }) => !underWay.has(id))
      .slice(0, maxBatch);
    // What failed before travels alone: a record that makes the function throw cannot take its neighbours down with it.
    const failedBefore = batch.findIndex(({ attempts }) => attempts > 0);
    return failedBefore < 0 ? batch : batch.slice(0, Math.max(1, failedBefore));
  };

  const failuresOf = async (batch: Delivery[]): Promise<Map<string, string>> => {
    const all = (error: string) => new Map(batch.map(({ id }) => [id, error]));
    try {
      const answer = await deliver(target, toSqsEvent(target, batch));
      const listed = answer?.batchItemFailures.map(({ itemIdentifier }) => itemIdentifier) ?? [];
      const unknown = listed.find((id) => batch.every((delivery) => delivery.id !== id));
      // As Lambda does: an answer that names a record outside the batch fails the whole batch.
      if (unknown !== undefined) return all(`${target} reported the failure of ${unknown || 'no record'}, which is not in the batch`);
      return new Map(listed.map((id) => [id, `${target} listed the record in batchItemFailures`]));
    } catch (error) {
      return all(String(error));
    }
  };

  const retryLater = ({ id, attempts }: Delivery, delayMs: number) => {
    const delay = Math.min(policy.maxDelayMs, delayMs * 2 ** attempts);
    queue.retry(id, now().getTime() + delay);
  };

  const retryOrBury = async (delivery: Delivery, error: string) => {
    const attempts = delivery.attempts + 1;
    if (attempts < policy.maxAttempts) return retryLater(delivery, policy.baseDelayMs);
    try {
      await deadLetter({ target, event: JSON.parse(delivery.body), attempts, error });
      queue.done([delivery.id]);
    } catch {
      // Nowhere to keep it (a full disk, say): better delivered once too often than lost.
      retryLater(delivery, policy.maxDelayMs);
    }
  };

  const deliverBatch = async (batch: Delivery[]) => {
    const failures = await failuresOf(batch);
    const delivered = batch.filter(({ id }) => !failures.has(id));
    onDelivered(delivered.length);
    queue.done(delivered.map(({ id }) => id));
    for (const delivery of batch) {
      const error = failures.get(delivery.id);
      if (error !== undefined) await retryOrBury(delivery, error);
    }
  };

  const begin = (batch: Delivery[]) => {
    for (const { id } of batch) underWay.add(id);
    const run = deliverBatch(batch).finally(() => {
      for (const { id } of batch) underWay.delete(id);
      runs.delete(run);
    });
    runs.add(run);
  };

  // When the first that is not under way is due.
  const nextDueAt = (): number | undefined => {
    if (runs.size === 0) return queue.nextDueAt(target);
    const waiting = queue.due(target, Number.MAX_SAFE_INTEGER, maxBatch + underWay.size).filter(({ id }) => !underWay.has(id));
    return waiting.length > 0 ? Math.min(...waiting.map(({ dueAt }) => dueAt)) : undefined;
  };

  // Until a run ends, something is due or somebody called wake().
  const rest = async (dueAt: number | undefined) => {
    const { signal } = nap;
    const woken = new Promise<void>((resolve) => signal.addEventListener('abort', () => resolve(), { once: true }));
    await Promise.race([...runs, dueAt === undefined ? woken : sleep(Math.max(1, dueAt - now().getTime()), signal)]);
    if (signal.aborted || stopped) return;
    nap.abort();
    nap = new AbortController();
  };

  const run = async () => {
    while (!stopped) {
      await setImmediate(); // lets the sender have its answer, and HTTP its turn
      if (stopped) break;
      const batch = nextBatch();
      if (batch.length > 0) {
        begin(batch);
        continue;
      }
      if (runs.size >= runsAtOnce) {
        await Promise.race(runs);
        continue;
      }
      const dueAt = nextDueAt();
      if (dueAt === undefined && runs.size === 0) break;
      await rest(dueAt);
    }
    if (runs.size > 0) await Promise.all(runs);
    // No await between the look at the queue and this line, or a wake() in between would be lost.
    running = false;
    onRest();
  };

  return {
    wake: () => {
      nap.abort();
      nap = new AbortController();
      if (running || stopped) return;
      running = true;
      ended = run();
    },
    stop: async () => {
      stopped = true;
      nap.abort();
      await ended;
    },
  };
};
