import { existsSync } from 'node:fs';
import { resolve } from 'node:path';
import { isDeepStrictEqual } from 'node:util';
import type { MarketClient, PushRecord } from '@ganghui/client';
import type { Profile } from '@ganghui/spec';
import { soundProfile } from '../profile/load-profile.ts';
import { Complaint, type World } from '../world.ts';
import { ask, canAsk } from './ask.ts';
import { quoted } from './repeat-command.ts';

/** Name `none`: the records speak our own field names. `register`: to be called (again does no harm) when a first record could be read. */
export type Chosen = { name: string; profile?: Profile; register?: () => Promise<void> };

const isFile = (world: World, name: string): boolean => /[./\\]/.test(name) || (name !== 'none' && existsSync(resolve(world.cwd, name)));

const isConfirmed = async (world: World, name: string, asked: string): Promise<boolean> =>
  canAsk(world) && /^(?:y|yes|是)$/i.test(await ask(world, `已登记的报送格式 ${name} 与 ${asked} 不同，用 ${asked} 替换？[y/N] `));

/** Without the undefined members that a schema may leave behind. */
const plain = (profile: Profile): unknown => JSON.parse(JSON.stringify(profile));

type Wish = { asked: string | undefined; file: string; format: () => Promise<Profile['format']>; dryRun: boolean; yes: boolean };

/**
 * The profile to read and map by: a file of one's own (to be registered when the exchange has another of that name, which a person confirms, or none), one
 * that is registered, or, unasked, the only one registered for this format. A dry run registers nothing: it needs what is there.
 */
export async function chooseProfile(world: World, client: MarketClient, { asked, file, format, dryRun, yes }: Wish): Promise<Chosen> {
  const say = (line: string): void => void world.stderr.write(`${line}\n`);
  const { signal } = world;
  if (asked === 'none') return { name: 'none' };
  const registered = await client.profiles.get({ signal });
  const names = registered.map(({ profile }) => profile).join('、') || '无';
  if (asked !== undefined && isFile(world, asked)) {
    const profile = soundProfile(world, asked);
    const name = profile.profile;
    if (profile.market !== client.marketId)
      throw new Complaint(`${asked} 是市场 ${profile.market} 的报送格式，不是 ${client.marketId} 的。`, '请改 market，或换一份报送格式。');
    const there = registered.find((each) => each.profile === name);
    if (there && isDeepStrictEqual(plain(there), plain(profile))) return { name, profile };
    if (dryRun)
      throw new Complaint(
        `报送格式 ${name} ${there ? '与已登记的不同' : '还没有登记'}，试报不登记任何东西。`,
        `在本地试，不联网，什么也不存 (try it offline)：ganghui normalize ${quoted(file)} --profile ${quoted(asked)}`,
      );
    if (there && !yes && !(await isConfirmed(world, name, asked)))
      throw new Complaint(
        `已登记的报送格式 ${name} 与 ${asked} 不同，没有替换，什么都没有报送。`,
        `确实要替换，加 --yes；两种都要，把 ${asked} 里的 "profile" 改成别的名称；用已登记的，写 --profile ${name}。`,
      );
    let isDone = false;
    const register = async (): Promise<void> => {
      if (isDone) return;
      await client.profiles.put(profile, { signal });
      isDone = true;
      say(there ? `报送格式 ${name} 与已登记的不同，已用 ${asked} 替换。` : `已登记报送格式 ${name}（${asked}）。`);
    };
    return { name, profile, register };
  }
  if (asked !== undefined) {
    const profile = registered.find((each) => each.profile === asked);
    if (profile) return { name: asked, profile };
    throw new Complaint(`没有名为 ${asked} 的报送格式；已登记的：${names}。`, '也可以给一份文件：--profile my.json，报送前会登记。');
  }
  const wanted = await format();
  const fitting = registered.filter((each) => each.format === wanted);
  const [only] = fitting;
  if (fitting.length > 1)
    throw new Complaint(
      `有 ${fitting.length} 个 ${wanted} 报送格式：${fitting.map(({ profile }) => profile).join('、')}。`,
      '用 --profile <名称> 选一个。',
    );
  if (!only) {
    say(`没有登记 ${wanted} 的报送格式，按约定的字段名读取（--profile none）。`);
    return { name: 'none' };
  }
  say(`按已登记的报送格式 ${only.profile} 读取。`);
  return { name: only.profile, profile: only };
}

/** The records, with the profile registered at the first of them: a file that cannot be read at all leaves the profile as it is registered. */
export async function* registered(records: AsyncIterable<PushRecord>, { register }: Chosen): AsyncGenerator<PushRecord> {
  for await (const record of records) {
    await register?.();
    yield record;
  }
}
