import { DeliveryDue, type GanghuiEvent } from '@ganghui/spec';
import { describe, expect, it } from 'vitest';
import type { Metric } from './ports.ts';
import { makeRunPulse } from './run-pulse.ts';
import { anExchange, aRow } from './testing/an-exchange.ts';

function aPulse(options: Parameters<typeof anExchange>[0], publish = async (_: readonly GanghuiEvent[]): Promise<void> => {}) {
  const { ports, readStatus, reads } = anExchange(options);
  const events: GanghuiEvent[] = [];
  const written: Metric[] = [];
  const runPulse = makeRunPulse({
    ...ports,
    readStatus,
    publish: async (batch) => {
      await publish(batch);
      events.push(...batch);
    },
    writeMetrics: (metrics) => void written.push(...metrics),
  });
  return { runPulse, events, written, reads };
}
const calledOut = async (options: Parameters<typeof anExchange>[0]): Promise<string[]> => {
  const { runPulse, events } = aPulse(options);
  await runPulse();
  return events.map(({ subject }) => subject);
};

describe('the pulse', () => {
  it.each([
    ['one that is behind', {}, true],
    ['none that is at the end', { cursor: 6 }, false],
    ['none that waits for its next try', { nextAttemptAt: '2026-11-21T03:00:00.001Z' }, false],
    ['one whose next try is now', { nextAttemptAt: '2026-11-21T03:00:00.000Z' }, true],
    ['one whose next try was yesterday', { nextAttemptAt: '2026-11-20T03:00:00.000Z' }, true],
    ['none that is being delivered to', { leaseUntil: '2026-11-21T03:00:01.000Z' }, false],
    ['one whose delivery died', { leaseUntil: '2026-11-21T02:59:59.000Z' }, true],
    ['none that is paused', { state: 'paused' as const }, false],
    ['none that is disabled', { state: 'disabled' as const }, false],
    ['none that was never verified', { state: 'pending' as const }, false],
    ['no bus', { kind: 'bus' as const }, false],
  ])('calls out %s', async (_, row, due) => expect(await calledOut({ rows: [aRow(row)] })).toEqual(due ? ['sub_000000000001'] : []));

  it('puts on the bus what others can read, and the same for the same beat', async () => {
    const first = aPulse({});
    const again = aPulse({});
    expect(await first.runPulse()).toEqual({ head: 6, subscriptions: 1, unreadable: 0, due: 1 });
    await again.runPulse();
    expect(DeliveryDue.strict().parse(first.events[0])).toEqual(again.events[0]);
  });

  it.each(['1999-01-01T00:00:00.000Z', '2099-01-01T00:00:00.000Z'])('beats by a clock that says %s', async (now) => {
    const { runPulse, written, events } = aPulse({ now, rows: [aRow(), aRow({ id: 'b', nextAttemptAt: '2026-11-21T04:00:00.000Z' })] });
    await runPulse();
    // From 1999 the next try looks 27 years away: nobody waits that long for a clock.
    expect(events.map(({ subject }) => subject)).toEqual(['sub_000000000001', 'b']);
    for (const { value } of written) expect(value).toBeGreaterThanOrEqual(0);
  });

  it('bears thousands of subscriptions, and reads each segment once', async () => {
    const rows = Array.from({ length: 5000 }, (_, index) => aRow({ id: `sub_${index}`, cursor: index % 2000 }));
    const { runPulse, events, reads } = aPulse({ last: 2000, rows });
    expect(await runPulse()).toMatchObject({ subscriptions: 5000, due: 5000 });
    expect(events).toHaveLength(5000);
    expect(reads).toHaveLength(1000);
  });

  it('calls out the others when a row cannot be read, and counts it', async () => {
    const { runPulse, events, written } = aPulse({ unreadable: ['sub_00000000dead'] });
    expect(await runPulse()).toMatchObject({ subscriptions: 1, unreadable: 1, due: 1 });
    expect(events).toHaveLength(1);
    expect(written).toContainEqual({ name: 'UnreadableSubscriptions', unit: 'Count', value: 1 });
  });

  it('says how everybody is even when the bus is down', async () => {
    const { runPulse, written } = aPulse({}, () => Promise.reject(new Error('bus down')));
    await expect(runPulse()).rejects.toThrow('bus down');
    expect(written.map(({ name }) => name)).toContain('WorstSubscriptionBehindSeconds');
  });
  it('calls everybody out even when a number cannot be read, and fails after it', async () => {
    const { ports } = anExchange();
    const events: GanghuiEvent[] = [];
    const runPulse = makeRunPulse({
      ...ports,
      readStatus: () => Promise.reject(new Error('no snapshots')),
      publish: async (batch) => void events.push(...batch),
      writeMetrics: () => {},
    });
    await expect(runPulse()).rejects.toThrow('no snapshots');
    expect(events).toHaveLength(1);
  });
});
