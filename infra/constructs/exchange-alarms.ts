import { Duration } from 'aws-cdk-lib';
import { Metric } from 'aws-cdk-lib/aws-cloudwatch';
import { Construct } from 'constructs';
import { addImpactAlarm } from './impact-alarm.ts';
import type { Platform } from './platform.ts';

type Watch = { name: string; metric: string; symptom: string; impact: string; above?: number; periods?: number; fewerThan?: number };

const hour = 3600;

/** What is watched in the numbers that pulse writes (packages/core/src/operations/metrics-of.ts); a test sees that it writes them all. */
export const watched: readonly Watch[] = [
  {
    name: 'ganghui-exchange-missed',
    metric: 'StreamMissed',
    above: 0,
    symptom: 'The sweep found changes of postings that the stream had passed over.',
    impact: 'Other cities and job seekers saw these postings late; had the sweep not run, never.',
  },
  {
    name: 'ganghui-exchange-unpublished',
    metric: 'OldestUnpublishedSeconds',
    above: 900,
    symptom: 'A change that was accepted has not reached the feed for more than fifteen minutes.',
    impact: 'A market has a receipt for a posting that no other city and no job seeker sees.',
  },
  {
    name: 'ganghui-exchange-sweep-late',
    metric: 'SweepAgeSeconds',
    above: 1800,
    symptom: 'The table has not been compared with the feed for half an hour.',
    impact: 'A change that the stream lost stays lost to other cities and job seekers, and nobody notices.',
  },
  {
    name: 'ganghui-exchange-subscription-behind',
    metric: 'WorstSubscriptionBehindSeconds',
    above: hour,
    // Who begins at the start of the log, or is replayed, is months behind and has caught up within the hour.
    periods: 12,
    symptom: 'For an hour a subscription that is active has waited for changes that are more than an hour old.',
    impact: 'A city that is pushed to shows postings that are filled, and misses new ones.',
  },
  {
    name: 'ganghui-exchange-subscription-disabled',
    metric: 'DisabledSubscriptions',
    above: 0,
    symptom: 'The exchange has given up delivering to a subscription.',
    impact: 'A city is told nothing any more until somebody there resumes its subscription.',
  },
  {
    name: 'ganghui-exchange-subscription-unreadable',
    metric: 'UnreadableSubscriptions',
    above: 0,
    symptom: 'The row of a subscription cannot be read.',
    impact: 'The city it belongs to is told nothing; the others are.',
  },
  {
    name: 'ganghui-exchange-checkpoint-late',
    metric: 'CheckpointAgeSeconds',
    above: 3 * hour,
    symptom: 'The feed went on for more than three hours without a signed checkpoint.',
    impact: 'Cities cannot prove that they hold what the province holds.',
  },
  {
    name: 'ganghui-exchange-snapshot-late',
    metric: 'SnapshotAgeSeconds',
    above: 48 * hour,
    // A young log may be older than that when it becomes worth its first snapshot, which is made within a quarter of an hour.
    periods: 6,
    symptom: 'The feed went on for more than two days without a new snapshot.',
    impact: 'A city that joins or begins anew must read the feed from far back.',
  },
  {
    name: 'ganghui-exchange-silent',
    metric: 'LogHead',
    fewerThan: 1,
    symptom: 'Nobody has measured the exchange for fifteen minutes: pulse does not run.',
    impact: 'Deliveries that failed are not tried again, and the other alarms of the exchange are blind.',
  },
];

/** The queue is of the state stack, so its alarm is here and not beside it. */
export const fanOutLetters = {
  name: 'ganghui-fan-out-dead-letters',
  symptom: 'Changes that the event bus of another account did not take were put aside.',
  impact: 'A city that hears the exchange through its own event bus misses these changes until they are replayed.',
};

/** Alarms on how the exchange is, as pulse measures it every minute. */
export class ExchangeAlarms extends Construct {
  constructor(scope: Construct, id: string, { platform }: { platform: Platform }) {
    super(scope, id);
    for (const { metric: metricName, fewerThan, ...watch } of watched) {
      const statistic = fewerThan === undefined ? 'Maximum' : 'SampleCount';
      const metric = new Metric({ namespace: 'Ganghui', metricName, statistic, period: Duration.minutes(5) });
      addImpactAlarm(this, { ...watch, fewerThan, metric, platform });
    }
    const metric = platform.state.fanOut.deadLetters.metricApproximateNumberOfMessagesVisible({ statistic: 'Maximum' });
    addImpactAlarm(this, { ...fanOutLetters, metric, platform });
  }
}
