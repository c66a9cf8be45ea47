import type { Followed } from '@ganghui/client';
import { beijingTime } from '../output/beijing-time.ts';
import type { World } from '../world.ts';
import { placeWords } from './place-words.ts';

const hour = 3_600_000;

export type FollowLog = { caughtUp: (followed: Followed) => void; waiting: () => void };

/**
 * For a pull that follows where nobody watches: a line on stderr when it has caught up, when it reached the exchange again after it had to
 * wait, and else at most one an hour. Nothing on a terminal, which has the bar. `clock` in milliseconds.
 */
export function startFollowLog(world: World, isFollowing: boolean, clock: () => number = () => performance.now()): FollowLog {
  if (!isFollowing || world.stderr.isTTY) return { caughtUp: () => {}, waiting: () => {} };
  let last: { at: number; entries: number } | undefined;
  let isAway = false;
  return {
    waiting: () => {
      isAway = true;
    },
    caughtUp({ position, entries }) {
      if (last && !isAway && clock() - last.at < hour) return;
      const what = !last ? '跟上了 caught up' : isAway ? '又连上了 back again' : '还在跟 following';
      const came = entries - (last?.entries ?? 0);
      world.stderr.write(
        `${beijingTime(new Date().toISOString())} ${what}：${placeWords(position)}；其间收到 ${came.toLocaleString('en')} 条。\n`,
      );
      last = { at: clock(), entries };
      isAway = false;
    },
  };
}
