import { randomUUID } from 'node:crypto';
import { PutItemCommand } from '@aws-sdk/client-dynamodb';
import { createTakeAllowance } from '@ganghui/aws/allowance';
import { createAddAudit, createReadAudit } from '@ganghui/aws/audit';
import { createEndKey, createFindKey, createListKeys, createSaveKey } from '@ganghui/aws/keys';
import { createListMarkets, createReadMarket, createSaveMarket } from '@ganghui/aws/markets';
import type { Table } from '@ganghui/aws/table-client';
import type { MarketKey } from '@ganghui/spec';
import { beforeAll, describe, expect, it } from 'vitest';

// Every test takes a holder of its own, so that the tests may share one table.
const aHolder = (): string => `3298${randomUUID().slice(0, 2)}-${randomUUID().slice(0, 4)}`;
const aKey = (overrides: Partial<MarketKey> = {}): MarketKey => ({
  id: `k_${randomUUID().slice(0, 12)}`,
  holder: aHolder(),
  label: '报送系统',
  scopes: ['push', 'read'],
  principal: null,
  createdAt: '2026-11-21T02:00:00.000Z',
  createdBy: 'k_province',
  expiresAt: '2027-11-21T02:00:00.000Z',
  revokedAt: null,
  ...overrides,
});
const minuteMs = 60_000;
const noon = new Date('2026-11-21T04:00:15.000Z');

