import { type IssuedKey, type MarketKey, ok, type Result, refuse } from '@ganghui/spec';
import type { Now, ReadMarket } from '../ports.ts';
import type { Refusal } from '../refusal.ts';
import { findOwnKey, keyChanged } from './find-own-key.ts';
import { hashOf, type KeyDice } from './issue-key.ts';
import { daysAfter, defaultDays, isLifetime } from './key-terms.ts';
import { formatKey } from './key-text.ts';
import type { AddAudit, EndKey, ListKeys, SaveKey } from './ports.ts';

const defaultOverlapDays = 7;
const mostOverlapDays = 90;

/**
 * A new key with the label and scopes of an old one, which ends after `overlapDays` (never later than it would have). The same IAM
 * principal cannot stand twice: its entry is renewed under a new id.
 */
export type RotateKey = (input: {
  holder: string;
  keyId: string;
  overlapDays?: number;
  days?: number;
  by: string;
}) => Promise<Result<IssuedKey, Refusal>>;

type Ports = KeyDice & { readMarket: ReadMarket; listKeys: ListKeys; saveKey: SaveKey; endKey: EndKey; addAudit: AddAudit; now: Now };

export const makeRotateKey =
  (ports: Ports): RotateKey =>
  async ({ holder, keyId, by, overlapDays = defaultOverlapDays, days = defaultDays }) => {
    if (!Number.isInteger(overlapDays) || overlapDays < 0 || overlapDays > mostOverlapDays || !isLifetime(days))
      return refuse({
        kind: 'key-invalid',
        detail: '过渡期或有效期不在范围之内，密钥没有轮换。',
        fix: `overlapDays 请写 0 到 ${mostOverlapDays} 之间的整数（默认 ${defaultOverlapDays}），days 请写 1 到 730 之间的整数（默认 ${defaultDays}）。`,
      });
    const found = await findOwnKey(ports, holder, keyId);
    if (!found.ok) return found;
    const old = found.value;
    if (old.revokedAt !== null)
      return refuse({ kind: 'key-invalid', detail: `密钥 ${old.id} 已于 ${old.revokedAt} 吊销，不能轮换。`, fix: '请签发一把新密钥。' });
    const at = ports.now();
    const key: MarketKey = {
      ...old,
      id: ports.newKeyId(),
      createdAt: at.toISOString(),
      createdBy: by,
      expiresAt: daysAfter(at, days),
    };
    const secret = key.principal === null ? formatKey(holder, ports.newSecret()) : null;
    const end = earlier(old.expiresAt, daysAfter(at, overlapDays));
    const detail = `${old.id} → ${key.id}; old ends ${secret === null ? key.createdAt : end}; new until ${key.expiresAt}`;
    await ports.addAudit(holder, { at: key.createdAt, by, action: 'key-rotated', subject: old.id, detail });
    // The new one first: between the two writes both open, never none.
    const saved = await ports.saveKey(key, hashOf(key, secret), secret === null ? old : undefined);
    if (saved === 'stale') return refuse(keyChanged);
    if (secret !== null) await ports.endKey(holder, old.id, { expiresAt: end });
    return ok({ ...key, secret });
  };

const earlier = (own: string | null, end: string): string => (own !== null && new Date(own) < new Date(end) ? own : end);
