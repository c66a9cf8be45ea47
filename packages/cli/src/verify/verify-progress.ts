import cliProgress from 'cli-progress';
import type { World } from '../world.ts';

/** A bar over the postings of the copy; nothing when stderr is no terminal. */
export function startVerifyProgress(world: World, total: number, isQuiet: boolean): { show: (sofar: number) => void; stop: () => void } {
  if (!world.stderr.isTTY || isQuiet) return { show: () => {}, stop: () => {} };
  const format = total > 0 ? '核对 {bar} {percentage}%  {value} / {total}' : '核对 {value}';
  const bar = new cliProgress.SingleBar({ stream: world.stderr, format, barsize: 24, hideCursor: true, clearOnComplete: true, fps: 5 });
  bar.start(total, 0);
  const stop = (): void => {
    world.signal.removeEventListener('abort', stop);
    bar.stop();
  };
  world.signal.addEventListener('abort', stop, { once: true });
  return { show: (sofar) => bar.update(sofar), stop };
}
