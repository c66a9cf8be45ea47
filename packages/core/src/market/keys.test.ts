import type { AuditEntry, MarketKey } from '@ganghui/spec';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { makeAuthenticate } from './authenticate.ts';
import { makeIssueKey } from './issue-key.ts';
import { makeReadKeys, makeReadTrail } from './read-keys.ts';
import { makeRevokeKey } from './revoke-key.ts';
import { makeRotateKey } from './rotate-key.ts';

const market = { id: '320100-01', name: '南京市公共人力资源市场', region: '320100', city: '南京市' };
const role = 'arn:aws-cn:iam::123456789012:role/city-push';
const dayMs = 24 * 60 * 60 * 1000;

/** The province with its book of keys in memory, a clock that is set, and dice that count. */
function province() {
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
    endKey: async (holder: string, keyId: string, end: { expiresAt?: string; revokedAt?: string }) => {
      const found = [...book].find(([, key]) => key.holder === holder && key.id === keyId);
      if (!found) return 'unknown' as const;
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
const wanted = { holder: market.id, label: '报送系统 2027', by: 'k_province' };

async function aKey(exchange: ReturnType<typeof province>, overrides: object = {}) {
  const answer = await exchange.issue({ ...wanted, ...overrides });
  if (!answer.ok) throw new Error(JSON.stringify(answer.error));
  return answer.value;
}

describe('issuing a key', () => {
  it('shows a secret that opens, for a year, and keeps it nowhere', async () => {
    const exchange = province();
    const key = await aKey(exchange);
    expect(key).toMatchObject({ holder: market.id, scopes: ['push'], createdBy: 'k_province', expiresAt: '2027-11-21T02:00:00.000Z' });
    expect(key.secret).toMatch(/^gh_320100-01_.{43}$/);
    expect(JSON.stringify([await exchange.keys(market.id), exchange.trail, [...exchange.book]])).not.toContain(key.secret);
    expect(await exchange.opens(key.secret)).toBe('good');
    exchange.pass(365);
    expect(await exchange.opens(key.secret)).toBe('key-expired');
  });

  it('registers an IAM principal without a secret, once', async () => {
    const exchange = province();
    expect(await aKey(exchange, { principal: role })).toMatchObject({ principal: role, secret: null });
    expect(await exchange.signs(role)).toBe('good');
    expect(await exchange.issue({ ...wanted, principal: role })).toMatchObject({ ok: false, error: { kind: 'key-invalid' } });
    exchange.pass(366);
    expect(await exchange.signs(role)).toBe('key-expired');
    await aKey(exchange, { principal: role });
    expect(await exchange.signs(role)).toBe('good');
  });

  it('registers an IAM principal once also when two ask at the same moment', async () => {
    const exchange = province();
    let other: Awaited<ReturnType<typeof exchange.issue>> | undefined;
    exchange.between(async () => {
      other = await exchange.issue({ ...wanted, principal: role, scopes: ['read'] });
    });
    expect(await exchange.issue({ ...wanted, principal: role })).toMatchObject({ ok: false, error: { kind: 'key-invalid' } });
    expect(await exchange.keys(market.id)).toMatchObject({ value: [{ id: other?.ok && other.value.id, scopes: ['read'] }] });
  });

  it('gives the province keys of its own', async () =>
    expect(await aKey(province(), { holder: 'province' })).toMatchObject({
      scopes: ['read', 'admin'],
      secret: expect.stringMatching(/^gh_province_/),
    }));

  it.each([
    [{ label: '  ' }, '/label'],
    [{ label: '长'.repeat(81) }, '/label'],
    [{ label: 'a\nb' }, '/label'],
    [{ scopes: ['admin'] as const }, '/scopes'],
    [{ scopes: [] }, '/scopes'],
    [{ days: 0 }, '/days'],
    [{ days: 731 }, '/days'],
    [{ days: 1.5 }, '/days'],
    [{ days: Number.NaN }, '/days'],
    [{ principal: 'arn:aws-cn:sts::123456789012:assumed-role/city-push/s' }, '/principal'],
    [{ principal: '' }, '/principal'],
    [{ holder: 'province', scopes: ['push'] as const }, '/scopes'],
    [{ holder: 'province', principal: role }, '/principal'],
  ])('refuses %j at %s', async (overrides, field) => {
    const exchange = province();
    expect(await exchange.issue({ ...wanted, ...overrides })).toMatchObject({
      ok: false,
      error: { kind: 'key-invalid', findings: [{ field }] },
    });
    expect([exchange.book.size, exchange.trail]).toEqual([0, []]);
  });

  it('refuses a market that nobody registered', async () =>
    expect(await province().issue({ ...wanted, holder: '321000-01' })).toMatchObject({ ok: false, error: { kind: 'market-unknown' } }));
});

describe('rotating a key', () => {
  it('lets both open for the overlap, then the new one alone', async () => {
    const exchange = province();
    const old = await aKey(exchange, { scopes: ['read'] });
    const fresh = await exchange.rotate({ holder: market.id, keyId: old.id, overlapDays: 10, by: 'k_province' });
    if (!fresh.ok) throw new Error(fresh.error.detail);
    expect(fresh.value).toMatchObject({ label: old.label, scopes: ['read'], expiresAt: '2027-11-21T02:00:00.000Z' });
    expect(fresh.value.id).not.toBe(old.id);
    exchange.pass(9.9);
    expect([await exchange.opens(old.secret), await exchange.opens(fresh.value.secret)]).toEqual(['good', 'good']);
    exchange.pass(0.1);
    expect([await exchange.opens(old.secret), await exchange.opens(fresh.value.secret)]).toEqual(['key-expired', 'good']);
  });

  it('ends the old one at once when there is no overlap, also the key that asks', async () => {
    const exchange = province();
    const own = await aKey(exchange, { holder: 'province' });
    const fresh = await exchange.rotate({ holder: 'province', keyId: own.id, overlapDays: 0, by: own.id });
    expect([await exchange.opens(own.secret), await exchange.opens(fresh.ok ? fresh.value.secret : null)]).toEqual(['key-expired', 'good']);
  });

  it('never makes the old one last longer than it would have', () =>
    fc.assert(
      fc.asyncProperty(
        fc.integer({ min: 1, max: 730 }),
        fc.integer({ min: 0, max: 90 }),
        fc.integer({ min: 0, max: 800 }),
        async (days, overlapDays, waited) => {
          const exchange = province();
          const old = await aKey(exchange, { days });
          exchange.pass(waited);
          await exchange.rotate({ holder: market.id, keyId: old.id, overlapDays, by: 'k_province' });
          const kept = [...exchange.book.values()].find(({ id }) => id === old.id);
          expect(Date.parse(kept?.expiresAt ?? '')).toBe(
            Math.min(Date.parse(old.expiresAt ?? ''), Date.parse('2026-11-21T02:00:00Z') + (waited + overlapDays) * dayMs),
          );
        },
      ),
    ));

  it('renews an IAM principal under a new id', async () => {
    const exchange = province();
    const old = await aKey(exchange, { principal: role, days: 5 });
    const renewed = await exchange.rotate({ holder: market.id, keyId: old.id, by: 'k_province' });
    expect(renewed).toMatchObject({ ok: true, value: { principal: role, secret: null } });
    exchange.pass(6);
    expect(await exchange.signs(role)).toBe('good');
    expect(await exchange.keys(market.id)).toMatchObject({ ok: true, value: [{ id: renewed.ok ? renewed.value.id : '' }] });
  });

  it.each([
    [{ overlapDays: 91 }, 'key-invalid'],
    [{ overlapDays: -1 }, 'key-invalid'],
    [{ overlapDays: 0.5 }, 'key-invalid'],
    [{ days: 0 }, 'key-invalid'],
    [{ keyId: 'k_none' }, 'key-not-found'],
    [{ holder: 'province' }, 'key-not-found'],
    [{ holder: '321000-01' }, 'market-unknown'],
  ])('refuses %j as %s', async (overrides, kind) => {
    const exchange = province();
    const { id } = await aKey(exchange);
    const before = [...exchange.book.values()];
    const answer = await exchange.rotate({ holder: market.id, keyId: id, by: 'k_province', ...overrides });
    expect(answer).toMatchObject({ ok: false, error: { kind } });
    expect([...exchange.book.values()]).toEqual(before);
  });

  it('does not bring back an IAM principal that is revoked at the same moment', async () => {
    const exchange = province();
    const { id } = await aKey(exchange, { principal: role });
    exchange.between(() => exchange.revoke({ holder: market.id, keyId: id, by: 'k_province' }));
    const answer = await exchange.rotate({ holder: market.id, keyId: id, by: 'k_province' });
    expect(answer).toMatchObject({ ok: false, error: { kind: 'key-invalid' } });
    expect(await exchange.signs(role)).toBe('key-revoked');
  });

  it('refuses a revoked one', async () => {
    const exchange = province();
    const { id } = await aKey(exchange);
    await exchange.revoke({ holder: market.id, keyId: id, by: 'k_province' });
    const answer = await exchange.rotate({ holder: market.id, keyId: id, by: 'k_province' });
    expect(answer).toMatchObject({ ok: false, error: { kind: 'key-invalid' } });
  });
});

describe('revoking a key', () => {
  it('shuts it at once, and twice is once', async () => {
    const exchange = province();
    const key = await aKey(exchange);
    const revoke = () => exchange.revoke({ holder: market.id, keyId: key.id, by: 'k_province' });
    const first = await revoke();
    expect(await exchange.opens(key.secret)).toBe('key-revoked');
    exchange.pass(1);
    expect(await revoke()).toEqual(first);
    expect(exchange.trail.map(({ action }) => action)).toEqual(['key-revoked', 'key-issued']);
  });

  it('leaves a way in: the key that asks stays', async () => {
    const exchange = province();
    const own = await aKey(exchange, { holder: 'province' });
    const answer = await exchange.revoke({ holder: 'province', keyId: own.id, by: own.id });
    expect(answer).toMatchObject({ ok: false, error: { kind: 'key-invalid' } });
    expect(await exchange.opens(own.secret)).toBe('good');
  });

  it.each([
    ['k_none', market.id, 'key-not-found'],
    ['k_none', '321000-01', 'market-unknown'],
  ])('%s of %s is refused as %s', async (keyId, holder, kind) =>
    expect(await province().revoke({ holder, keyId, by: 'k_province' })).toMatchObject({ ok: false, error: { kind } }),
  );
});

it('shows keys and trail of registered markets only', async () => {
  const exchange = province();
  await aKey(exchange);
  expect(await exchange.readTrail(market.id, 5)).toMatchObject({ ok: true, value: [{ action: 'key-issued', by: 'k_province' }] });
  for (const read of [exchange.keys('321000-01'), exchange.readTrail('321000-01', 5)])
    expect(await read).toMatchObject({ ok: false, error: { kind: 'market-unknown' } });
});