/** What the core relies on for markets, keys, the audit trail and the allowance, the same for every engine. */
export function keysContract(engine: string, makeTable: () => Promise<Table>): void {
  describe(`markets and keys on ${engine}`, () => {
    let table: Table;
    beforeAll(async () => {
      table = await makeTable();
    });

    it('keeps a market with its limits, and the last one that was saved', async () => {
      const market = { id: '329811-01', name: '某市公共人力资源市场', region: '329811', city: '某市' };
      const limited = { ...market, limits: { requestsPerMinute: 120, closePercent: 5 } };
      await createSaveMarket(table)(market);
      expect(await createReadMarket(table)(market.id)).toEqual(market);
      await createSaveMarket(table)(limited);
      expect(await createReadMarket(table)(market.id)).toEqual(limited);
      expect((await createListMarkets(table)()).filter(({ id }) => id === market.id)).toEqual([limited]);
    });

    it('finds a key by the hash of its secret, for its holder only', async () => {
      const key = aKey();
      await createSaveKey(table)(key, 'a1');
      expect(await createFindKey(table)(key.holder, 'a1')).toEqual(key);
      expect(await createFindKey(table)(key.holder, 'a2')).toBeUndefined();
      expect(await createFindKey(table)(aHolder(), 'a1')).toBeUndefined();
    });

    it.each([
      aKey({ principal: 'arn:aws-cn:iam::123456789012:role/city-push', scopes: ['read'] }),
      aKey({ expiresAt: null, holder: 'province', scopes: ['read', 'admin'] }),
      aKey({ revokedAt: '2026-11-22T00:00:00.000Z' }),
    ])('gives back every member of a key as it was: $scopes', async (key) => {
      await createSaveKey(table)(key, key.id);
      expect(await createFindKey(table)(key.holder, key.id)).toEqual(key);
    });

    it('lists keys newest first, and no other row of the market', async () => {
      const holder = aHolder();
      const older = aKey({ holder, createdAt: '2026-01-01T00:00:00.000Z' });
      const newer = aKey({ holder });
      await createSaveKey(table)(older, 'b1');
      await createSaveKey(table)(newer, 'b2');
      await createTakeAllowance(table, { lease: 20, now: () => noon })(holder, 6000);
      expect(await createListKeys(table)(holder)).toEqual([newer, older]);
      expect(await createListKeys(table)(aHolder())).toEqual([]);
    });

    it('ends one key and not its neighbour; a key that is not there is unknown and is not made', async () => {
      const holder = aHolder();
      const [one, other] = [aKey({ holder }), aKey({ holder })];
      await createSaveKey(table)(one, 'c1');
      await createSaveKey(table)(other, 'c2');
      const endKey = createEndKey(table);
      expect(await endKey(holder, one.id, { expiresAt: '2026-11-28T02:00:00.000Z' })).toBe('saved');
      expect(await endKey(holder, one.id, { revokedAt: '2026-11-22T02:00:00.000Z' })).toBe('saved');
      expect(await createFindKey(table)(holder, 'c1')).toEqual({
        ...one,
        expiresAt: '2026-11-28T02:00:00.000Z',
        revokedAt: '2026-11-22T02:00:00.000Z',
      });
      expect(await createFindKey(table)(holder, 'c2')).toEqual(other);
      expect(await endKey(holder, 'k_nobody', { revokedAt: '2026-11-22T02:00:00.000Z' })).toBe('unknown');
      expect(await createListKeys(table)(holder)).toHaveLength(2);
    });

    it('puts a key only in the place of the one that was read, and twice is once', async () => {
      const principal = 'arn:aws-cn:iam::123456789012:role/city-push';
      const old = aKey({ principal });
      const { holder } = old;
      const [renewed, rival] = [aKey({ holder, principal }), aKey({ holder, principal })];
      const saveKey = createSaveKey(table);
      expect(await saveKey(old, 'p1')).toBe('saved');
      expect(await saveKey(rival, 'p1')).toBe('stale');
      expect(await saveKey(renewed, 'p1', old)).toBe('saved');
      // The answer to the first try was lost.
      expect(await saveKey(renewed, 'p1', old)).toBe('saved');
      expect(await saveKey(rival, 'p1', old)).toBe('stale');
      expect(await createFindKey(table)(holder, 'p1')).toEqual(renewed);

      const revoked = { ...renewed, revokedAt: '2026-11-22T02:00:00.000Z' };
      await createEndKey(table)(holder, renewed.id, { revokedAt: revoked.revokedAt });
      expect(await saveKey(rival, 'p1', renewed)).toBe('stale');
      expect(await createFindKey(table)(holder, 'p1')).toEqual(revoked);
      expect(await saveKey(rival, 'p1', revoked)).toBe('saved');
      expect(await createFindKey(table)(holder, 'p1')).toEqual(rival);
    });

    it('gives a rotated key one successor, whoever asks at the same moment, and remembers former ids', async () => {
      const old = aKey({ formerIds: ['k_first', 'k_second'] });
      const { holder, id } = old;
      const endKey = createEndKey(table);
      const expiresAt = '2026-11-28T02:00:00.000Z';
      await createSaveKey(table)(old, 'r1');
      expect(await endKey(holder, id, { expiresAt, rotatedTo: 'k_a' })).toBe('saved');
      // The answer to the first try was lost.
      expect(await endKey(holder, id, { expiresAt, rotatedTo: 'k_a' })).toBe('saved');
      expect(await endKey(holder, id, { expiresAt, rotatedTo: 'k_b' })).toBe('unknown');
      expect(await endKey(holder, id, { expiresAt, rotatedTo: 'k_b' }, 'k_c')).toBe('unknown');
      expect(await createFindKey(table)(holder, 'r1')).toEqual({ ...old, expiresAt, rotatedTo: 'k_a' });
      expect(await endKey(holder, id, { expiresAt, rotatedTo: 'k_b' }, 'k_a')).toBe('saved');
      expect(await createListKeys(table)(holder)).toEqual([{ ...old, expiresAt, rotatedTo: 'k_b' }]);
    });

    it('tells keys of the first release apart, which held their end at most, and can end or replace each', async () => {
      const holder = aHolder();
      for (const hash of ['d1d1d1d1', 'd2d2d2d2']) {
        const Item = { pk: { S: `M#${holder}` }, sk: { S: `KEY#${hash}` } };
        await table.client.send(new PutItemCommand({ TableName: table.name, Item }));
      }
      const legacy = { holder, scopes: ['push', 'read'], principal: null, expiresAt: null, revokedAt: null };
      const first = await createFindKey(table)(holder, 'd1d1d1d1');
      const second = await createFindKey(table)(holder, 'd2d2d2d2');
      expect([first, second]).toMatchObject(['k_legacy_d1d1d1', 'k_legacy_d2d2d2'].map((id) => ({ ...legacy, id })));
      expect(await createEndKey(table)(holder, 'k_legacy_d1d1d1', { revokedAt: '2026-11-22T02:00:00.000Z' })).toBe('saved');
      expect(await createFindKey(table)(holder, 'd1d1d1d1')).toMatchObject({ ...legacy, revokedAt: '2026-11-22T02:00:00.000Z' });
      expect(await createFindKey(table)(holder, 'd2d2d2d2')).toEqual(second);
      expect(await createSaveKey(table)(aKey({ holder }), 'd1d1d1d1', first && { ...first, revokedAt: null })).toBe('stale');
      expect(await createSaveKey(table)(aKey({ holder }), 'd2d2d2d2', second)).toBe('saved');
    });

    it('keeps the audit trail of one holder, newest first, also two acts of one millisecond', async () => {
      const holder = aHolder();
      const entry = (at: string, subject: string) => ({ at, by: 'k_p', action: 'key-issued' as const, subject, detail: '报送系统' });
      const first = entry('2026-11-21T02:00:00.000Z', 'k_1');
      const second = entry('2026-11-21T02:00:01.000Z', 'k_2');
      const twin = entry('2026-11-21T02:00:01.000Z', 'k_2');
      for (const each of [first, second, twin]) await createAddAudit(table)(holder, each);
      await createAddAudit(table)(aHolder(), first);
      expect(await createReadAudit(table)(holder, 10)).toEqual([second, twin, first]);
      expect(await createReadAudit(table)(holder, 2)).toEqual([second, twin]);
    });

    it('reads as many entries as were asked for, though a page holds fewer', async () => {
      const holder = aHolder();
      // A page of a query holds 1 MB.
      const entry = { by: 'k_p', action: 'market-saved' as const, subject: holder, detail: '长'.repeat(100_000) };
      const times = Array.from({ length: 8 }, (_, second) => `2026-11-21T02:00:0${second}.000Z`);
      for (const at of times) await createAddAudit(table)(holder, { ...entry, at });
      expect((await createReadAudit(table)(holder, 7)).map(({ at }) => at)).toEqual(times.toReversed().slice(0, 7));
    });

    it('counts the requests of a minute over all instances, and begins anew in the next', async () => {
      const holder = aHolder();
      let at = noon;
      const instance = () => createTakeAllowance(table, { lease: 20, now: () => at });
      const [one, other] = [instance(), instance()];
      const takes = await Promise.all(Array.from({ length: 130 }, (_, index) => (index % 2 ? one : other)(holder, 100)));
      expect(takes.filter(({ allowed }) => allowed)).toHaveLength(100);
      expect(takes.at(-1)).toEqual({ allowed: false, limit: 100, remaining: 0, resetSeconds: 45 });
      at = new Date(noon.getTime() + minuteMs);
      expect(await one(holder, 100)).toEqual({ allowed: true, limit: 100, remaining: 99, resetSeconds: 45 });
    });

    it('counts every request of a small limit by itself', async () => {
      const holder = aHolder();
      const take = () => createTakeAllowance(table, { lease: 20, now: () => noon })(holder, 3);
      expect([await take(), await take(), await take(), await take()].map(({ allowed, remaining }) => [allowed, remaining])).toEqual([
        [true, 2],
        [true, 1],
        [true, 0],
        [false, 0],
      ]);
    });
  });
}
