import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { type AdminClient, ProblemError } from '@ganghui/client';
import { Market } from '@ganghui/spec';
import { zhCN } from 'zod/locales';
import { marketOf } from '../market.ts';
import { tableOf } from '../output/table.ts';
import { type ConnectOptions, connectAdmin } from '../push/connect.ts';
import { withFailures } from '../push/failure.ts';
import { Complaint, type ExitCode, fileComplaint, type World } from '../world.ts';
import { showIssued } from './show-issued.ts';

export type AddOptions = Omit<ConnectOptions, 'market'> & {
  id?: string;
  name?: string;
  city?: string;
  region?: string;
  phone?: string;
  address?: string;
  requestsPerMinute?: number;
  closePercent?: number;
  key?: boolean;
  json?: boolean;
};

const inChinese = zhCN().localeError;

function fromFile(world: World, path: string): Record<string, unknown> {
  try {
    const json: unknown = JSON.parse(readFileSync(resolve(world.cwd, path), 'utf8').replace(/^\ufeff/, ''));
    if (typeof json === 'object' && json !== null && !Array.isArray(json)) return { ...json };
    throw new Complaint(`${path} 不是一个 JSON 对象。`);
  } catch (error) {
    if (error instanceof SyntaxError) throw new Complaint(`${path} 不是正确的 JSON：${error.message}`);
    throw fileComplaint(path, error);
  }
}

const nameIt = '给出一份 market.json，或 --id 320100-01 --name 南京市公共人力资源市场。';
const defined = (values: Record<string, unknown>): Record<string, unknown> =>
  Object.fromEntries(Object.entries(values).filter(([, value]) => value !== undefined));

/** What the exchange knows of it: what is not said stays as it is. */
async function known(admin: AdminClient, id: string, signal: AbortSignal): Promise<Market | undefined> {
  try {
    return await admin.markets.get(id, { signal });
  } catch (error) {
    if (error instanceof ProblemError && error.kind === 'market-unknown') return undefined;
    throw error;
  }
}

async function marketFrom(world: World, admin: AdminClient, file: string | undefined, options: AddOptions): Promise<Market> {
  const { name, city, region, phone, address, requestsPerMinute, closePercent } = options;
  const read = file === undefined ? {} : fromFile(world, file);
  const id = options.id ?? read.id;
  if (typeof id !== 'string') throw new Complaint('没有说明市场。', nameIt);
  const { name: _, ...guessed } = marketOf(id);
  const before = await known(admin, id, world.signal);
  const given: Record<string, unknown> = { ...guessed, ...before, ...read, ...defined({ id, name, city, region, phone, address }) };
  if (given.name === undefined) throw new Complaint(`市场 ${id} 还没有登记，登记时要有名称。`, nameIt);
  if (read.limits === undefined || typeof read.limits === 'object') {
    const limits = { ...before?.limits, ...read.limits, ...defined({ requestsPerMinute, closePercent }) };
    given.limits = Object.keys(limits).length > 0 ? limits : undefined;
  }
  const parsed = Market.safeParse(given, { error: inChinese });
  if (parsed.success) return parsed.data;
  throw new Complaint(`市场的资料不对：\n${parsed.error.issues.map(({ path, message }) => `  /${path.join('/')}：${message}`).join('\n')}`);
}

/** `ganghui market add`: registers a market, or changes what is said of it and leaves the rest; one without a key that works gets its first. */
export const addOneMarket = (world: World, file: string | undefined, options: AddOptions): Promise<ExitCode> =>
  withFailures(world, '', async () => {
    const admin = connectAdmin(world, options);
    const { signal } = world;
    const market = await admin.markets.put(await marketFrom(world, admin, file, options), { signal });
    world.stderr.write(`已登记：${market.id} ${market.name}（${market.city} ${market.region}）\n`);
    if (market.phone === undefined)
      world.stderr.write(`注意：没有登记电话。单位不同意公开联系方式的岗位，求职者看不到任何联系方式；用 --phone <电话> 补上。\n`);
    if (options.key === false) {
      if (options.json) world.stdout.write(`${JSON.stringify({ market, key: null }, null, 1)}\n`);
      return 0;
    }
    const now = world.now.toISOString();
    const working = (await admin.keys.list(market.id, { signal })).filter(
      ({ revokedAt, expiresAt }) => revokedAt === null && (expiresAt === null || expiresAt > now),
    );
    if (working.length > 0) {
      world.stderr.write(`它已有 ${working.length} 把可用的密钥，没有再发；要再发一把：ganghui market key issue ${market.id}\n`);
      if (options.json) world.stdout.write(`${JSON.stringify({ market, key: null }, null, 1)}\n`);
      return 0;
    }
    const issued = await admin.keys.issue(market.id, { label: '报送系统' }, { signal });
    if (options.json) world.stdout.write(`${JSON.stringify({ market, key: issued }, null, 1)}\n`);
    else showIssued(world, issued);
    return 0;
  });

/** `ganghui market list`. */
export const listMarkets = (world: World, options: AddOptions): Promise<ExitCode> =>
  withFailures(world, '', async () => {
    const markets = await connectAdmin(world, options).markets.list({ signal: world.signal });
    if (options.json) world.stdout.write(`${JSON.stringify(markets, null, 1)}\n`);
    else {
      const rows = markets.map(({ id, name, city, phone = '', limits }) => [
        id,
        name,
        city,
        phone,
        String(limits?.requestsPerMinute ?? '默认'),
        limits?.closePercent === undefined ? '默认' : `${limits.closePercent}%`,
      ]);
      const heads = ['编号', '名称', '城市', '电话', '每分钟', '全量关闭上限'].map((head) => ({ head }));
      for (const line of tableOf(heads, rows)) world.stdout.write(`${line}\n`);
    }
    return 0;
  });
