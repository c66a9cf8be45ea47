import { describe, expect, it } from 'vitest';
import { metricsOf } from './metrics-of.ts';
import { anExchange, aRow } from './testing/an-exchange.ts';

const watched = [
  'LogHead',
  'StreamMissed',
  'OldestUnpublishedSeconds',
  'SweepAgeSeconds',
  'WorstSubscriptionBehindSeconds',
  'DisabledSubscriptions',
  'UnreadableSubscriptions',
  'CheckpointAgeSeconds',
  'SnapshotAgeSeconds',
];
const valuesOf = async (options: Parameters<typeof anExchange>[0], change: object = {}): Promise<Record<string, number>> => {
  const status = await anExchange(options).readStatus();
  const metrics = metricsOf({ ...status, ...change });
  return Object.fromEntries(metrics.filter(({ of }) => !of).map(({ name, value }) => [name, value]));
};

describe('the numbers', () => {
  it('are all there when nothing is, or an alarm would be blind', async () => {
    const values = await valuesOf({ last: 0, rows: [] });
    expect(values).toMatchObject(Object.fromEntries(watched.map((name) => [name, 0])));
  });

  it.each([
    ['the worst of the active', [aRow({ cursor: 4 }), aRow({ id: 'b', cursor: 0 })], 3600, 0],
    ['not one that is paused', [aRow({ cursor: 0, state: 'paused' })], 0, 0],
    ['not one that is disabled, which counts for itself', [aRow({ cursor: 0, state: 'disabled' })], 0, 1],
  ])('say how far behind: %s', async (_, rows, worst, disabled) =>
    expect(await valuesOf({ rows })).toMatchObject({ WorstSubscriptionBehindSeconds: worst, DisabledSubscriptions: disabled }),
  );

  it('let a proof grow old only while the log moves on without it', async () => {
    expect(await valuesOf({ last: 600 })).toMatchObject({ CheckpointAgeSeconds: 3600, SnapshotAgeSeconds: 3600 });
    const checkpoint = { sequence: 6, signedAt: '2020-01-01T00:00:00.000Z', keyId: 'k', behind: 0, behindSeconds: 0 };
    expect(await valuesOf({}, { checkpoint })).toMatchObject({ CheckpointAgeSeconds: 0 });
  });

  it('ask for no snapshot of a log so small', async () => expect(await valuesOf({ last: 6 })).toMatchObject({ SnapshotAgeSeconds: 0 }));

  it('measure how long a change has waited for the log', async () => {
    const sweep = { at: '2026-11-21T02:59:00.000Z', checked: 0, missed: 2, missedEver: 2, oldestUnpublished: '2026-11-21T02:50:00.000Z' };
    expect(await valuesOf({}, { sweep })).toMatchObject({ StreamMissed: 2, OldestUnpublishedSeconds: 600, SweepAgeSeconds: 60 });
  });

  it('name a hundred subscriptions at most, the worst first', async () => {
    const rows = Array.from({ length: 3000 }, (_, index) => aRow({ id: `sub_${index}`, cursor: index % 6 }));
    const named = metricsOf(await anExchange({ rows }).readStatus()).flatMap(({ name, value, of }) =>
      name === 'SubscriptionBehindSeconds' ? [{ value, of }] : [],
    );
    expect(named).toHaveLength(100);
    expect(new Set(named.map(({ value }) => value))).toEqual(new Set([3600]));
    expect(named[0]?.of).toEqual({ Subscription: 'sub_0' });
  });
});
