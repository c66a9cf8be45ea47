import { type FunctionName, flowOf, functionNames } from '@ganghui/spec/flow';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { startSchedules } from './schedules.ts';

const every = (flowOf('clock').everyMinutes ?? 0) * 60_000;
const scheduled = functionNames.filter((name) => flowOf(name).everyMinutes);
const runsOf = (name: FunctionName, { mock }: { mock: { calls: FunctionName[][] } }): number =>
  mock.calls.filter(([each]) => each === name).length;

beforeEach(() => {
  vi.useFakeTimers();
});
afterEach(() => {
  vi.useRealTimers();
});

describe('the schedules', () => {
  it('run what the flow schedules now and then at its rate, until they are stopped', async () => {
    const invoke = vi.fn(async (_: FunctionName) => {});
    const schedules = startSchedules(invoke, () => {});
    expect(invoke.mock.calls).toEqual(scheduled.map((name) => [name]));
    await vi.advanceTimersByTimeAsync(every - 1);
    expect(runsOf('clock', invoke)).toBe(1);
    await vi.advanceTimersByTimeAsync(1);
    expect(runsOf('clock', invoke)).toBe(2);
    expect(runsOf('pulse', invoke)).toBe(1 + every / 60_000);
    schedules.stop();
    const before = invoke.mock.calls.length;
    await vi.advanceTimersByTimeAsync(3 * every);
    expect(invoke).toHaveBeenCalledTimes(before);
  });

  it('report a run that failed, and run again the next time', async () => {
    const failure = new Error('the table is away');
    let fails = true;
    const invoke = vi.fn(async (name: FunctionName) => {
      if (name !== 'clock' || !fails) return;
      fails = false;
      throw failure;
    });
    const report = vi.fn();
    const schedules = startSchedules(invoke, report);
    await vi.advanceTimersByTimeAsync(every);
    expect(report.mock.calls).toEqual([[failure]]);
    expect(runsOf('clock', invoke)).toBe(2);
    schedules.stop();
  });
});
