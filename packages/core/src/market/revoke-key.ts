import { type MarketKey, ok, type Result, refuse } from '@ganghui/spec';
import type { Now, ReadMarket } from '../ports.ts';
import type { Refusal } from '../refusal.ts';
import { findOwnKey, keyNotFound } from './find-own-key.ts';
import type { AddAudit, EndKey, ListKeys } from './ports.ts';

/**
 * Ends a key at once. What is revoked stays as it was; the key that asks cannot revoke itself, or nobody might be left to ask. `reason`
 * (200 characters at most) is kept in the audit trail.
 */
export type RevokeKey = (input: { holder: string; keyId: string; reason?: string; by: string }) => Promise<Result<MarketKey, Refusal>>;

const longestReason = 200;

type Ports = { readMarket: ReadMarket; listKeys: ListKeys; endKey: EndKey; addAudit: AddAudit; now: Now };

export const makeRevokeKey =
  (ports: Ports): RevokeKey =>
  async ({ holder, keyId, reason = '', by }) => {
    const why = reason.trim();
    if (why.length > longestReason || /\p{Cc}/u.test(why)) return refuse(unfitReason);
    const found = await findOwnKey(ports, holder, keyId);
    if (!found.ok) return found;
    const key = found.value;
    if (key.id === by)
      return refuse({
        kind: 'key-invalid',
        detail: '不能吊销正在使用的这把密钥。',
        fix: '请换另一把省级密钥来吊销它；只有这一把时请轮换，过渡期写 0 天（overlapDays 或 --overlap-days），旧密钥立即失效。',
      });
    if (key.revokedAt !== null) return ok(key);
    const revokedAt = ports.now().toISOString();
    await ports.addAudit(holder, {
      at: revokedAt,
      by,
      action: 'key-revoked',
      subject: key.id,
      detail: why === '' ? key.label : `${key.label}; ${why}`,
    });
    const ended = await ports.endKey(holder, key.id, { revokedAt });
    return ended === 'saved' ? ok({ ...key, revokedAt }) : refuse(keyNotFound(holder, keyId));
  };

const unfitReason: Refusal = {
  kind: 'key-invalid',
  detail: '吊销的原因不合规，密钥没有吊销。',
  fix: `原因写在一行里，最多 ${longestReason} 个字；也可以不写。`,
};
