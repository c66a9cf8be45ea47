import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { aKey, dayMs, market, province, role } from './testing/a-province.ts';

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

  const rotating = (exchange: ReturnType<typeof province>, keyId: string) =>
    exchange.rotate({ holder: market.id, keyId, overlapDays: 10, by: 'k_province' });
  const living = async (exchange: ReturnType<typeof province>) =>
    [...exchange.book.values()].filter(({ revokedAt }) => revokedAt === null).map(({ id }) => id);

  it('is done once: a second time it names the successor, which comes first to be revoked', async () => {
    const exchange = province();
    const old = await aKey(exchange);
    const first = await rotating(exchange, old.id);
    const successor = first.ok ? first.value.id : '';
    expect(exchange.book.get([...exchange.book.keys()][0] ?? '')).toMatchObject({ id: old.id, rotatedTo: successor });
    const refused = await rotating(exchange, old.id);
    expect(refused).toMatchObject({
      ok: false,
      error: { kind: 'key-invalid', detail: `密钥 ${old.id} 已于 2026-11-21 10:00（北京时间）轮换为 ${successor}，不再轮换。` },
    });
    expect(await living(exchange)).toEqual([old.id, successor]);

    // The secret was lost.
    await exchange.revoke({ holder: market.id, keyId: successor, by: 'k_province' });
    const again = await rotating(exchange, old.id);
    expect(await living(exchange)).toEqual([old.id, again.ok ? again.value.id : '']);
    expect(again.ok && again.value).not.toHaveProperty('rotatedTo');
  });

  it('is not done to a key whose successor was rotated and revoked, but whose last heir opens', async () => {
    const exchange = province();
    const old = await aKey(exchange);
    const second = await rotating(exchange, old.id);
    const third = await rotating(exchange, second.ok ? second.value.id : '');
    await exchange.revoke({ holder: market.id, keyId: second.ok ? second.value.id : '', by: 'k_province' });
    const refused = await rotating(exchange, old.id);
    expect(refused).toMatchObject({ ok: false, error: { fix: expect.stringContaining(third.ok ? third.value.id : 'none') } });
  });

  it('makes one new key also when two ask at the same moment', async () => {
    const exchange = province();
    const old = await aKey(exchange);
    let other: Awaited<ReturnType<typeof rotating>> | undefined;
    exchange.between(async () => {
      other = await rotating(exchange, old.id);
    });
    expect(await rotating(exchange, old.id)).toMatchObject({ ok: false, error: { kind: 'key-invalid' } });
    expect(await living(exchange)).toEqual([old.id, other?.ok && other.value.id]);
  });

  it('is not done to a key that has ended', async () => {
    const exchange = province();
    const old = await aKey(exchange, { days: 5 });
    exchange.pass(5);
    expect(await rotating(exchange, old.id)).toMatchObject({
      ok: false,
      error: { kind: 'key-invalid', detail: `密钥 ${old.id} 已于 2026-11-26 10:00（北京时间）到期，不能轮换。` },
    });
    expect(exchange.book.size).toBe(1);
  });

  it('leaves every id an IAM principal had in sight, also when it is registered anew', async () => {
    const exchange = province();
    const first = await aKey(exchange, { principal: role, days: 5 });
    const second = await rotating(exchange, first.id);
    exchange.pass(366);
    const third = await aKey(exchange, { principal: role });
    expect(await exchange.keys(market.id)).toMatchObject({
      value: [{ id: third.id, formerIds: [first.id, second.ok ? second.value.id : ''] }],
    });
    const plain = await aKey(exchange);
    const renewed = await rotating(exchange, plain.id);
    expect(renewed.ok && renewed.value).not.toHaveProperty('formerIds');
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
