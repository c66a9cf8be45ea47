import { type MarketKey, ok, type Result, refuse } from '@ganghui/spec';
import type { FindKey, Now } from '../ports.ts';
import type { Refusal } from '../refusal.ts';
import { beijingTime } from './beijing-time.ts';
import { isHolder } from './holder.ts';
import { hashKey, hashPrincipal, holderOf } from './key-text.ts';
import type { Authenticate, Caller } from './ports.ts';

const missing: Refusal = {
  kind: 'key-missing',
  detail: '请求没有带报送密钥。',
  fix: '请加请求头 Authorization: Bearer <密钥>；密钥由省交换中心发给每个市场。',
};
const unknownKey: Refusal = {
  kind: 'key-unknown',
  detail: '没有这把报送密钥。',
  fix: '请核对密钥是否完整（以 gh_ 开头，没有空格和换行）；遗失时请向省交换中心申请新密钥。',
};

/** Reads the table at every call: a key that was revoked a second ago opens nothing. */
export const makeAuthenticate =
  ({ findKey, now }: { findKey: FindKey; now: Now }): Authenticate =>
  async ({ authorization, principal, marketId }) => {
    // The gateway has verified the principal and taken the Authorization header for its signature.
    if (principal !== undefined) {
      if (marketId === undefined) return refuse(missing);
      const key = isHolder(marketId) ? await findKey(marketId, hashPrincipal(principal)) : undefined;
      return check(key, now(), unknownPrincipal(principal, marketId));
    }
    const key = /^Bearer +(\S+)$/i.exec(authorization?.slice(0, 1000) ?? '')?.[1];
    if (!key) return refuse(missing);
    const holder = holderOf(key);
    return check(holder === undefined ? undefined : await findKey(holder, hashKey(key)), now(), unknownKey);
  };

const unknownPrincipal = (principal: string, marketId: string): Refusal => ({
  kind: 'key-unknown',
  detail: `IAM 身份 ${principal.slice(0, 200)} 没有在市场 ${marketId.slice(0, 40)} 登记。`,
  fix: '请核对地址中的市场编号；如未登记，请把这个身份的 ARN 报给省交换中心登记。',
});

function check(key: MarketKey | undefined, at: Date, unknown: Refusal): Result<Caller, Refusal> {
  if (!key) return refuse(unknown);
  if (key.revokedAt !== null)
    return refuse({
      kind: 'key-revoked',
      detail: `报送密钥 ${key.id} 已于 ${beijingTime(key.revokedAt)}（北京时间）吊销。`,
      fix: '吊销的密钥不能恢复，请向省交换中心申请新密钥；如非本市场要求吊销，请同时询问原因。',
    });
  if (key.expiresAt !== null && new Date(key.expiresAt) <= at)
    return refuse({
      kind: 'key-expired',
      detail: `报送密钥 ${key.id} 已于 ${beijingTime(key.expiresAt)}（北京时间）到期。`,
      fix: '请使用新密钥；没有的话请向省交换中心申请，到期前轮换可以新旧并用一段时间。',
    });
  return ok({ holder: key.holder, keyId: key.id, scopes: key.scopes });
}
