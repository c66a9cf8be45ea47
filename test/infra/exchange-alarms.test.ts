import { metricsOf } from '@ganghui/core';
import { watched } from '@ganghui/infra/constructs/exchange-alarms';
import type { ExchangeStatus } from '@ganghui/spec';
import { describe, expect, it } from 'vitest';
import { appOf, type Properties, regions, Templates } from './templates.ts';

const digest = '0'.repeat(64);
const empty: ExchangeStatus = {
  at: '2026-11-21T02:00:00.000Z',
  log: { head: 0, live: 0, lastRecordedAt: null, chainHash: digest, stateDigest: digest },
  sweep: { at: null, checked: 0, missed: 0, missedEver: 0, oldestUnpublished: null },
  readers: [],
  subscriptions: [],
  unreadable: [],
  snapshot: { asOf: 0, madeAt: null, count: 0, behind: 0, behindSeconds: 0 },
  checkpoint: { sequence: 0, signedAt: null, keyId: null, behind: 0, behindSeconds: 0 },
};

it.each(watched)('the number that $name watches is always written, without a dimension', ({ metric }) => {
  const found = metricsOf(empty).filter(({ name, of }) => name === metric && !of);
  expect(found).toHaveLength(1);
});

describe.each(regions)('the alarms of the exchange in %s', (region) => {
  const templates = new Templates(appOf(region));
  const alarms = new Map(
    templates.all('AWS::CloudWatch::Alarm').map(([, alarm]): [string, Properties] => [String(alarm.AlarmName), alarm]),
  );

  it.each(watched.filter(({ fewerThan }) => fewerThan === undefined))(
    '$name goes off above its limit',
    ({ name, metric, above, periods = 1 }) =>
      expect(alarms.get(name)).toMatchObject({
        Namespace: 'Ganghui',
        MetricName: metric,
        Statistic: 'Maximum',
        Period: 300,
        Threshold: above,
        EvaluationPeriods: periods,
        ComparisonOperator: 'GreaterThanThreshold',
        TreatMissingData: 'notBreaching',
      }),
  );

  it('do not go off for who catches up, nor for a log that is about to have its first snapshot', () => {
    const minutes = (name: string) => Number(alarms.get(name)?.EvaluationPeriods) * 5;
    expect(minutes('ganghui-exchange-subscription-behind')).toBe(60);
    // Seal runs every fifteen minutes.
    expect(minutes('ganghui-exchange-snapshot-late')).toBe(30);
  });

  it('goes off when pulse falls silent', () =>
    expect(alarms.get('ganghui-exchange-silent')).toMatchObject({
      Namespace: 'Ganghui',
      MetricName: 'LogHead',
      Statistic: 'SampleCount',
      Period: 300,
      EvaluationPeriods: 3,
      Threshold: 1,
      ComparisonOperator: 'LessThanThreshold',
      TreatMissingData: 'breaching',
    }));

  it('asks for no dimension, which the numbers have not', () => {
    for (const { name } of watched) expect(alarms.get(name)).not.toHaveProperty('Dimensions');
  });
});
