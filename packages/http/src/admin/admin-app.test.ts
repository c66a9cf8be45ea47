import {
  hashKey,
  makeAuthenticate,
  makeIssueKey,
  makeReadKeys,
  makeReadTrail,
  makeRegisterMarket,
  makeRevokeKey,
  makeRotateKey,
} from '@ganghui/core';
import { type AuditEntry, ExchangeStatus, IssuedKey, type Market, MarketKey } from '@ganghui/spec';
import { flow } from '@ganghui/spec/flow';
import { describe, expect, it } from 'vitest';
import { createAdminApp } from './admin-app.ts';
import { adminRoutes } from './admin-routes.ts';

const nanjing = { id: '320100-01', name: '南京市公共人力资源市场', region: '320100', city: '南京市' };
const secret = (holder: string): string => `gh_${holder}_${'s'.repeat(43)}`;
const keyOf = (holder: string, scopes: MarketKey['scopes']): MarketKey => ({
  id: `k_${holder}`,
  holder,
  label: '第一把',
  scopes,
  principal: null,
  createdAt: '2026-11-20T00:00:00.000Z',
  createdBy: 'bootstrap',
  expiresAt: null,
  revokedAt: null,
});

const aStatus: ExchangeStatus = {
  at: '2026-11-21T02:00:00.000Z',
  log: { head: 2, live: 1, lastRecordedAt: '2026-11-21T01:59:00.000Z', chainHash: 'a'.repeat(64), stateDigest: 'b'.repeat(64) },
  sweep: { at: null, checked: 0, missed: 0, missedEver: 0, oldestUnpublished: null },
  readers: [{ name: 'score', cursor: 2, behind: 0, behindSeconds: 0 }],
  subscriptions: [],
  unreadable: [],
  snapshot: { asOf: 0, madeAt: null, count: 0, behind: 2, behindSeconds: 60 },
  checkpoint: { sequence: 0, signedAt: null, keyId: null, behind: 2, behindSeconds: 60 },
};

/** The admin app over the real use cases and a table in memory. */
function exchange() {
  const markets = new Map<string, Market>([[nanjing.id, nanjing]]);
  const rows = new Map<string, MarketKey>([
    [`province ${hashKey(secret('province'))}`, keyOf('province', ['read', 'admin'])],
    [`320100-01 ${hashKey(secret('320100-01'))}`, keyOf('320100-01', ['push', 'read'])],
    [`province ${hashKey(`gh_province_${'r'.repeat(43)}`)}`, keyOf('province', ['read'])],
    [`province ${hashKey(`gh_province_${'p'.repeat(43)}`)}`, keyOf('province', ['admin'])],
  ]);
  const trail: AuditEntry[] = [];
  const failures: unknown[] = [];
  let drawn = 0;
  let down = false;
  const ports = {
    readMarket: async (id: string) => {
      if (down) throw new Error('table down');
      // As DynamoDB does with a key that is too long.
      if (id.length > 2000) throw new Error('ValidationException');
      return markets.get(id);
    },
    saveMarket: async (market: Market) => void markets.set(market.id, market),
    listKeys: async (holder: string) => [...rows.values()].filter((key) => key.holder === holder),
    saveKey: async (key: MarketKey, hash: string) => {
      rows.set(`${key.holder} ${hash}`, key);
      return 'saved' as const;
    },
    endKey: async (holder: string, keyId: string, end: object) => {
      for (const [place, key] of rows) if (key.holder === holder && key.id === keyId) rows.set(place, { ...key, ...end });
      return 'saved' as const;
    },
    addAudit: async (_holder: string, entry: AuditEntry) => void trail.unshift(entry),
    readAudit: async (_holder: string, limit: number) => trail.slice(0, limit),
    now: () => new Date('2026-11-21T02:00:00.000Z'),
    newSecret: () => String(++drawn).padStart(43, 'x'),
    newKeyId: () => `k_${String(++drawn).padStart(12, '0')}`,
  };
  const app = createAdminApp({
    authenticate: makeAuthenticate({ findKey: async (holder, hash) => rows.get(`${holder} ${hash}`), now: ports.now }),
    listMarkets: async () => [...markets.values()],
    readMarket: ports.readMarket,
    registerMarket: makeRegisterMarket(ports),
    readKeys: makeReadKeys(ports),
    issueKey: makeIssueKey(ports),
    rotateKey: makeRotateKey(ports),
    revokeKey: makeRevokeKey(ports),
    readTrail: makeReadTrail(ports),
    readStatus: async () => {
      if (down) throw new Error('table down');
      return aStatus;
    },
    report: (error) => failures.push(error),
  });
  const call = async (
    line: string,
    body?: unknown,
    headers: Record<string, string> = { authorization: `Bearer ${secret('province')}` },
  ) => {
    const [method = '', path = ''] = line.split(' ');
    const sent = body === undefined ? {} : { body: typeof body === 'string' ? body : JSON.stringify(body) };
    const address = path.startsWith('/v1/') ? path : `/v1/admin${path}`;
    const answer = await app.request(address, { method, headers: { 'content-type': 'application/json', ...headers }, ...sent });
    return { status: answer.status, headers: answer.headers, body: await answer.json() };
  };
  return {
    call,
    trail,
    failures,
    breakDown: () => {
      down = true;
    },
  };
}

