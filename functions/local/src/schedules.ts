import { type FunctionName, flowOf, functionNames } from '@ganghui/spec/flow';

/** Runs scheduled functions as EventBridge does: now, then every so many minutes; one that fails runs again next time. */
export function startSchedules(invoke: (name: FunctionName) => Promise<unknown>, report: (error: unknown) => void): { stop: () => void } {
  const timers = functionNames.flatMap((name) => {
    const { everyMinutes } = flowOf(name);
    if (!everyMinutes) return [];
    const run = (): void => void invoke(name).catch(report);
    run();
    return [setInterval(run, everyMinutes * 60_000)];
  });
  return { stop: () => timers.forEach(clearInterval) };
}
