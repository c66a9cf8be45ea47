import type { ReadHead, Wait } from '../feed/ports.ts';
import { type DeliverOnePorts, type DeliveryEnd, deliverOne } from './deliver-one.ts';
import { shareReads } from './deliver-reads.ts';
import { isDue } from './deliver-state.ts';
import { type InSlot, makeSlots } from './delivery-slots.ts';
import type { ListSubscriptions, SaveSubscription, SubscriptionRow } from './ports.ts';

const runMs = 20_000;
// A first try may time out after 15 seconds; the second, five seconds later, takes 20 at most. The function has 60.
const retryWithinMs = 30_000;
// Each holds a page of the log and a batch of it: some 4 MB at worst.
const mostAtOnce = 100;
const tries = 3;
// A timer may end a moment before the clock says so.
const timerSlackMs = 10;

export type DeliverPorts = DeliverOnePorts & {
  readHead: ReadHead;
  listSubscriptions: ListSubscriptions;
  saveSubscription: SaveSubscription;
  wait: Wait;
  /** Hears what became of each as soon as it is known. */
  note: (report: DeliveryReport) => void;
};
/** What became of one subscription in one go: ids and numbers only. */
export type DeliveryReport = {
  subscriptionId: string;
  events: number;
  end: DeliveryEnd['kind'];
  outcome: string | null;
  disabled: boolean;
};
/** Delivers to those named, or to all; only where something waits and may be tried now. Throws after all are through when a store failed for one. */
export type Deliver = (wanted?: readonly string[]) => Promise<DeliveryReport[]>;

type Run = { until: Date; retryUntil: Date; share: number; inSlot: InSlot; sharing: DeliverOnePorts };

/**
 * Each receiver by itself: a slow or dead one holds up nobody. One that is slow loses its place after the batch, one that has much to
 * get after its share of the run; one whose next try is near waits for it outside.
 */
export const makeDeliver = (ports: DeliverPorts): Deliver => {
  const { readHead, listSubscriptions, readSubscription, now } = ports;

  const deliverTo = async (
    first: SubscriptionRow,
    head: number,
    { retryUntil, share, inSlot, sharing, ...run }: Run,
  ): Promise<DeliveryReport[]> => {
    const { id } = first.subscription;
    const reports: DeliveryReport[] = [];
    let row: SubscriptionRow | undefined = first;
    let end = head;
    let { until } = run;
    while (row && now() < until && isDue(row, { head: end, at: now() })) {
      const due: SubscriptionRow = row;
      const went = await inSlot(async () => {
        const at = now();
        // Who came in too late is called out by the pulse.
        if (at >= until) return undefined;
        return deliverOne(sharing, due, { head: end, until: earlier(until, later(at, share)) });
      });
      if (!went) break;
      const { events, end: ended } = went;
      const why = 'disable' in ended ? ended.disable : null;
      const disabled = why !== null && 'turn' in ended && (await disable(ports, id, { why, turn: ended.turn }));
      const outcome = ended.kind === 'failed' ? ended.attempt.outcome : null;
      const report = { subscriptionId: id, events, end: ended.kind, outcome, disabled };
      reports.push(report);
      ports.note(report);
      if (why !== null || ended.kind === 'lost') break;
      // Whoever was woken by a change while this turn was held went away again: what came meanwhile is ours.
      row = await readSubscription(id);
      const pause = Date.parse(row?.delivery.nextAttemptAt ?? '') - now().getTime();
      // The minute's pulse would come much later than the few seconds after a first failure.
      if (ended.kind === 'failed') until = retryUntil;
      if (pause > 0 && now().getTime() + pause < until.getTime()) await ports.wait(pause + timerSlackMs);
      end = (await readHead())?.last ?? 0;
    }
    return reports;
  };

  return async (wanted) => {
    const asked = wanted ? await Promise.allSettled([...new Set(wanted)].map(readSubscription)) : [];
    const rows = wanted
      ? asked.flatMap((each) => (each.status === 'fulfilled' && each.value ? [each.value] : []))
      : await listSubscriptions();
    const head = (await readHead())?.last ?? 0;
    // Those that answered the last time come first: behind them it matters less who waits.
    const due = rows.filter((row) => isDue(row, { head, at: now() })).toSorted((a, b) => a.delivery.failures - b.delivery.failures);
    const at = now();
    const run: Run = {
      until: later(at, runMs),
      retryUntil: later(at, retryWithinMs),
      share: runMs / Math.max(1, Math.ceil(due.length / mostAtOnce)),
      inSlot: makeSlots(mostAtOnce),
      sharing: { ...ports, readFeed: shareReads(ports.readFeed) },
    };
    const ended = await Promise.allSettled(due.map((row) => deliverTo(row, head, run)));
    const outage = [...asked, ...ended].find((each) => each.status === 'rejected');
    if (outage) throw outage.reason;
    return ended.flatMap((each) => (each.status === 'fulfilled' ? each.value : []));
  };
};

const later = (at: Date, ms: number): Date => new Date(at.getTime() + ms);
const earlier = (one: Date, other: Date): Date => (one < other ? one : other);

/** Only while it is active and the turn is ours: what its owner decided meanwhile stands, also that it is to go on. */
async function disable(
  { readSubscription, saveSubscription }: DeliverPorts,
  id: string,
  { why: stateReason, turn }: { why: string; turn: number },
): Promise<boolean> {
  for (let attempt = 0; attempt < tries; attempt++) {
    const row = await readSubscription(id);
    if (row?.subscription.state !== 'active' || row.delivery.turn !== turn) return false;
    const { subscription } = row;
    const version = subscription.version + 1;
    if ((await saveSubscription({ ...subscription, state: 'disabled', stateReason, version }, subscription.version)) === 'saved')
      return true;
  }
  return false;
}
