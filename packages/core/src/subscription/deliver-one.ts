import type { DeliveryAttempt, FeedBatch } from '@ganghui/spec';
import type { ReadFeed } from '../feed/read-feed.ts';
import type { WithContacts } from '../feed/read-with-contacts.ts';
import type { Now } from '../ports.ts';
import type { Refusal } from '../refusal.ts';
import { readAnswer } from './attempts.ts';
import { givesUp } from './back-off.ts';
import { makeNextBatch } from './deliver-batch.ts';
import { asMarketSees, batchId, batchMessage } from './deliver-message.ts';
import { liveSecrets } from './deliver-secrets.ts';
import { delivered, failed, leased, outlasts, passed, released } from './deliver-state.ts';
import type { DeliveryState, PostTo, ReadSubscription, SaveDelivery, SignDelivery, StoredSubscription, SubscriptionRow } from './ports.ts';

const timeoutMs = 15_000;
// Who takes longer for a batch rests as long again: it may not hold a run that others wait for.
const slowMs = 5_000;
// Longer than the table is ever waited for.
const longestSaveMs = 30_000;

export type DeliverOnePorts = {
  readFeed: ReadFeed;
  withContacts: WithContacts;
  readSubscription: ReadSubscription;
  saveDelivery: SaveDelivery;
  postTo: PostTo;
  signDelivery: SignDelivery;
  now: Now;
  /** In [0, 1). */
  dice: () => number;
};

/** `lost`: another run, a replay or a pause took the turn. `disable`: for ever, and why, unless the turn is another's by now. */
export type DeliveryEnd =
  | { kind: 'caught-up' | 'out-of-time' | 'lost' }
  | { kind: 'failed'; attempt: DeliveryAttempt; disable: string | null; turn: number }
  | { kind: 'off-the-log'; disable: string; turn: number };
export type DeliveredOne = { events: number; end: DeliveryEnd };

/**
 * Sends what lies behind the cursor, batch by batch, as long as the turn is ours. The cursor moves after the 2xx and not before: a crash
 * between the two sends the same batch again and never leaves one out.
 */
export async function deliverOne(ports: DeliverOnePorts, row: SubscriptionRow, run: { head: number; until: Date }): Promise<DeliveredOne> {
  const { id } = row.subscription;
  let state = leased(row.delivery, ports.now());
  if ((await ports.saveDelivery(id, state, row.delivery.turn)) !== 'saved') return { events: 0, end: { kind: 'lost' } };
  const save = async (next: DeliveryState): Promise<boolean> => {
    const { turn } = state;
    // Where the lease may run out before this is stored, another run may have read so and be about to take the turn: it must find a new one.
    state = outlasts(state, ports.now(), longestSaveMs) ? next : { ...next, turn: turn + 1 };
    return (await ports.saveDelivery(id, state, turn)) === 'saved';
  };
  try {
    // The order as it stands now that the turn is ours: whoever changes it saves it first and takes the turn after that.
    const subscription = (await ports.readSubscription(id))?.subscription;
    if (subscription?.state === 'active') return await deliverOnTurn(ports, subscription, { ...run, save, now: () => state });
    await save(released(state));
    return { events: 0, end: { kind: 'lost' } };
  } catch (outage) {
    // Nobody would look at it again before the lease runs out.
    await save(released(state)).catch(() => false);
    throw outage;
  }
}

type Turn = { head: number; until: Date; save: (next: DeliveryState) => Promise<boolean>; now: () => DeliveryState };

async function deliverOnTurn(
  ports: DeliverOnePorts,
  subscription: StoredSubscription,
  { head, until, save, ...turn }: Turn,
): Promise<DeliveredOne> {
  let events = 0;
  const end = (kind: 'caught-up' | 'out-of-time' | 'lost'): DeliveredOne => ({ events, end: { kind } });
  const nextBatch = makeNextBatch(ports.readFeed, subscription);
  for (;;) {
    const { cursor } = turn.now();
    const read = await nextBatch(cursor);
    if (!read.ok) {
      await save(released(turn.now()));
      return { events, end: { kind: 'off-the-log', disable: offTheLog(cursor, read.error), turn: turn.now().turn } };
    }
    const { last, items, more } = read.value;
    const shown = await asMarketSees(ports.withContacts, items);
    while (!outlasts(turn.now(), ports.now(), timeoutMs)) if (!(await save(passed(turn.now(), cursor, ports.now())))) return end('lost');
    const sent =
      shown.length > 0
        ? await send(ports, { subscription, delivery: turn.now() }, { after: cursor, last, head: Math.max(head, last), events: shown })
        : undefined;
    const at = ports.now();
    if (sent && sent.attempt.outcome !== 'delivered') {
      const { attempt, askedSeconds } = sent;
      const next = failed(turn.now(), { attempt, at, askedSeconds, dice: ports.dice() });
      if (!(await save(next))) return end('lost');
      return { events, end: { kind: 'failed', attempt, disable: disableReason(next, attempt, at), turn: turn.now().turn } };
    }
    const moved = sent ? delivered(turn.now(), { last, attempt: sent.attempt, at }) : passed(turn.now(), last, at);
    const restMs = sent && sent.attempt.tookMs > slowMs ? sent.attempt.tookMs : 0;
    const goesOn = more && at < until && restMs === 0;
    events += items.length;
    if (!(await save(goesOn ? moved : released(moved, restMs > 0 ? new Date(at.getTime() + restMs) : null)))) return end('lost');
    if (!goesOn) return end(more || restMs > 0 ? 'out-of-time' : 'caught-up');
  }
}

async function send(
  { signDelivery, postTo, now }: DeliverOnePorts,
  { subscription, delivery }: SubscriptionRow,
  batch: Omit<FeedBatch['data'], 'subscriptionId'>,
): Promise<{ attempt: DeliveryAttempt; askedSeconds: number | null }> {
  const at = now();
  const data = { subscriptionId: subscription.id, ...batch };
  const body = JSON.stringify(batchMessage(at, data));
  const headers = signDelivery({ id: batchId(data, delivery.replays), at, body, secrets: liveSecrets(subscription, at) });
  const posted = await postTo(subscription.url ?? '', { headers, body, timeoutMs });
  const tookMs = now().getTime() - at.getTime();
  const { events, last } = batch;
  const about = {
    at: at.toISOString(),
    kind: 'delivery' as const,
    first: events[0]?.sequence ?? null,
    last,
    events: events.length,
    tookMs,
  };
  const asked = posted.kind === 'answered' && (posted.status === 429 || posted.status === 503) ? posted.retryAfterSeconds : null;
  return { attempt: { ...about, ...readAnswer(posted) }, askedSeconds: asked };
}

function disableReason({ failingSince }: DeliveryState, { outcome, detail }: DeliveryAttempt, at: Date): string | null {
  if (outcome === 'gone') return detail;
  if (failingSince !== null && givesUp(failingSince, at)) return `连续五天推送失败，已停止推送。最后一次：${detail}`;
  return null;
}

const offTheLog = (cursor: number, { detail }: Refusal): string =>
  `无法从序号 ${cursor} 继续推送：${detail}请从最新快照（GET /v1/snapshot）的 asOf 起重放，再恢复订阅。`;
