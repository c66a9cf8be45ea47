import { type FunctionName, flowOf } from '@ganghui/spec/flow';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { startSchedules } from './schedules.ts';

const every = (flowOf('clock').everyMinutes ?? 0) * 60_000;

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
    expect(invoke.mock.calls).toEqual([['clock']]);
    await vi.advanceTimersByTimeAsync(every - 1);
    expect(invoke).toHaveBeenCalledTimes(1);
    await vi.advanceTimersByTimeAsync(1);
    expect(invoke).toHaveBeenCalledTimes(2);
    schedules.stop();
    await vi.advanceTimersByTimeAsync(3 * every);
    expect(invoke).toHaveBeenCalledTimes(2);
  });

  it('report a run that failed, and run again the next time', async () => {
    const failure = new Error('the table is away');
    const invoke = vi.fn(async (_: FunctionName) => {}).mockRejectedValueOnce(failure);
    const report = vi.fn();
    const schedules = startSchedules(invoke, report);
    await vi.advanceTimersByTimeAsync(every);
    expect(report.mock.calls).toEqual([[failure]]);
    expect(invoke).toHaveBeenCalledTimes(2);
    schedules.stop();
  });
});
