import { ExchangeStatus } from '@ganghui/spec';
import { expect, it } from 'vitest';
import { aCity } from '../pull/testing/a-city.ts';

const digest = 'a'.repeat(64);
const at = '2026-11-21T01:00:00.000Z';
const lag = { behind: 0, behindSeconds: 0 };
const status = ExchangeStatus.parse({
  at,
  log: { head: 120, live: 90, lastRecordedAt: at, chainHash: digest, stateDigest: digest },
  sweep: { at, checked: 1200, missed: 2, missedEver: 5, oldestUnpublished: null },
  readers: [{ name: 'score', cursor: 118, behind: 2, behindSeconds: 300 }],
  subscriptions: [
    {
      id: 'sub_3f9a2b7c41d0',
      holder: '320500-01',
      label: '苏州数据中心',
      kind: 'webhook',
      state: 'disabled',
      cursor: 20,
      behind: 100,
      behindSeconds: 90_000,
      failures: 14,
      failingSince: at,
      // Told or not: nobody tries for one that is disabled.
      nextAttemptAt: at,
      replays: 1,
    },
  ],
  unreadable: ['sub_000000000bad'],
  snapshot: { asOf: 100, madeAt: at, count: 80, ...lag },
  checkpoint: { sequence: 119, signedAt: at, keyId: 'k1', ...lag },
});

it('ganghui status shows log, sweep, readers, subscriptions, snapshot and checkpoint', async () => {
  const { run, exchange, key } = aCity({ count: 1 });
  exchange.alterWith(({ path }, answer) => (path === '/v1/exchange/status' ? status : answer));
  const { code, out } = await run(['status'], { env: key });
  expect(code).toBe(0);
  expect(out).toContain('到序号 120，在开岗位 90 个');
  expect(out).toContain('核对 1,200 个，补上 2 个，历来补上 5 个；没有漏下的变更');
  expect(out).toMatch(/score +118 +2 +5 分钟/);
  expect(out).toMatch(/sub_3f9a2b7c41d0 +320500-01 +苏州数据中心 +停用 disabled +20 +100 +25 小时 +14 +— +1/);
  expect(out).toContain('读不出的订阅 unreadable：sub_000000000bad');
  expect(JSON.parse((await run(['status', '--json'], { env: key })).out)).toEqual(status);
});

it('without a key it says where one is put', async () => {
  const { run } = aCity({ count: 1 });
  expect(await run(['status'])).toMatchObject({ code: 2, err: expect.stringContaining('GANGHUI_KEY') });
});
