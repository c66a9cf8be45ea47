import { CopyFault, followFeed, type Position } from '@ganghui/client';
import { whenInterrupted } from '../conformance/when-interrupted.ts';
import { type ConnectOptions, connectFeed } from '../push/connect.ts';
import { Complaint, type ExitCode, type World } from '../world.ts';
import { withCopyFailures } from './copy-failure.ts';
import { type FilterOptions, ownFilterOf } from './filter-options.ts';
import { startFollowLog } from './follow-log.ts';
import { type Opened, openCopy } from './open-copy.ts';
import { ReceiverError } from './post-store.ts';
import { startPullProgress } from './pull-progress.ts';
import { report } from './report-pull.ts';

export type PullOptions = Omit<ConnectOptions, 'market'> &
  FilterOptions & { to: string; state?: string; follow?: boolean; trust?: string[]; json?: boolean };

/** `ganghui pull`: keeps a copy in step with the exchange. */
export const pull = (world: World, options: PullOptions): Promise<ExitCode> =>
  withCopyFailures(world, '再运行同一条命令，从停下的地方继续 (run it again to go on)。', async () => {
    const log = startFollowLog(world, options.follow === true);
    const client = connectFeed(world, options, { isPatient: options.follow === true, onWaiting: log.waiting });
    const filter = ownFilterOf(options);
    const opened = await openCopy(world, options.to, options.state);
    const { store, close } = opened;
    const progress = startPullProgress(world, options.json === true);
    const stop = new AbortController();
    // The page under way is finished or not begun: Ctrl-C never leaves half of one.
    const release = whenInterrupted(world, () => stop.abort(new Error('interrupted')));
    const started = performance.now();
    let sofar = 0;
    let isInVain = false;
    try {
      const followed = await followFeed(store, client, {
        filter,
        follow: options.follow,
        trust: options.trust,
        signal: stop.signal,
        onProgress: (each) => {
          sofar = each.entries;
          progress.show(each);
        },
        onCaughtUp: (each) => {
          progress.rest(each);
          log.caughtUp(each);
        },
      });
      progress.stop();
      return await report(world, options, { ...followed, stored: await opened.count?.(), seconds: (performance.now() - started) / 1000 });
    } catch (error) {
      const position = await store.readPosition().catch(() => undefined);
      if (stop.signal.aborted) {
        progress.stop();
        world.stderr.write(
          `停在序号 ${position?.sequence ?? 0}，这次收到 ${sofar} 条；再运行同一条命令即可继续 (run it again to go on)。\n`,
        );
        return 130;
      }
      isInVain = isOfExchange(error) && isEmpty(opened, position);
      if (options.json && error instanceof CopyFault) tellFault(world, options, client.url, error, position);
      throw error;
    } finally {
      progress.stop();
      release();
      close();
      if (isInVain) opened.remove();
    }
  });

// What the receiver of a URL said is no reason to forget the keys that were seen first.
const isOfExchange = (error: unknown): boolean => !(error instanceof ReceiverError) && !(error instanceof Complaint);
const isEmpty = ({ isTorn }: Opened, position: Position | undefined): boolean =>
  !isTorn() && (!position || (position.sequence === 0 && !position.loading));

const tellFault = (
  world: World,
  { to }: PullOptions,
  url: string,
  { kind, message, fix }: CopyFault,
  position: Position | undefined,
): void =>
  void world.stdout.write(
    `${JSON.stringify({ ok: false, to, url, sequence: position?.sequence ?? 0, fault: kind, detail: message, fix })}\n`,
  );
