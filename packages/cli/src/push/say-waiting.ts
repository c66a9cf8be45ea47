import { type ClientOptions, ProblemError } from '@ganghui/client';
import type { World } from '../world.ts';

const minute = 60_000;

function reasonOf(error: unknown): string {
  if (!(error instanceof ProblemError)) return error instanceof Error ? error.message : '';
  return `${error.problem.title}（HTTP ${error.status}）`;
}

const limitOf = (error: unknown): string =>
  error instanceof ProblemError && error.kind === 'rate-exceeded'
    ? '。这是本市场的每分钟调用上限；要调高，请省级运行 ganghui market add --id <市场> --requests-per-minute <次数>'
    : '';

/**
 * A person should know why nothing moves; parts that wait side by side say it once. In an outage that lasts the lines grow rarer, up to one
 * in ten minutes. `onSaid`: after each line. `clock` in milliseconds.
 */
export function sayWaiting(
  world: World,
  onSaid: () => void = () => {},
  clock: () => number = () => performance.now(),
): NonNullable<ClientOptions['onRetry']> {
  let said = Number.NEGATIVE_INFINITY;
  let tried = Number.NEGATIVE_INFINITY;
  let gap = 5000;
  return ({ error, pauseMs }) => {
    // Two tries of one outage are never so far apart: a pause and the time limit of a try.
    if (clock() - tried > 3 * minute) gap = 5000;
    tried = clock();
    if (pauseMs < 2000 || clock() - said < gap) return;
    if (clock() - said < 2 * gap + minute) gap = Math.min(2 * gap, 10 * minute);
    said = clock();
    world.stderr.write(`${reasonOf(error)}，${Math.ceil(pauseMs / 1000)} 秒后再试${limitOf(error)}\n`);
    onSaid();
  };
}
