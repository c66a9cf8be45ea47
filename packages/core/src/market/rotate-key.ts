import { type IssuedKey, type MarketKey, ok, type Result, refuse } from '@ganghui/spec';
import type { Now, ReadMarket } from '../ports.ts';
import type { Refusal } from '../refusal.ts';
import { beijingTime, inBeijing } from './beijing-time.ts';
import { findOwnKey, keyChanged } from './find-own-key.ts';
import { formerIdsOf, hashOf, isGood, type KeyDice } from './issue-key.ts';
import { daysAfter, defaultDays, isLifetime } from './key-terms.ts';
import { formatKey } from './key-text.ts';
import type { AddAudit, EndKey, ListKeys, SaveKey } from './ports.ts';

const defaultOverlapDays = 7;
const mostOverlapDays = 90;

/**
 * A new key with the label and scopes of an old one, which ends after `overlapDays` (never later than it would have). A key that has
 * ended, or whose successor still opens, is not rotated: nobody would know of the second live key. The same IAM principal cannot stand
 * twice: its entry is renewed under a new id.
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
    const at = ports.now();
    const refused = ended(old, at) ?? replaced(old, await ports.listKeys(holder), at);
    if (refused) return refuse(refused);
    const { rotatedTo, ...kept } = old;
    const key: MarketKey = {
      ...kept,
      ...(old.principal !== null && formerIdsOf(old)),
      id: ports.newKeyId(),
      createdAt: at.toISOString(),
      createdBy: by,
      expiresAt: daysAfter(at, days),
    };
    const secret = key.principal === null ? formatKey(holder, ports.newSecret()) : null;
    const end = earlier(old.expiresAt, daysAfter(at, overlapDays));
    const [oldEnd, newEnd] = [secret === null ? key.createdAt : end, daysAfter(at, days)].map(inBeijing);
    const detail = `${old.id} → ${key.id}; old ends ${oldEnd}; new until ${newEnd}`;
    await ports.addAudit(holder, { at: key.createdAt, by, action: 'key-rotated', subject: old.id, detail });
    // The new one first: between the two writes both open, never none.
    const saved = await ports.saveKey(key, hashOf(key, secret), secret === null ? old : undefined);
    if (saved === 'stale') return refuse(keyChanged);
    if (secret === null || (await ports.endKey(holder, old.id, { expiresAt: end, rotatedTo: key.id }, rotatedTo)) === 'saved')
      return ok({ ...key, secret });
    // Another rotation came first; of this one nobody has seen the secret.
    await ports.endKey(holder, key.id, { revokedAt: key.createdAt });
    return refuse(keyChanged);
  };

function ended({ id, revokedAt, expiresAt }: MarketKey, at: Date): Refusal | undefined {
  const fix = '请签发一把新密钥。';
  if (revokedAt !== null)
    return { kind: 'key-invalid', detail: `密钥 ${id} 已于 ${beijingTime(revokedAt)}（北京时间）吊销，不能轮换。`, fix };
  if (expiresAt === null || new Date(expiresAt) > at) return undefined;
  return { kind: 'key-invalid', detail: `密钥 ${id} 已于 ${beijingTime(expiresAt)}（北京时间）到期，不能轮换。`, fix };
}

/** The successor may have been rotated in its turn: the first that still opens is the one to speak of. */
function replaced({ id, rotatedTo }: MarketKey, keys: readonly MarketKey[], at: Date): Refusal | undefined {
  let next = rotatedTo;
  const seen = new Set<string>();
  while (next !== undefined && !seen.has(next)) {
    seen.add(next);
    const key = keys.find((each) => each.id === next);
    if (key && isGood(key, at))
      return {
        kind: 'key-invalid',
        detail: `密钥 ${id} 已于 ${beijingTime(key.createdAt)}（北京时间）轮换为 ${key.id}，不再轮换。`,
        fix: `请使用 ${key.id}；它的明文如已遗失，请先吊销它，再轮换一次。`,
      };
    next = key?.rotatedTo;
  }
  return undefined;
}

const earlier = (own: string | null, end: string): string => (own !== null && new Date(own) < new Date(end) ? own : end);
