import { type Followed, filterWords } from '@ganghui/client';
import { beijingTime } from '../output/beijing-time.ts';
import type { ExitCode, World } from '../world.ts';
import { isUrl } from './open-copy.ts';

const count = (value: number): string => value.toLocaleString('en');

/** What came of a pull. Exit 1 when the copy does not hold as many postings as it should: then somebody else has been at it. `stored`: how many it holds, where that is known; `seconds`: how long it took. */
export function report(
  world: World,
  { to, json }: { to: string; json?: boolean },
  { position, entries, stored, seconds }: Followed & { stored: number | undefined; seconds: number },
): ExitCode {
  const { url, sequence, proof, filter, updatedAt, checked } = position;
  const live = proof?.live ?? null;
  const isWrong = stored !== undefined && live !== null && stored !== live;
  if (json) {
    const told = { ok: !isWrong, to, url, sequence, entries, live, stored: stored ?? null, proof, checked, filter, seconds };
    world.stdout.write(`${JSON.stringify(told)}\n`);
    return isWrong ? 1 : 0;
  }
  const speed = entries > 0 ? `，每秒 ${count(Math.round(entries / Math.max(seconds, 0.001)))} 条` : '';
  // Only the position was compared: what is stored is what verify reads.
  const said = live === null ? `筛选：${filterWords(filter)}` : `在开岗位 ${count(live)} 个；位置与签署的检查点一致`;
  world.stdout.write(
    `${to}：到序号 ${sequence}${sequence > 0 ? `（${beijingTime(updatedAt)}）` : ''}，${said}。这次收到 ${count(entries)} 条，用时 ${seconds.toFixed(1)} 秒${speed}。\n`,
  );
  if (isWrong) {
    world.stderr.write(
      `ganghui: ${to} 存着 ${count(stored)} 个岗位，应是 ${count(live)} 个：副本被别人改动过。\n  看是哪些 (see which)：ganghui verify ${to}\n`,
    );
    return 1;
  }
  if (!isUrl(to)) world.stdout.write(`存下的岗位由 verify 逐条核对 (compares what is stored)：ganghui verify ${to}\n`);
  return 0;
}
