import { describe, expect, it } from 'vitest';
import { formatKey, hashKey, makeAuthenticate } from './authenticate.ts';

const secret = 'k'.repeat(43);
const key = formatKey('320100-01', secret);
const stored = (expiresAt: string | null) =>
  makeAuthenticate({
    findKey: async (marketId, hash) => (marketId === '320100-01' && hash === hashKey(key) ? { expiresAt } : undefined),
    now: () => new Date('2026-11-21T00:00:00Z'),
  });

describe('a market key', () => {
  it('names its market', async () => expect(await stored(null)(`Bearer ${key}`)).toEqual({ ok: true, value: { marketId: '320100-01' } }));

  it.each([
    [undefined, 'key-missing'],
    ['Basic abc', 'key-missing'],
    ['Bearer nonsense', 'key-unknown'],
    [`Bearer ${formatKey('321000-01', secret)}`, 'key-unknown'],
    [`Bearer ${key}x`, 'key-unknown'],
  ])('%s is refused as %s', async (header, kind) => expect(await stored(null)(header)).toMatchObject({ ok: false, error: { kind } }));

  it('ends at its date', async () =>
    expect(await stored('2026-11-20T00:00:00Z')(`Bearer ${key}`)).toMatchObject({ ok: false, error: { kind: 'key-expired' } }));
});
