import { type Verdict, verifyCopy } from '@ganghui/client';
import { paintFor } from '../output/paint.ts';
import { withCopyFailures } from '../pull/copy-failure.ts';
import { openOldCopy } from '../pull/open-copy.ts';
import { type ConnectOptions, connectOrigin } from '../push/connect.ts';
import type { ExitCode, World } from '../world.ts';
import { verdictLines } from './verdict-lines.ts';
import { startVerifyProgress } from './verify-progress.ts';

export type VerifyCommandOptions = Pick<ConnectOptions, 'url'> & { trust?: string[]; json?: boolean };

const torn: Verdict = {
  ok: false,
  fault: 'incomplete',
  detail: '上一次拉取在一页中间停下了。',
  fix: '先运行 ganghui pull，再运行 ganghui verify。',
  differences: [],
  differing: 0,
  sequence: null,
  head: null,
  behind: null,
  checkpoint: null,
};

/** `ganghui verify`. */
export const verify = (world: World, from: string, options: VerifyCommandOptions): Promise<ExitCode> =>
  withCopyFailures(world, '', async () => {
    const { store, isTorn, close } = await openOldCopy(world, from);
    try {
      const position = await store.readPosition();
      const client = connectOrigin(world, options, position?.url);
      const progress = startVerifyProgress(world, position?.proof?.live ?? 0, options.json === true);
      let verdict: Verdict;
      try {
        verdict = isTorn() ? torn : await verifyCopy(store, client, { trust: options.trust, signal: world.signal, onEntry: progress.show });
      } finally {
        progress.stop();
      }
      if (options.json) world.stdout.write(`${JSON.stringify({ url: position?.url ?? null, ...verdict })}\n`);
      else
        world.stdout.write(
          verdictLines(verdict, position?.url, paintFor(world))
            .map((line) => `${line}\n`)
            .join(''),
        );
      return verdict.ok ? 0 : 1;
    } finally {
      close();
    }
  });
