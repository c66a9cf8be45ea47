import { holderOf } from '@ganghui/client';
import { MarketId } from '@ganghui/spec';
import { keyIn } from '../../push/connect.ts';
import { Complaint, type World } from '../../world.ts';
import type { Check } from './check.ts';
import { checks } from './checks/index.ts';

export type PlayOptions = {
  url?: string;
  key?: string;
  keyFile?: string;
  market?: string;
  only?: string[];
  list?: boolean;
  json?: boolean;
  sandbox?: boolean;
};

/** `--url`, else GANGHUI_URL: `http://host[/path]` without a slash at the end. Nothing is guessed: what is named here is written to. */
export function readUrl({ env }: World, given: string | undefined): string {
  const text = given ?? env.GANGHUI_URL ?? '';
  if (URL.canParse(text) && /^https?:$/.test(new URL(text).protocol)) return text.replace(/\/+$/, '');
  throw new Complaint('没有写明交换平台地址 (no exchange address)。', '请加 --url http://localhost:8787，或设环境变量 GANGHUI_URL。');
}

/** The checks asked for, in the order they are played. */
export function chosenChecks(only: readonly string[] | undefined): readonly Check[] {
  const unknown = only?.filter((id) => !checks.some((check) => check.id === id)) ?? [];
  if (unknown.length > 0) throw new Complaint(`没有这项检查 (no such check)：${unknown.join('、')}`, '编号见 --list (see --list)。');
  return only === undefined ? checks : checks.filter(({ id }) => only.includes(id));
}

export function readSetting(world: World, options: PlayOptions) {
  const picked = chosenChecks(options.only);
  const url = readUrl(world, options.url);
  const key = keyIn(options.key === undefined ? world : { ...world, env: { ...world.env, GANGHUI_KEY: options.key } }, options);
  const market = options.market ?? holderOf(key);
  if (market === undefined || !MarketId.safeParse(market).success)
    throw new Complaint('没有写明市场编号 (no market id)。', '请加 --market 320100-01。');
  return { url, market, key, picked };
}
