import { describe, expect, it } from 'vitest';
import { aKey, market, province, role, wanted } from './testing/a-province.ts';

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

  it('keeps the reason in the trail, where there is one', async () => {
    const exchange = province();
    for (const reason of [' 经办人离职 ', undefined]) {
      const { id } = await aKey(exchange);
      await exchange.revoke({ holder: market.id, keyId: id, by: 'k_province', ...(reason && { reason }) });
    }
    const details = exchange.trail.filter(({ action }) => action === 'key-revoked').map(({ detail }) => detail);
    expect(details).toEqual(['报送系统 2027', '报送系统 2027; 经办人离职']);
  });

  it.each(['长'.repeat(201), 'a\nb'])('refuses the reason %.20j', async (reason) => {
    const exchange = province();
    const key = await aKey(exchange);
    const answer = await exchange.revoke({ holder: market.id, keyId: key.id, by: 'k_province', reason });
    expect(answer).toMatchObject({ ok: false, error: { kind: 'key-invalid' } });
    expect(await exchange.opens(key.secret)).toBe('good');
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

it('tells the times of the trail as people in China read them', async () => {
  const exchange = province();
  const key = await aKey(exchange);
  const fresh = await exchange.rotate({ holder: market.id, keyId: key.id, overlapDays: 1, by: 'k_province' });
  expect(exchange.trail.map(({ detail }) => detail)).toEqual([
    `${key.id} → ${fresh.ok && fresh.value.id}; old ends 2026-11-22 10:00（北京时间）; new until 2027-11-21 10:00（北京时间）`,
    '报送系统 2027; push; until 2027-11-21 10:00（北京时间）',
  ]);
});

it('shows keys and trail of registered markets only', async () => {
  const exchange = province();
  await aKey(exchange);
  expect(await exchange.readTrail(market.id, 5)).toMatchObject({ ok: true, value: [{ action: 'key-issued', by: 'k_province' }] });
  for (const read of [exchange.keys('321000-01'), exchange.readTrail('321000-01', 5)])
    expect(await read).toMatchObject({ ok: false, error: { kind: 'market-unknown' } });
});
