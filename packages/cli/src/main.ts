/** The command of the same name. Reads the clock, the environment and the signals; everything else gets them as `World`. */
import { run } from './run.ts';
import type { World } from './world.ts';

const { stdin, stdout, stderr, env } = process;
const stop = new AbortController();

let taken: (() => void) | undefined;

// Listeners of the signal remove what is half written before the process ends; one that took it over ends the command itself.
for (const [signal, code] of [
  ['SIGINT', 130],
  ['SIGTERM', 143],
  ['SIGHUP', 129],
] as const)
  process.on(signal, () => {
    const listener = taken;
    taken = undefined;
    if (listener) return listener();
    stop.abort();
    process.exit(code);
  });
// A reader that leaves early (`| head`) is no failure; each write sees it for itself.
stdout.on('error', () => {});
stderr.on('error', () => {});

const world: World = {
  stdin,
  stdout,
  stderr,
  now: new Date(),
  // npm runs its scripts in the folder of the package; paths are meant from where the person stands.
  cwd: env.INIT_CWD ?? process.cwd(),
  plain: (env.NO_COLOR ?? '') !== '',
  signal: stop.signal,
  env,
  fetch,
  onInterrupt: (listener) => {
    taken = listener;
    return () => {
      if (taken === listener) taken = undefined;
    };
  },
};
process.exitCode = await run(process.argv.slice(2), world);
// A pipe nobody closes must not keep a finished command alive.
stdin.destroy();
