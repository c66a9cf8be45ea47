import type { AuditEntry, MarketKey } from '@ganghui/spec';
import { makeAuthenticate } from '../authenticate.ts';
import { makeIssueKey } from '../issue-key.ts';
import type { KeyEnd } from '../ports.ts';
import { makeReadKeys, makeReadTrail } from '../read-keys.ts';
import { makeRevokeKey } from '../revoke-key.ts';
import { makeRotateKey } from '../rotate-key.ts';

export const market = { id: '320100-01', name: '南京市公共人力资源市场', region: '320100', city: '南京市' };
export const role = 'arn:aws-cn:iam::123456789012:role/city-push';
export const dayMs = 24 * 60 * 60 * 1000;

/** The province with its book of keys in memory, a clock that is set, and dice that count. */
export function province() {
  const book = new Map<string, MarketKey>();
  const trail: AuditEntry[] = [];
  let at = new Date('2026-11-21T02:00:00.000Z');
  let drawn = 0;
  let meanwhile = async (): Promise<void> => {};
  const place = (holder: string, hash: string): string => `${holder} ${hash}`;
  const ports = {
    readMarket: async (id: string) => (id === market.id ? market : undefined),
    listKeys: async (holder: string) => [...book.values()].filter((key) => key.holder === holder),
    saveKey: async (key: MarketKey, hash: string, over: MarketKey | undefined) => {
      await meanwhile();
      const stands = book.get(place(key.holder, hash));
      if (stands?.id !== over?.id || stands?.revokedAt !== over?.revokedAt) return 'stale' as const;
      book.set(place(key.holder, hash), key);
      return 'saved' as const;
    },
    endKey: async (holder: string, keyId: string, end: KeyEnd, over?: string) => {
      const found = [...book].find(([, key]) => key.holder === holder && key.id === keyId);
      if (!found || (end.rotatedTo !== undefined && found[1].rotatedTo !== over)) return 'unknown' as const;
      book.set(found[0], { ...found[1], ...end });
      return 'saved' as const;
    },
    addAudit: async (_holder: string, entry: AuditEntry) => void trail.unshift(entry),
    readAudit: async (_holder: string, limit: number) => trail.slice(0, limit),
    now: () => at,
    newSecret: () => String(++drawn).padStart(43, 's'),
    newKeyId: () => `k_${String(++drawn).padStart(12, '0')}`,
  };
  const authenticate = makeAuthenticate({ findKey: async (holder, hash) => book.get(place(holder, hash)), now: ports.now });
  const kindFor = async (authorization: string | undefined, principal?: string): Promise<string> => {
    const answer = await authenticate({ authorization, principal, marketId: market.id });
    return answer.ok ? 'good' : answer.error.kind;
  };
  return {
    trail,
    book,
    issue: makeIssueKey(ports),
    rotate: makeRotateKey(ports),
    revoke: makeRevokeKey(ports),
    keys: makeReadKeys(ports),
    readTrail: makeReadTrail(ports),
    opens: (secret: string | null) => kindFor(`Bearer ${secret}`),
    signs: (principal: string) => kindFor(undefined, principal),
    /** Another act of the province, between what the next one reads and what it writes. */
    between: (act: () => Promise<unknown>) => {
      meanwhile = async () => {
        meanwhile = async () => {};
        await act();
      };
    },
    pass: (days: number) => {
      at = new Date(at.getTime() + days * dayMs);
    },
  };
}
export const wanted = { holder: market.id, label: '报送系统 2027', by: 'k_province' };

export async function aKey(exchange: ReturnType<typeof province>, overrides: object = {}) {
  const answer = await exchange.issue({ ...wanted, ...overrides });
  if (!answer.ok) throw new Error(JSON.stringify(answer.error));
  return answer.value;
}
