import type { World } from '../world.ts';
import { openBar } from './open-bar.ts';

type Progress = { bytes: (sofar: number) => void; records: (sofar: number) => void; stop: () => void };

const silent: Progress = { bytes: () => {}, records: () => {}, stop: () => {} };
const megabytes = (bytes: number): string => `${(bytes / 1e6).toFixed(1)} MB`;

/** A bar on the terminal; nothing when stderr is no terminal, `quiet`, or the lines themselves go to the terminal. `total` bytes, 0 when unknown. */
export function startProgress(
  world: World,
  { total, quiet, toTerminal }: { total: number; quiet: boolean; toTerminal: boolean },
): Progress {
  if (!world.stderr.isTTY || quiet || toTerminal) return silent;
  const known = total > 0;
  const format = known ? '{bar} {percentage}%  {size} / {all}  {count} 条  {speed} 条/秒' : '{size}  {count} 条  {speed} 条/秒';
  const bar = openBar(world, format);
  const started = performance.now();
  let read = 0;
  let count = 0;
  const payload = (): Record<string, string> => ({
    size: megabytes(read),
    all: megabytes(total),
    count: count.toLocaleString('en'),
    speed: Math.round((count / Math.max(1, performance.now() - started)) * 1000).toLocaleString('en'),
  });
  const stop = (): void => {
    world.signal.removeEventListener('abort', stop);
    bar.stop();
  };
  bar.start(known ? total : 1, 0, payload());
  world.signal.addEventListener('abort', stop, { once: true });
  const show = (): void => bar.update(known ? Math.min(read, total) : 0, payload());
  return {
    bytes(sofar) {
      read = sofar;
      show();
    },
    records(sofar) {
      count = sofar;
      show();
    },
    stop,
  };
}
