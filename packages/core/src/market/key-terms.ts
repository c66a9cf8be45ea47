import { type Finding, KeyScope, ok, province, type Result, refuse } from '@ganghui/spec';
import type { Refusal } from '../refusal.ts';
import { principalArn } from './key-text.ts';

/** `days`: how long the key lasts. `principal`: the IAM role or user that signs instead of showing a secret. */
export type KeyTerms = { label: string; scopes?: readonly KeyScope[]; days?: number; principal?: string };
type CheckedTerms = { label: string; scopes: KeyScope[]; days: number; principal: string | null };

export const defaultDays = 365;
const mostDays = 730;
const dayMs = 24 * 60 * 60 * 1000;

export const daysAfter = (at: Date, days: number): string => new Date(at.getTime() + days * dayMs).toISOString();

/** The terms as they will be kept, with what was left out; or everything that is wrong with them. */
export function checkTerms(holder: string, { label, scopes, days = defaultDays, principal }: KeyTerms): Result<CheckedTerms, Refusal> {
  const ofProvince = holder === province;
  const wanted: readonly KeyScope[] = scopes ?? (ofProvince ? ['admin', 'read'] : ['push']);
  const may = KeyScope.options.filter((scope) => (ofProvince ? scope !== 'push' : scope !== 'admin'));
  const foreign = wanted.filter((scope) => !may.includes(scope));
  const name = label.trim();
  const arn = principal === undefined ? undefined : principalArn(principal);
  const findings: Finding[] = [];
  const add = (field: string, evidence: string, message: string, fix: string): void =>
    void findings.push({ rule: 'key', severity: 'block', field, evidence: evidence.slice(0, 40), message, fix, points: 0 });
  if (name.length < 1 || name.length > 80 || /\p{Cc}/u.test(name))
    add('/label', name, '密钥名称应为 1 到 80 个字，不含换行。', '请写清用途，如“报送系统 2027”。');
  if (foreign.length > 0 || wanted.length === 0)
    add('/scopes', foreign.join('、'), '权限不在可发的范围之内。', `请从 ${may.join('、')} 中选择。`);
  if (!isLifetime(days))
    add('/days', String(days), `有效期应为 1 到 ${mostDays} 天。`, `请写 1 到 ${mostDays} 之间的整数，或省略（${defaultDays} 天）。`);
  if (principal !== undefined && arn === undefined)
    add(
      '/principal',
      principal,
      '不是 IAM 角色或用户的 ARN。',
      '请写角色或用户本身的 ARN，如 arn:aws-cn:iam::123456789012:role/city-push；不要写会话（assumed-role）的 ARN。',
    );
  if (ofProvince && principal !== undefined)
    add('/principal', principal, '省级密钥不能是 IAM 身份。', '请省略 principal；IAM 签名只用于市场报送。');
  if (findings.length > 0) return refuseTerms(findings);
  const kept = KeyScope.options.filter((scope) => wanted.includes(scope));
  return ok({ label: name, scopes: kept, days, principal: arn ?? null });
}

export const isLifetime = (days: number): boolean => Number.isInteger(days) && days >= 1 && days <= mostDays;

const refuseTerms = (findings: Finding[]): { ok: false; error: Refusal } =>
  refuse({ kind: 'key-invalid', detail: '密钥没有签发，', fix: '请按 errors 逐项修改后重新提交。', findings });
