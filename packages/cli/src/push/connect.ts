import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import {
  type ClientOptions,
  createAdminClient,
  createClient,
  createFeedClient,
  type FeedClient,
  holderOf,
  type MarketClient,
} from '@ganghui/client';
import { Complaint, fileComplaint, type World } from '../world.ts';
import { sayWaiting } from './say-waiting.ts';
import { waitingTime } from './waiting-time.ts';

export type ConnectOptions = { url?: string; keyFile?: string; market?: string };

const defaultUrl = 'http://localhost:8787';
const isLocal = (host: string): boolean => ['localhost', '127.0.0.1', '[::1]'].includes(host);

function urlOf(world: World, given: string | undefined, isKeyed = true): string {
  const text = given ?? world.env.GANGHUI_URL ?? defaultUrl;
  const url = URL.canParse(text) ? new URL(text) : undefined;
  if (url?.protocol !== 'http:' && url?.protocol !== 'https:')
    throw new Complaint(`网址写法不对：${text}`, '写成 https://exchange.example.cn，用 --url 或环境变量 GANGHUI_URL。');
  if (url.username !== '' || url.password !== '') throw new Complaint('网址里不能带用户名和密码。', '密钥用环境变量 GANGHUI_KEY 给出。');
  if (isKeyed && url.protocol === 'http:' && !isLocal(url.hostname))
    world.stderr.write(`注意：${url.host} 用的是 http，密钥会以明文传送；正式报送请用 https。\n`);
  return text.replace(/\/+$/, '').replace(/\/v1$/, '');
}

/** The key from the environment or a file; never from the command line. */
export function keyIn(world: World, { keyFile }: ConnectOptions): string {
  const fromFile = (path: string): string => {
    try {
      return readFileSync(resolve(world.cwd, path), 'utf8');
    } catch (error) {
      throw fileComplaint(path, error);
    }
  };
  const key = (keyFile === undefined ? (world.env.GANGHUI_KEY ?? '') : fromFile(keyFile)).replace(/^\ufeff/, '').trim();
  if (key === '')
    throw new Complaint(
      '没有报送密钥 (no key)。',
      '设置环境变量 GANGHUI_KEY，或用 --key-file <文件>。密钥不能写在命令行里：进程列表谁都看得见。',
    );
  if (!/^[\x21-\x7e]{8,200}$/.test(key)) throw new Complaint('密钥写法不对：它是一行没有空格的字母和数字。', '请原样复制发给你的密钥。');
  return key;
}

const version = '0.1.0';

function optionsFor(world: World, options: ConnectOptions): ClientOptions & { url: string; key: string } {
  return { ...anonymousOptions(world, options, { isKeyed: true }), key: keyIn(world, options) };
}

function anonymousOptions(
  world: World,
  options: ConnectOptions,
  { isKeyed = false, isPatient = false, onWaiting = () => {} } = {},
): ClientOptions & { url: string } {
  return {
    url: urlOf(world, options.url, isKeyed),
    fetch: world.fetch,
    userAgent: `ganghui-cli/${version}`,
    retry: { tries: isPatient ? Number.POSITIVE_INFINITY : 12, unheardTries: 2 },
    onRetry: sayWaiting(world, onWaiting),
    ...(world.wait && { wait: world.wait }),
  };
}

export type Connection = { url: string; market: string; client: MarketClient; waiting: ReturnType<typeof waitingTime> };

/** The exchange for one market: `--market`, else the one the key names. */
export function connect(world: World, options: ConnectOptions): Connection {
  const clientOptions = optionsFor(world, options);
  const holder = holderOf(clientOptions.key);
  if (holder === 'province')
    throw new Complaint('这是省级密钥，不能用来报送。', '请用市场自己的密钥：ganghui market key issue <市场编号>。');
  const market = options.market ?? holder;
  if (market === undefined || !/^\d{6}-\d{2}$/.test(market))
    throw new Complaint(market === undefined ? '没有说明市场。' : `市场编号写法不对：${market}`, '用 --market 320100-01 指定。');
  if (holder !== undefined && holder !== market)
    throw new Complaint(`密钥属于市场 ${holder}，不是 ${market}。`, '请换成这个市场的密钥，或改 --market。');
  const waiting = waitingTime(world.wait);
  return { url: clientOptions.url, market, client: createClient({ ...clientOptions, marketId: market, wait: waiting.wait }), waiting };
}

/** The exchange for the province. */
export function connectAdmin(world: World, options: Omit<ConnectOptions, 'market'>) {
  const clientOptions = optionsFor(world, options);
  if ((holderOf(clientOptions.key) ?? 'province') !== 'province')
    throw new Complaint('这是市场的密钥，不能管理市场和密钥。', '请把省级密钥 gh_province_… 放进环境变量 GANGHUI_KEY。');
  return createAdminClient(clientOptions);
}

/** The shared feed: with a key when there is one, else as the public sees it. `isPatient`: once it was reached it is waited for, however long it is away. `onWaiting`: after a line said that it waits. */
export function connectFeed(
  world: World,
  options: Omit<ConnectOptions, 'market'>,
  care: { isPatient?: boolean; onWaiting?: () => void } = {},
): FeedClient {
  const isKeyed = options.keyFile !== undefined || (world.env.GANGHUI_KEY ?? '').trim() !== '';
  return createFeedClient({ ...anonymousOptions(world, options, { isKeyed, ...care }), ...(isKeyed && { key: keyIn(world, options) }) });
}

/**
 * The exchange that a copy names (`origin`), and never a key: proofs are public, and whoever made the copy wrote the address. A person who
 * names another address is told so.
 */
export function connectOrigin(world: World, { url }: Pick<ConnectOptions, 'url'>, origin: string | undefined): FeedClient {
  const said = url ?? world.env.GANGHUI_URL;
  if (origin !== undefined && said !== undefined) {
    const given = urlOf(world, said, false);
    if (given !== origin)
      throw new Complaint(
        `这份副本来自 ${origin}，不是 ${given}。`,
        '换回原来的网址；不写 --url，也不设 GANGHUI_URL，就向它自己的岗汇核对。',
      );
  }
  return createFeedClient(anonymousOptions(world, { url: origin ?? url }));
}

/** The same for what needs a key. */
export const connectWithKey = (world: World, options: Omit<ConnectOptions, 'market'>): FeedClient =>
  createFeedClient(optionsFor(world, options));
