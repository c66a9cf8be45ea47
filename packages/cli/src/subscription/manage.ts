import { type FeedClient, ProblemError } from '@ganghui/client';
import type { IssuedSubscription, NewSubscription, Subscription } from '@ganghui/spec';
import type * as z from 'zod';
import { type FilterOptions, filterOf } from '../pull/filter-options.ts';
import { inCliWords } from '../push/cli-words.ts';
import { type ConnectOptions, connectWithKey } from '../push/connect.ts';
import { withFailures } from '../push/failure.ts';
import { Complaint, type ExitCode, type World } from '../world.ts';
import { ownSecret } from './own-secret.ts';
import { listLines, showLines } from './subscription-lines.ts';

type Options = Omit<ConnectOptions, 'market'> & { json?: boolean };
export type AddOptions = Options &
  FilterOptions & { to?: string; bus?: string; label?: string; after?: number | 'now'; maxEvents?: number; secret?: string };
export type ReplayOptions = Options & { after: number };
export type VerifyOptions = Options & { to?: string };
export type RotateOptions = Options & { overlapHours?: number };
export type DeleteOptions = Options & { yes?: boolean };

type Signal = { signal: AbortSignal };

const talk = (world: World, options: Options, work: (client: FeedClient, care: Signal) => Promise<ExitCode>): Promise<ExitCode> =>
  withFailures(world, '', () =>
    work(connectWithKey(world, options), { signal: world.signal }).catch((error: unknown) => unverified(world, options, error)),
  );

const print = (world: World, lines: readonly string[]): void => void world.stdout.write(`${lines.join('\n')}\n`);
const asJson = (world: World, value: unknown): void => void world.stdout.write(`${JSON.stringify(value, null, 1)}\n`);

/** A receiver that did not pass the handshake is no wrong use: exit 1. Its title only says again what the detail begins with. */
function unverified(world: World, { json }: Options, error: unknown): ExitCode {
  if (!(error instanceof ProblemError) || error.kind !== 'subscription-unverified') throw error;
  if (json) asJson(world, error.problem);
  world.stderr.write(`ganghui: ${inCliWords(error.problem.detail)}\n`);
  return 1;
}

/** What became of it, and exit 1 while nothing is delivered. */
function told(world: World, { json }: Options, client: FeedClient, subscription: Subscription): ExitCode {
  if (json) asJson(world, subscription);
  else print(world, showLines(subscription, client.url));
  return subscription.state === 'pending' || subscription.state === 'disabled' ? 1 : 0;
}

/** The secret alone on stdout, so that `> webhook.secret` keeps just that. */
function issued(world: World, { json }: Options, client: FeedClient, { subscription, secret }: IssuedSubscription): ExitCode {
  if (json) asJson(world, { subscription, secret });
  else {
    if (secret !== null) world.stdout.write(`${secret}\n`);
    world.stderr.write(`${showLines(subscription, client.url).join('\n')}\n`);
    if (secret !== null) world.stderr.write('签名密钥写在标准输出，只显示这一次 (the secret is shown once)。\n');
    if (subscription.state === 'pending')
      world.stderr.write(
        `${secret === null ? '改好接收程序，再运行 (mend the receiver' : '把密钥放进接收程序，再运行 (put the secret into the receiver'}, then run)：ganghui subscription verify ${subscription.id}\n`,
      );
  }
  return subscription.state === 'pending' ? 1 : 0;
}

/** `ganghui subscription add`. */
export const addSubscription = (world: World, options: AddOptions): Promise<ExitCode> =>
  talk(world, options, async (client, care) => {
    const { to, bus, label, after, maxEvents } = options;
    if ((to === undefined) === (bus === undefined))
      throw new Complaint('要说明推到哪里。', '--to https://… 或 --bus arn:aws-cn:events:…，只要一个。');
    const order: z.input<typeof NewSubscription> = {
      label: label ?? to ?? bus ?? '',
      url: to,
      busArn: bus,
      filter: filterOf(options),
      after,
      maxEvents,
      secret: ownSecret(world, options.secret),
    };
    const named = { ...order, label: order.label.replace(/^https?:\/\//, '').slice(0, 80) };
    return issued(world, options, client, await client.subscriptions.create(named, care));
  });

/** `ganghui subscription list`. */
export const listSubscriptions = (world: World, options: Options): Promise<ExitCode> =>
  talk(world, options, async (client, care) => {
    const subscriptions = await client.subscriptions.list(care);
    if (options.json) asJson(world, subscriptions);
    else print(world, listLines(subscriptions));
    return 0;
  });

/** `ganghui subscription show`. */
export const showSubscription = (world: World, id: string, options: Options): Promise<ExitCode> =>
  talk(world, options, async (client, care) => told(world, options, client, await client.subscriptions.get(id, care)));

/** `ganghui subscription pause`. */
export const pauseSubscription = (world: World, id: string, options: Options): Promise<ExitCode> =>
  talk(world, options, async (client, care) => told(world, options, client, await client.subscriptions.pause(id, care)));

/** `ganghui subscription resume`. */
export const resumeSubscription = (world: World, id: string, options: Options): Promise<ExitCode> =>
  talk(world, options, async (client, care) => told(world, options, client, await client.subscriptions.resume(id, care)));

/** `ganghui subscription verify`: the handshake again. */
export const verifySubscription = (world: World, id: string, options: VerifyOptions): Promise<ExitCode> =>
  talk(world, options, async (client, care) =>
    told(world, options, client, await client.subscriptions.verify(id, { url: options.to, ...care })),
  );

/** `ganghui subscription replay`. */
export const replaySubscription = (world: World, id: string, options: ReplayOptions): Promise<ExitCode> =>
  talk(world, options, async (client, care) => told(world, options, client, await client.subscriptions.replay(id, options.after, care)));

/** `ganghui subscription rotate`. */
export const rotateSubscription = (world: World, id: string, options: RotateOptions): Promise<ExitCode> =>
  talk(world, options, async (client, { signal }) =>
    issued(world, options, client, await client.subscriptions.rotate(id, { overlapHours: options.overlapHours, signal })),
  );

/** `ganghui subscription delete`. */
export const deleteSubscription = (world: World, id: string, options: DeleteOptions): Promise<ExitCode> =>
  talk(world, options, async (client, care) => {
    if (!options.yes) throw new Complaint(`删除 ${id} 后它的进度就没有了。`, '确认的话加 --yes；只想停一停用 ganghui subscription pause。');
    await client.subscriptions.delete(id, care);
    if (options.json) asJson(world, { id });
    else print(world, [`${id} 已删除 (deleted)。`]);
    return 0;
  });
