import { createHash } from 'node:crypto';
import { ok, type Result, refuse } from '@ganghui/spec';
import type { FindKey, Now } from '../ports.ts';
import type { Refusal } from '../refusal.ts';

/** `gh_<marketId>_<secret>`: the key names its market, so that checking it is one read by its hash. */
const keyPattern = /^gh_(\d{6}-\d{2})_([A-Za-z0-9_-]{32,86})$/;

export const hashKey = (key: string): string => createHash('sha256').update(key).digest('hex');
export const formatKey = (marketId: string, secret: string): string => `gh_${marketId}_${secret}`;

/** The market that an `Authorization` header speaks for. */
export type Authenticate = (header: string | undefined) => Promise<Result<{ marketId: string }, Refusal>>;

export const makeAuthenticate =
  ({ findKey, now }: { findKey: FindKey; now: Now }): Authenticate =>
  async (header) => {
    const key = /^Bearer +(\S+)$/i.exec(header ?? '')?.[1];
    if (!key)
      return refuse({
        kind: 'key-missing',
        detail: '请求没有带报送密钥。',
        fix: '请加请求头 Authorization: Bearer <密钥>；密钥由省交换中心发给每个市场。',
      });
    const unknown = refuse<Refusal>({
      kind: 'key-unknown',
      detail: '报送密钥不正确或已吊销。',
      fix: '请核对密钥是否完整（以 gh_ 开头）；遗失时请向省交换中心申请更换。',
    });
    const marketId = keyPattern.exec(key)?.[1];
    if (!marketId) return unknown;
    const found = await findKey(marketId, hashKey(key));
    if (!found) return unknown;
    if (found.expiresAt !== null && new Date(found.expiresAt) <= now())
      return refuse({
        kind: 'key-expired',
        detail: `报送密钥已于 ${found.expiresAt} 到期。`,
        fix: '请使用新密钥；到期前可申请新旧密钥并用的过渡期。',
      });
    return ok({ marketId });
  };
