import type { MarketKey } from '@ganghui/spec';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { makeAuthenticate } from './authenticate.ts';
import { formatKey, hashKey, hashPrincipal, holderOf, principalArn } from './key-text.ts';

const secret = 'k'.repeat(43);
const key = formatKey('320100-01', secret);
const role = 'arn:aws-cn:iam::123456789012:role/city-push';
const aKey = (overrides: Partial<MarketKey> = {}): MarketKey => ({
  id: 'k_3f9a2b7c41d0',
  holder: '320100-01',
  label: '报送系统',
  scopes: ['push'],
  principal: null,
  createdAt: '2026-01-01T00:00:00.000Z',
  createdBy: 'k_province',
  expiresAt: '2026-11-22T00:00:00.000Z',
  revokedAt: null,
  ...overrides,
});
const authenticate = (overrides: Partial<MarketKey> = {}) =>
  makeAuthenticate({
    findKey: async (holder, hash) => {
      // As DynamoDB does.
      if (holder.length > 2000) throw new Error('ValidationException');
      return holder === '320100-01' && [hashKey(key), hashPrincipal(role)].includes(hash) ? aKey(overrides) : undefined;
    },
    now: () => new Date('2026-11-21T00:00:00Z'),
  });

describe('a key', () => {
  it('says who calls', async () =>
    expect(await authenticate()({ authorization: `Bearer ${key}` })).toEqual({
      ok: true,
      value: { holder: '320100-01', keyId: 'k_3f9a2b7c41d0', scopes: ['push'] },
    }));

  it.each([
    [undefined, 'key-missing'],
    ['', 'key-missing'],
    ['Basic abc', 'key-missing'],
    ['Bearer', 'key-missing'],
    [`Bearer ${key} ${key}`, 'key-missing'],
    ['Bearer nonsense', 'key-unknown'],
    [`Bearer ${formatKey('321000-01', secret)}`, 'key-unknown'],
    [`Bearer ${formatKey('province', secret)}`, 'key-unknown'],
    [`Bearer ${key}x`, 'key-unknown'],
    [`Bearer ${'x'.repeat(1_000_000)}`, 'key-unknown'],
  ])('%.40s is refused as %s', async (authorization, kind) =>
    expect(await authenticate()({ authorization })).toMatchObject({ ok: false, error: { kind } }),
  );

  it.each([
    [{ expiresAt: '2026-11-21T00:00:00.000Z' }, 'key-expired'],
    [{ revokedAt: '2026-11-20T00:00:00.000Z' }, 'key-revoked'],
    // Who took it back is what matters, also after its time.
    [{ revokedAt: '2026-11-19T00:00:00.000Z', expiresAt: '2026-11-20T00:00:00.000Z' }, 'key-revoked'],
  ])('that ended (%j) is refused as %s, by its id and never by its text', async (ended, kind) => {
    const answer = await authenticate(ended)({ authorization: `Bearer ${key}` });
    expect(answer).toMatchObject({ ok: false, error: { kind, detail: expect.stringContaining('k_3f9a2b7c41d0') } });
    expect(JSON.stringify(answer)).not.toContain(secret);
  });

  it.each([
    [{ expiresAt: '2026-11-20T18:49:00.000Z' }, '已于 2026-11-21 02:49（北京时间）到期。'],
    [{ revokedAt: '2026-11-20T18:49:00.000Z' }, '已于 2026-11-21 02:49（北京时间）吊销。'],
  ])('that ended is told with its time in China: %j', async (ended, text) =>
    expect(await authenticate(ended)({ authorization: `Bearer ${key}` })).toMatchObject({
      error: { detail: expect.stringContaining(text) },
    }),
  );

  it('without an end lasts', async () =>
    expect(await authenticate({ expiresAt: null })({ authorization: `Bearer ${key}` })).toMatchObject({ ok: true }));
});

describe('an IAM principal', () => {
  // What signs a request fills the header that else carries the key.
  const authorization = 'AWS4-HMAC-SHA256 Credential=AKIDEXAMPLE/20261121/cn-north-1/execute-api/aws4_request, Signature=00';

  it('speaks for the market it is registered at', async () =>
    expect(await authenticate({ principal: role })({ authorization, principal: role, marketId: '320100-01' })).toMatchObject({
      ok: true,
      value: { holder: '320100-01' },
    }));

  it.each([
    [role, '321000-01', 'key-unknown'],
    [`${role}-2`, '320100-01', 'key-unknown'],
    [role, 'x'.repeat(5000), 'key-unknown'],
    [role, undefined, 'key-missing'],
  ])('%s at %.40s is refused as %s', async (principal, marketId, kind) =>
    expect(await authenticate()({ authorization, principal, marketId })).toMatchObject({ ok: false, error: { kind } }),
  );

  it('is not believed when a header only says so', async () => {
    const answer = await authenticate()({ authorization: `Bearer iam:${role}`, marketId: '320100-01' });
    expect(answer).toMatchObject({ ok: false, error: { kind: 'key-unknown' } });
  });

  it('does not fall back on a key that came along', async () => {
    const answer = await authenticate()({ authorization: `Bearer ${key}`, principal: `${role}-2`, marketId: '320100-01' });
    expect(answer).toMatchObject({ ok: false, error: { kind: 'key-unknown' } });
  });
});

describe('the text of a key', () => {
  it('names its holder, whatever the dice gave', () =>
    fc.assert(
      fc.property(fc.constantFrom('320100-01', 'province'), fc.stringMatching(/^[A-Za-z0-9_-]{43}$/), (holder, dice) => {
        expect(holderOf(formatKey(holder, dice))).toBe(holder);
      }),
    ));

  it('of any other shape names nobody', () =>
    fc.assert(
      fc.property(fc.string({ maxLength: 200 }), (text) => {
        expect(holderOf(text)).toBeUndefined();
      }),
    ));
});

it.each([
  [role, role],
  ['arn:aws:iam::123456789012:user/cities/nanjing', 'arn:aws:iam::123456789012:user/cities/nanjing'],
  ['arn:aws-us-gov:iam::123456789012:role/x', 'arn:aws-us-gov:iam::123456789012:role/x'],
  ['arn:aws-cn:iam::123456789012:role/cities/jiangsu/city-push', role],
  ['arn:aws-cn:iam::123456789012:role/', undefined],
  ['arn:aws-cn:iam::123456789012:role/cities/', undefined],
  ['arn:aws-cn:sts::123456789012:assumed-role/city-push/session', undefined],
  ['arn:aws-cn:iam::123456789012:root', undefined],
  ['arn:aws-cn:iam::12345:role/x', undefined],
  [`arn:aws-cn:iam::123456789012:role/${'x'.repeat(500)}`, undefined],
  ['*', undefined],
])('%.60s is registered as %s', (text, registered) => expect(principalArn(text)).toBe(registered));
