import type { Followed, FollowProgress } from '@ganghui/client';
import { openBar } from '../output/open-bar.ts';
import type { World } from '../world.ts';
import { startRate } from './pull-rate.ts';

/** `rest`: it has caught up and waits. */
export type PullProgress = { show: (progress: FollowProgress) => void; rest: (followed: Followed) => void; stop: () => void };

/** Two bars after each other on the terminal, pages of the snapshot and changes of the feed; nothing when stderr is no terminal. */
export function startPullProgress(world: World, isQuiet: boolean): PullProgress {
  if (!world.stderr.isTTY || isQuiet) return { show: () => {}, rest: () => {}, stop: () => {} };
  const bar = openBar(world, '{what} {bar} {percentage}%  {value} / {total}  {entries} 条  {speed} 条/秒');
  const rate = startRate(performance.now());
  let phase: FollowProgress['phase'] | undefined;
  const stop = (): void => {
    world.signal.removeEventListener('abort', stop);
    if (phase !== undefined) bar.stop();
    phase = undefined;
  };
  world.signal.addEventListener('abort', stop, { once: true });
  const payloadOf = (what: string, entries: number) => ({
    what,
    entries: entries.toLocaleString('en'),
    speed: rate(entries, performance.now()).toLocaleString('en'),
  });
  return {
    rest({ position, entries }) {
      if (phase !== undefined) bar.update(position.sequence, payloadOf('跟上', entries));
    },
    show(progress) {
      const { sequence, head, entries } = progress;
      const what = progress.phase === 'snapshot' ? '快照' : '变更';
      const payload = payloadOf(what, entries);
      if (phase !== progress.phase) {
        if (phase !== undefined) bar.stop();
        ({ phase } = progress);
        bar.start(head, sequence, payload);
      }
      bar.setTotal(Math.max(head, sequence));
      bar.update(sequence, payload);
    },
    stop,
  };
}
