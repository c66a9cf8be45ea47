import type { ExchangeStatus } from '@ganghui/spec';
import { firstSnapshotAfter } from '../proof/build-snapshot.ts';
import type { Metric } from './ports.ts';
import { secondsSince } from './read-lag.ts';

type Line = ExchangeStatus['subscriptions'][number];

// CloudWatch bills each subscription as metrics of its own: those that are worst off are told one by one, all of them in the sums.
const mostTold = 100;

const count = (name: string, value: number, of?: Record<string, string>): Metric => ({ name, unit: 'Count', value, ...(of && { of }) });
const seconds = (name: string, value: number, of?: Record<string, string>): Metric => ({ name, unit: 'Seconds', value, ...(of && { of }) });

/** The status in numbers; what an alarm watches is always among them, also when it is 0. */
export function metricsOf({ at, log, sweep, readers, subscriptions, unreadable, snapshot, checkpoint }: ExchangeStatus): Metric[] {
  const active = subscriptions.filter(({ state }) => state === 'active');
  return [
    count('LogHead', log.head),
    count('Live', log.live),
    count('StreamMissed', sweep.missed),
    seconds('OldestUnpublishedSeconds', sweep.oldestUnpublished ? secondsSince(sweep.oldestUnpublished, new Date(at)) : 0),
    seconds('SweepAgeSeconds', sweep.at ? secondsSince(sweep.at, new Date(at)) : 0),
    seconds('WorstSubscriptionBehindSeconds', Math.max(0, ...active.map(({ behindSeconds }) => behindSeconds))),
    count('DisabledSubscriptions', subscriptions.filter(({ state }) => state === 'disabled').length),
    count('UnreadableSubscriptions', unreadable.length),
    seconds('CheckpointAgeSeconds', checkpoint.behindSeconds),
    seconds('SnapshotAgeSeconds', snapshot.asOf === 0 && log.head < firstSnapshotAfter ? 0 : snapshot.behindSeconds),
    ...readers.map(({ name, behind }) => count('ReaderBehind', behind, { Reader: name })),
    ...worstOf(active).flatMap(({ id, behind, behindSeconds, failures }) => {
      const of = { Subscription: id };
      return [
        count('SubscriptionBehind', behind, of),
        seconds('SubscriptionBehindSeconds', behindSeconds, of),
        count('SubscriptionFailures', failures, of),
      ];
    }),
  ];
}

const worstOf = (lines: readonly Line[]): Line[] =>
  lines.toSorted((a, b) => b.behindSeconds - a.behindSeconds || b.failures - a.failures).slice(0, mostTold);
