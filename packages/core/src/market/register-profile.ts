import { profileFaults } from '@ganghui/normalize';
import { type Market, ok, Profile, type Result, refuse } from '@ganghui/spec';
import type { SaveProfile } from '../ports.ts';
import type { Refusal } from '../refusal.ts';

export type RegisterProfile = (market: Market, body: unknown) => Promise<Result<Profile, Refusal>>;

/** Keeps how a market names its columns; refused with every unknown or malformed field named. */
export const makeRegisterProfile =
  ({ saveProfile }: { saveProfile: SaveProfile }): RegisterProfile =>
  async (market, body) => {
    const parsed = Profile.safeParse(body);
    if (!parsed.success)
      return refuse({
        kind: 'profile-invalid',
        detail: '报送格式有不认识或不合规的内容，没有保存。',
        fix: '请按 errors 逐项修改后重新提交。',
        findings: parsed.error.issues.map((issue) => {
          const keys = issue.code === 'unrecognized_keys' ? issue.keys : [];
          const pointer = `/${[...issue.path, ...(keys.length === 1 ? keys : [])].join('/')}`;
          return {
            rule: 'profile',
            severity: 'block' as const,
            field: pointer,
            evidence: keys.join('、'),
            message: keys.length > 0 ? `不认识的字段：${keys.join('、')}` : `${pointer} 不合规：${issue.message}`,
            fix: fixOf(issue),
            points: 0,
          };
        }),
      });
    if (parsed.data.market !== market.id)
      return refuse({
        kind: 'profile-invalid',
        detail: `报送格式写的市场是 ${parsed.data.market}，而密钥属于 ${market.id}。`,
        fix: `请把 market 改为 ${market.id}。`,
      });
    const faults = profileFaults(parsed.data);
    if (faults.length > 0)
      return refuse({
        kind: 'profile-invalid',
        detail: '按这个报送格式读不出岗位，没有保存。',
        fix: '请按 errors 逐项修改后重新提交。',
        findings: faults.map(({ pointer, detail, fix }) => ({
          rule: 'profile',
          severity: 'block' as const,
          field: pointer,
          evidence: '',
          message: detail,
          fix,
          points: 0,
        })),
      });
    await saveProfile(parsed.data);
    return ok(parsed.data);
  };

function fixOf(issue: { code: string; path: PropertyKey[] }): string {
  if (issue.path[0] === 'fields' || issue.path[0] === 'codes')
    return '键必须是原始记录的字段名（如 sourceId、title、salary、place），值是列名、JSON Pointer、列名数组、{column, pattern} 或 {value}。';
  if (issue.code === 'unrecognized_keys')
    return '可用的字段：profile、market、format、encoding、header、delimiter、items、fields、codes、salaryUnit、defaults。';
  return '请对照 README 中的报送格式示例。';
}
