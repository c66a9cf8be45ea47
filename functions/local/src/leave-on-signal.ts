/** SIGHUP: the terminal was closed. */
const signals = ['SIGINT', 'SIGTERM', 'SIGHUP'] as const;
// Whoever pressed Ctrl-C waits this long. What is not finished then was not acknowledged, and is done again at the next start.
const patienceMs = 1500;

type Process = { on: (signal: (typeof signals)[number], listener: () => void) => unknown; exit: (code: number) => void };

/** Ends the process at a signal: stopped in order if that is soon done, else cut off; the engine goes with it either way (dynoxide.ts). */
export function leaveOnSignal(stop: () => Promise<void>, { on, exit }: Process): void {
  const leave = (): void => {
    setTimeout(() => exit(0), patienceMs).unref();
    void stop().then(() => exit(0));
  };
  for (const signal of signals) on(signal, leave);
}
