import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { type ProfileFault, profileFaults } from '@ganghui/normalize';
import { Profile } from '@ganghui/spec';
import { zhCN } from 'zod/locales';
import { Complaint, fileComplaint, type World } from '../world.ts';

const inChinese = zhCN().localeError;
const hint = '先运行 ganghui profile suggest <文件> 得到一份；字段见 ganghui fields。';

function textOf(path: string): string {
  try {
    return readFileSync(path, 'utf8').replace(/^\ufeff/, '');
  } catch (error) {
    throw fileComplaint(path, error);
  }
}

/** Reads a profile; throws a complaint that names the place when it is not one. Its `faults` are left to the caller. */
export function loadProfile(world: World, path: string): { profile: Profile; faults: ProfileFault[] } {
  let json: unknown;
  try {
    json = JSON.parse(textOf(resolve(world.cwd, path)));
  } catch (error) {
    if (error instanceof SyntaxError) throw new Complaint(`${path} 不是正确的 JSON：请检查括号、引号和逗号（${error.message}）`, hint);
    throw error;
  }
  const parsed = Profile.safeParse(json, { error: inChinese });
  if (parsed.success) return { profile: parsed.data, faults: profileFaults(parsed.data) };
  const issues = parsed.error.issues.slice(0, 10).map(({ path: at, message }) => `  /${at.join('/')}：${message}`);
  throw new Complaint(`${path} 不是正确的报送格式 (not a profile)：\n${issues.join('\n')}`, hint);
}

export const faultLines = (faults: readonly ProfileFault[]): string[] =>
  faults.map(({ pointer, detail, fix }) => `  ${pointer}：${detail}${fix}`);

/** The same for a command that cannot work with a faulty profile. */
export function soundProfile(world: World, path: string): Profile {
  const { profile, faults } = loadProfile(world, path);
  if (faults.length > 0)
    throw new Complaint(
      `${path} 还不能用：\n${faultLines(faults).join('\n')}`,
      `改好后运行 ganghui profile check <文件> --profile ${path}`,
    );
  return profile;
}