describe('the admin API', () => {
  it('serves the routes of the flow and no other', () =>
    expect(adminRoutes.map(({ method, path }) => `${method} ${path}`).sort()).toEqual([...flow.admin.routes].sort()));

  it('registers a market, gives it a key, rotates and revokes it, and remembers who did so', async () => {
    const { call, trail } = exchange();
    const { id, ...body } = { ...nanjing, id: '321000-01', region: '321000', city: '扬州市' };
    expect(await call(`PUT /markets/${id}`, body)).toMatchObject({ status: 201, body: { id, city: '扬州市' } });
    expect(await call(`PUT /markets/${id}`, { ...body, limits: { requestsPerMinute: 60 } })).toMatchObject({ status: 200 });
    expect(await call(`GET /markets/${id}`)).toMatchObject({ status: 200, body: { limits: { requestsPerMinute: 60 } } });
    expect((await call('GET /markets')).body.markets).toHaveLength(2);

    const issued = await call(`POST /markets/${id}/keys`, { label: '报送系统' });
    expect(issued.status).toBe(201);
    const key = IssuedKey.parse(issued.body);
    const rotated = await call(`POST /markets/${id}/keys/${key.id}/rotate`, { overlapDays: 1 });
    const fresh = IssuedKey.parse(rotated.body);
    expect(await call(`POST /markets/${id}/keys/${key.id}/revoke`)).toMatchObject({ status: 200, body: { revokedAt: expect.any(String) } });

    const { keys } = (await call(`GET /markets/${id}/keys`)).body;
    expect(keys.map((each: unknown) => MarketKey.strict().parse(each).id)).toEqual([key.id, fresh.id]);
    expect(JSON.stringify([keys, trail])).not.toContain('xxx');
    const { entries } = (await call(`GET /markets/${id}/audit?limit=3`)).body;
    expect(entries.map(({ action, by }: AuditEntry) => [action, by])).toEqual(
      ['key-revoked', 'key-rotated', 'key-issued'].map((action) => [action, 'k_province']),
    );
  });

  it.each([
    [undefined, '第一把'],
    [{}, '第一把'],
    [{ reason: '经办人离职' }, '第一把; 经办人离职'],
  ])('revokes with the body %j', async (body, detail) => {
    const { call, trail } = exchange();
    expect(await call('POST /markets/320100-01/keys/k_320100-01/revoke', body)).toMatchObject({ status: 200 });
    expect(trail).toMatchObject([{ action: 'key-revoked', detail }]);
  });

  it('gives a refused revoke a title that fits it', async () => {
    const { call } = exchange();
    const { body } = await call('POST /markets/province/keys/k_province/revoke');
    expect(body).toMatchObject({ title: '密钥操作没有执行', detail: expect.stringContaining('不能吊销') });
  });

  it('lets nothing be kept in a cache', async () => {
    const { call } = exchange();
    const answers = [await call('GET /markets'), await call('POST /markets/320100-01/keys', { label: '甲' }), await call('GET /markets/x')];
    for (const { headers } of answers) expect(headers.get('cache-control')).toBe('no-store');
  });

  it.each([
    [{}, 401, 'key-missing'],
    [{ authorization: 'Bearer gh_province_wrong' }, 401, 'key-unknown'],
    [{ authorization: `Bearer ${secret('320100-01')}` }, 403, 'scope-missing'],
  ])('is closed to %j', async (headers, status, kind) => {
    const { call, trail } = exchange();
    for (const { method, path, access } of adminRoutes) {
      const line = `${method} ${path.replace('/v1/admin', '').replace('{marketId}', '320100-01').replace('{keyId}', 'k_320100-01')}`;
      const answer = await call(line, method === 'GET' ? undefined : { label: '甲' }, headers);
      const refused = kind === 'scope-missing' && access === 'province' ? 'market-forbidden' : kind;
      expect([line, answer.status, answer.body.type]).toEqual([line, status, `urn:ganghui:problem:${refused}`]);
    }
    expect(trail).toEqual([]);
  });

  it.each([
    ['read', 'r', 200],
    ['admin', 'p', 200],
    ['read and admin', 'province', 200],
  ])('shows the state of the exchange to a key of the province for %s', async (_, mark, wanted) => {
    const shown = mark.length === 1 ? `gh_province_${mark.repeat(43)}` : secret(mark);
    const { call } = exchange();
    const { status, body, headers } = await call('GET /v1/exchange/status', undefined, { authorization: `Bearer ${shown}` });
    expect([status, headers.get('cache-control')]).toEqual([wanted, 'no-store']);
    expect(ExchangeStatus.strict().parse(body)).toEqual(aStatus);
  });

  it('lets a key of the province that may only read change nothing', async () => {
    const { call } = exchange();
    const headers = { authorization: `Bearer gh_province_${'r'.repeat(43)}` };
    expect(await call('GET /markets', undefined, headers)).toMatchObject({
      status: 403,
      body: { type: 'urn:ganghui:problem:scope-missing' },
    });
  });

  it('tells a market that the state of the exchange is for the province', async () => {
    const { call } = exchange();
    const answer = await call('GET /v1/exchange/status', undefined, { authorization: `Bearer ${secret('320100-01')}` });
    expect(answer).toMatchObject({ status: 403, body: { type: 'urn:ganghui:problem:market-forbidden' } });
    expect(answer.body.detail).toContain('省交换中心');
  });

  it.each<[string, unknown, number, string]>([
    ['PUT /markets/320100-01', { name: 'x' }, 422, 'market-invalid'],
    ['PUT /markets/320100-01', '{', 400, 'body-unreadable'],
    ['PUT /markets/320100-01', '[]', 400, 'body-unreadable'],
    ['PUT /markets/nowhere', nanjing, 422, 'market-invalid'],
    [`PUT /markets/${'9'.repeat(5000)}`, nanjing, 422, 'market-invalid'],
    ['GET /markets/321000-01', undefined, 404, 'market-unknown'],
    [`GET /markets/${'9'.repeat(5000)}`, undefined, 404, 'market-unknown'],
    [`GET /markets/${'9'.repeat(5000)}/keys`, undefined, 404, 'market-unknown'],
    [`GET /markets/${'9'.repeat(5000)}/audit`, undefined, 404, 'market-unknown'],
    ['GET /markets/320100-01/audit?limit=0', undefined, 400, 'query-invalid'],
    ['GET /markets/320100-01/audit?from=1', undefined, 400, 'query-invalid'],
    ['POST /markets/320100-01/keys', {}, 400, 'query-invalid'],
    ['POST /markets/320100-01/keys', { label: '甲', scopes: ['admin'] }, 422, 'key-invalid'],
    ['POST /markets/320100-01/keys', { label: '甲', scope: 'push' }, 400, 'query-invalid'],
    ['POST /markets/320100-01/keys', { label: '甲', principal: 'me' }, 422, 'key-invalid'],
    ['POST /markets/320100-01/keys', { label: '甲', days: 9999 }, 400, 'query-invalid'],
    ['POST /markets/321000-01/keys', { label: '甲' }, 404, 'market-unknown'],
    ['POST /markets/320100-01/keys/k_none/rotate', {}, 404, 'key-not-found'],
    ['POST /markets/320100-01/keys/k_none/revoke', undefined, 404, 'key-not-found'],
    ['POST /markets/province/keys/k_province/revoke', undefined, 422, 'key-invalid'],
    ['POST /markets/320100-01/keys/k_320100-01/revoke', { reason: '长'.repeat(201) }, 400, 'query-invalid'],
    ['POST /markets/320100-01/keys/k_320100-01/revoke', { why: '离职' }, 400, 'query-invalid'],
    ['POST /markets/320100-01/keys/k_320100-01/revoke', '[]', 400, 'body-unreadable'],
  ])('answers %.60s %j with %i %s', async (line, body, status, kind) => {
    const { call, failures, trail } = exchange();
    const answer = await call(line, body);
    expect([answer.status, answer.body.type]).toEqual([status, `urn:ganghui:problem:${kind}`]);
    expect([failures, trail]).toEqual([[], []]);
  });

  it('reports an outage and says nothing of it', async () => {
    const { call, failures, breakDown } = exchange();
    breakDown();
    const answer = await call('GET /markets/320100-01');
    expect(answer.status).toBe(500);
    expect(JSON.stringify(answer.body)).not.toContain('table down');
    expect(answer.body.detail).not.toContain('重试是安全的');
    expect(failures).toHaveLength(1);
  });
});
