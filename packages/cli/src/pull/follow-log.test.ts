import { firstPosition } from '@ganghui/client';
import { expect, it } from 'vitest';
import { aWorld, Heard } from '../testing/a-world.ts';
import { startFollowLog } from './follow-log.ts';

const at = (sequence: number) => ({
  position: {
    ...firstPosition('https://exchange.test'),
    sequence,
    proof: { chainHash: 'a', stateDigest: 'b', live: 1200 },
    checked: { sequence: 7, chainHash: 'a', keyId: 'k' },
  },
  entries: sequence,
});

it('says when it has caught up, when it is back, and else once an hour', () => {
  const world = aWorld();
  let now = 0;
  const { caughtUp, waiting } = startFollowLog(world, true, () => now);
  const said = (): string[] => world.stderr.text.trimEnd().split('\n');
  caughtUp(at(7));
  for (let polls = 0; polls < 100; polls++) {
    now += 20_000;
    caughtUp(at(8));
  }
  expect(said()).toEqual([
    expect.stringMatching(
      /^\d{4}-\d\d-\d\d \d\d:\d\d 跟上了 caught up：到序号 7，在开岗位 1,200 个；位置与签署的检查点一致；其间收到 7 条。$/,
    ),
  ]);
  now = 3_600_000;
  caughtUp(at(9));
  expect(said()[1]).toContain('还在跟 following：到序号 9，在开岗位 1,200 个；最后 2 条还没有与签署的检查点比较；其间收到 2 条。');
  waiting();
  caughtUp(at(10));
  caughtUp(at(10));
  expect(said().slice(2)).toEqual([expect.stringContaining('又连上了 back again：到序号 10')]);
});

it('is silent on a terminal, which has the bar, and when nothing is followed', () => {
  const terminal = aWorld({ stderr: Object.assign(new Heard(), { isTTY: true }) });
  startFollowLog(terminal, true).caughtUp(at(7));
  const once = aWorld();
  startFollowLog(once, false).caughtUp(at(7));
  expect(terminal.stderr.text + once.stderr.text).toBe('');
});
