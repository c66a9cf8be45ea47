import { type IssuedKey, type MarketKey, ok, type Result, refuse } from '@ganghui/spec';
import type { Now, ReadMarket } from '../ports.ts';
import type { Refusal } from '../refusal.ts';
import { beijingTime, inBeijing } from './beijing-time.ts';
import { keyChanged } from './find-own-key.ts';
import { checkHolder } from './holder.ts';
import { checkTerms, daysAfter, type KeyTerms } from './key-terms.ts';
import { formatKey, hashKey, hashPrincipal } from './key-text.ts';
import type { AddAudit, ListKeys, SaveKey } from './ports.ts';

/**
 * Dice of keys. `newSecret`: 43 characters of base64url out of 32 random bytes; `newKeyId`: `k_` and twelve hex digits, once in the
 * whole exchange.
 */
export type KeyDice = { newSecret: () => string; newKeyId: () => string };

/** Gives a holder a key. The answer is the only place where its secret is ever shown; for an IAM principal there is none. */
export type IssueKey = (input: KeyTerms & { holder: string; by: string }) => Promise<Result<IssuedKey, Refusal>>;

type Ports = KeyDice & { readMarket: ReadMarket; listKeys: ListKeys; saveKey: SaveKey; addAudit: AddAudit; now: Now };

export const makeIssueKey =
  ({ readMarket, listKeys, saveKey, addAudit, now, newSecret, newKeyId }: Ports): IssueKey =>
  async ({ holder, by, ...given }) => {
    const known = await checkHolder(readMarket, holder);
    if (!known.ok) return known;
    const terms = checkTerms(holder, given);
    if (!terms.ok) return terms;
    const { days, ...kept } = terms.value;
    const at = now();
    // One entry at most: a principal has its place by its ARN.
    const twin = kept.principal === null ? undefined : (await listKeys(holder)).find(({ principal }) => principal === kept.principal);
    if (twin && isGood(twin, at))
      return refuse({
        kind: 'key-invalid',
        detail: `这个 IAM 身份已登记为 ${twin.id}，${lasts(twin)}。`,
        fix: '要延长有效期请轮换（rotate）；要改权限请先吊销（revoke）再签发。',
      });
    const key: MarketKey = {
      id: newKeyId(),
      holder,
      ...kept,
      ...(twin && formerIdsOf(twin)),
      createdAt: at.toISOString(),
      createdBy: by,
      expiresAt: daysAfter(at, days),
      revokedAt: null,
    };
    const secret = key.principal === null ? formatKey(holder, newSecret()) : null;
    await addAudit(holder, { at: key.createdAt, by, action: 'key-issued', subject: key.id, detail: describe(key) });
    const saved = await saveKey(key, hashOf(key, secret), twin);
    return saved === 'saved' ? ok({ ...key, secret }) : refuse(keyChanged);
  };

export const hashOf = ({ principal }: MarketKey, secret: string | null): string =>
  secret === null ? hashPrincipal(principal ?? '') : hashKey(secret);

/** The place of an IAM principal remembers the ids it had: receipts name them. */
export const formerIdsOf = ({ id, formerIds = [] }: MarketKey): Pick<MarketKey, 'formerIds'> => ({ formerIds: [...formerIds, id] });

/** Whether it still opens. */
export const isGood = ({ revokedAt, expiresAt }: MarketKey, at: Date): boolean =>
  revokedAt === null && (expiresAt === null || new Date(expiresAt) > at);

const lasts = ({ expiresAt }: MarketKey): string => (expiresAt === null ? '长期有效' : `有效期到 ${beijingTime(expiresAt)}（北京时间）`);

const describe = ({ label, scopes, expiresAt, principal }: MarketKey): string =>
  `${label}; ${scopes.join('+')}; until ${expiresAt === null ? '-' : inBeijing(expiresAt)}${principal === null ? '' : `; ${principal}`}`;
