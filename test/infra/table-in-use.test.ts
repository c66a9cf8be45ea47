import type { FunctionName } from '@ganghui/spec/flow';
import { aRecord } from '@ganghui/spec/testing';
import { afterAll, describe, expect, it, vi } from 'vitest';
import { hostileRun } from '../journey/hostile-run.ts';
import { guardTable } from './table-guard.ts';

vi.mock('@ganghui/local/functions', async (original) => {
  const real = await original<typeof import('@ganghui/local/functions')>();
  const { asFunction } = await import('./table-guard.ts');
  const loadFunctions: typeof real.loadFunctions = async (names) =>
    new Map([...(await real.loadFunctions(names))].map(([name, handler]) => [name, asFunction(name, handler)]));
  return { ...real, loadFunctions };
});
const { done, denied } = guardTable();
afterAll(() => vi.restoreAllMocks());

const failures: unknown[] = [];
const { local, send, keyOf } = hostileRun((error) => failures.push(error));
const [nanjing, yangzhou] = ['320100-01', '321000-01'] as const;
const asJson = (value: unknown) => ({ body: JSON.stringify(value), headers: { 'Content-Type': 'application/json' } });
const ok = async (...sent: Parameters<typeof send>): Promise<string> => {
  const { status, text } = await send(...sent);
  expect(status, `${sent[1]} ${sent[2]}: ${text}`).toBeLessThan(300);
  return text;
};

describe('an exchange under its own policies', () => {
  it('is not refused anything: a market publishes, revises and closes', async () => {
    const same = { employerName: '江苏禾田精密机械有限公司', contactPhone: '025-80007771' };
    for (const [market, sourceId] of [
      [nanjing, 'A'],
      [yangzhou, 'B'],
    ] as const) // the same job in two cities
      await ok(market, 'PUT', `/postings/${sourceId}`, asJson(aRecord(sourceId, same)));
    await local().settled();
    await ok(nanjing, 'PUT', '/postings/A', asJson(aRecord('A', { ...same, headcount: '9' })));
    await ok(nanjing, 'POST', '/postings/A/confirm');
    await ok(nanjing, 'POST', '/submissions', { ...asJson([aRecord('C'), aRecord('D')]) });
    await ok(nanjing, 'GET', '/submissions');
    await ok(nanjing, 'GET', '/postings?status=published');
    await local().settled();
    await ok(nanjing, 'POST', '/postings/A/close', asJson({ reason: 'filled' }));
    await local().settled();
  });

  it('is read by anybody, and proven', async () => {
    const paths = [
      '/feed?after=0',
      `/postings/${yangzhou}.B/history`,
      '/postings',
      `/postings/${yangzhou}.B`,
      `/markets/${yangzhou}/report`,
    ];
    const proofs = ['/feed/checkpoint', '/feed/checkpoints', '/feed/keys', '/snapshot'];
    for (const path of [...paths, ...proofs]) await ok(yangzhou, 'GET', `/v1${path}`);
    for (const page of ['/', '/markets', `/markets/${yangzhou}`, '/quality'])
      expect((await fetch(`${local().url}${page}`)).status).toBe(200);
  });

  it('is ordered, looked after and given keys', async () => {
    const order = asJson({ label: '扬州', url: 'http://127.0.0.1:18999/' });
    const { subscription } = JSON.parse(await ok(yangzhou, 'POST', '/v1/subscriptions', order));
    await ok(yangzhou, 'GET', '/v1/subscriptions');
    await ok(yangzhou, 'DELETE', `/v1/subscriptions/${subscription.id}`);
    const province = { key: keyOf('province') };
    for (const path of [
      '/v1/exchange/status',
      '/v1/admin/markets',
      `/v1/admin/markets/${nanjing}/keys`,
      `/v1/admin/markets/${nanjing}/audit`,
    ])
      await ok(nanjing, 'GET', path, province);
    const key = JSON.parse(
      await ok(nanjing, 'POST', `/v1/admin/markets/${nanjing}/keys`, { ...asJson({ label: '新', scopes: ['read'] }), ...province }),
    );
    await ok(nanjing, 'POST', `/v1/admin/markets/${nanjing}/keys/${key.id ?? key.key.id}/revoke`, province);
  });

  it('has done all of this with the rights of its definitions', () => {
    expect(denied).toEqual([]);
    expect(failures).toEqual([]);
    const busy: FunctionName[] = [
      'intake',
      'clock',
      'relay',
      'sweep',
      'score',
      'index',
      'seal',
      'feed',
      'proof',
      'seek',
      'admin',
      'pulse',
      'subscriptions',
    ];
    for (const name of busy) expect([name, done.get(name)?.size ?? 0]).toEqual([name, expect.toSatisfy((size: number) => size > 0)]);
    expect([...(done.get('intake') ?? [])]).toContain('PartiQLInsert');
  });

  it('would notice one that is missing', async () => {
    const { asFunction } = await import('./table-guard.ts');
    const { createTable } = await import('@ganghui/aws/table-client');
    const { createReadSubscription } = await import('@ganghui/aws/subscriptions');
    const read = asFunction('feed', () => createReadSubscription(createTable(local().tableName))('sub_0123456789ab'));
    await expect(read({})).rejects.toThrow('feed may not BatchGetItem SUBSCRIPTIONS SUBSCRIPTIONS');
  });
});
