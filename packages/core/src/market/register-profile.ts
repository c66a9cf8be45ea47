import { profileFaults, redactIdNumbers } from '@ganghui/normalize';
import { type Finding, type Market, ok, Profile, type Result, refuse } from '@ganghui/spec';
import type { ReadProfiles, SaveProfile } from '../ports.ts';
import type { Refusal } from '../refusal.ts';
import { pointerTo, profileFault, profileIssue } from './profile-issue.ts';

export type RegisterProfile = (market: Market, body: unknown) => Promise<Result<Profile, Refusal>>;

// A profile is one row of the table, and every submission reads all of them: 2 MB at worst.
const most = { kilobytes: 100, codes: 2000, profiles: 20, findings: 20 };

/** Keeps how a market names its columns; refused with every unknown or malformed field named. */
export const makeRegisterProfile =
  ({ readProfiles, saveProfile }: { readProfiles: ReadProfiles; saveProfile: SaveProfile }): RegisterProfile =>
  async (market, body) => {
    if (Buffer.byteLength(JSON.stringify(body)) > most.kilobytes * 1000)
      return refuse(invalid(`报送格式超过 ${most.kilobytes} KB。`, '请删去用不到的代码；国家标准的代码与名称不必写进来。'));
    // Looked for first: nothing that is said below may quote one.
    const numbers = idNumbersIn(body);
    if (numbers.length > 0)
      return refuse(
        invalid(
          '报送格式里有身份证号，没有保存。',
          '请按 errors 逐项修改后重新提交。',
          numbers.map((place) => profileFault(place, '这里有身份证号。', '请删去；报送格式只写列名与代码，不写任何人的信息。')),
        ),
      );
    const parsed = Profile.safeParse(body);
    if (!parsed.success)
      return refuse(
        invalid('报送格式有不认识或不合规的内容，没有保存。', '请按 errors 逐项修改后重新提交。', parsed.error.issues.map(profileIssue)),
      );
    const profile = parsed.data;
    const refused = misplaced(profile, market) ?? unreadable(profile) ?? tooMany(profile, await readProfiles(market.id));
    if (refused) return refuse(refused);
    await saveProfile(profile);
    return ok(profile);
  };

const invalid = (detail: string, fix: string, findings: Finding[] = []): Refusal => ({
  kind: 'profile-invalid',
  detail,
  fix,
  ...(findings.length > 0 && { findings: findings.slice(0, most.findings) }),
});

function misplaced({ profile, market: written, codes = {} }: Profile, market: Market): Refusal | undefined {
  if (written !== market.id) return invalid(`报送格式写的市场是 ${written}，而密钥属于 ${market.id}。`, `请把 market 改为 ${market.id}。`);
  if (profile === 'none') return invalid('报送格式不能叫 none：?profile=none 表示不用报送格式。', '请换一个名称。');
  const count = Object.values(codes).reduce((sum, of) => sum + Object.keys(of).length, 0);
  if (count <= most.codes) return undefined;
  return invalid(`codes 共有 ${count} 项，最多 ${most.codes} 项。`, '请删去用不到的代码；国家标准的代码与名称不必写进来。');
}

function unreadable(profile: Profile): Refusal | undefined {
  const faults = profileFaults(profile);
  if (faults.length === 0) return undefined;
  const findings = faults.map(({ pointer, detail, fix }) => profileFault(pointer, detail, fix));
  return invalid('按这个报送格式读不出岗位，没有保存。', '请按 errors 逐项修改后重新提交。', findings);
}

// Two at the same moment may make one more; it does no harm.
function tooMany({ profile }: Profile, registered: readonly Profile[]): Refusal | undefined {
  const names = registered.map((each) => each.profile);
  if (names.includes(profile) || names.length < most.profiles) return undefined;
  return invalid(
    `每个市场最多登记 ${most.profiles} 个报送格式。`,
    `请用已有的名称之一提交，同名的会被替换：${names.slice(0, most.profiles).join('、')}。`,
  );
}

/** Where an ID number stands in a JSON value, in a text, a number or a name; a name is told by what it stands in. */
function idNumbersIn(value: unknown, path: readonly string[] = []): string[] {
  if (typeof value === 'object' && value !== null)
    return Object.entries(value).flatMap(([name, inner]) =>
      holdsIdNumber(name) ? [pointerTo(path)] : idNumbersIn(inner, [...path, name]),
    );
  return holdsIdNumber(String(value)) ? [pointerTo(path)] : [];
}
const holdsIdNumber = (text: string): boolean => redactIdNumbers(text).found > 0;
