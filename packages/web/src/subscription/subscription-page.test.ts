import { ok, refuse, type Subscription } from '@ganghui/spec';
import { describe, expect, it } from 'vitest';
import { hostile } from '../testing/pages.ts';
import { createSubscriptionPages } from './create-subscription-pages.tsx';
import { nextSteps } from './next-steps.ts';
import { durationText, filterText, targetText } from './subscription-words.ts';

const id = 'sub_3f9a2b7c41d0';
const token = '5c1e9a7b3d2f40868a1b0c9d8e7f6a52';
const attempt: Subscription['attempts'][number] = {
  ...{ at: '2026-11-21T02:00:00Z', kind: 'delivery', first: 4, last: 9, events: 6 },
  ...{ outcome: 'refused', status: 500, tookMs: 31, detail: '接收方回答 500。请查看接收系统的日志。' },
};
const aSubscription = (overrides: Partial<Subscription> = {}): Subscription => ({
  ...{ id, holder: '320100-01', label: '南京市招聘网', kind: 'webhook', busArn: null, maxEvents: 100 },
  url: 'https://jobs.example.cn/in?token=very-secret',
  filter: { city: ['320100', '320500'], occupation: ['6-18'], minScore: 60 },
  ...{ state: 'active', stateReason: null, createdAt: '2026-11-20T02:00:00Z' },
  secrets: [{ id: 'sec_1', createdAt: '2026-11-20T02:00:00Z', expiresAt: null }],
  ...{ cursor: 1203, head: 1290, behind: 87, behindSeconds: 3720, failures: 0, failingSince: null, nextAttemptAt: null },
  ...{ lastDeliveredAt: null, delivered: 1203, replays: 1, attempts: [attempt], statePage: `/subscriptions/${id}/${token}` },
  ...overrides,
});

async function shown(overrides: Partial<Subscription> = {}) {
  const subscription = aSubscription(overrides);
  const app = createSubscriptionPages({
    openStatePage: async (asked) =>
      asked.id === id && asked.token === token
        ? ok(subscription)
        : refuse({ kind: 'subscription-unknown', detail: '没有。', fix: '请核对。' }),
    now: () => new Date('2026-11-21T03:00:00Z'),
  });
  const get = async (path: string) => {
    const response = await app.request(`https://exchange.example.cn${path}`);
    return { status: response.status, headers: response.headers, text: await response.text() };
  };
  return { page: await get(subscription.statePage), get };
}

describe('the state page of a subscription', () => {
  it('tells state, place, lag, order and the last tries, without what may be secret in an address', async () => {
    const { page } = await shown();
    expect(page.status).toBe(200);
    for (const told of [
      '南京市招聘网',
      '正在推送',
      '1203',
      '1290',
      '1 小时 2 分',
      '江苏省 南京市（320100）',
      '质量分 60 以上',
      '接收方拒绝',
      'HTTP 500',
      '序号 4–9，6 项',
    ])
      expect(page.text).toContain(told);
    expect(page.text).toContain('https://jobs.example.cn/…');
    expect(page.text).not.toContain('very-secret');
  });

  it('goes into no cache, no index, no frame and no referrer, and runs no script', async () => {
    const { page, get } = await shown();
    for (const { headers, text } of [page, await get(`/subscriptions/${id}/wrong`)]) {
      expect(headers.get('cache-control')).toBe('no-store');
      expect(headers.get('x-robots-tag')).toBe('noindex, nofollow');
      expect(headers.get('referrer-policy')).toBe('no-referrer');
      expect(headers.get('content-security-policy')).toContain("default-src 'none'");
      expect(text).not.toMatch(/<script|onclick|style="/);
    }
  });

  it('writes commands for the address it was opened at, also on one machine', async () => {
    const { page } = await shown();
    expect(page.text).toContain('curl -X POST https://exchange.example.cn/v1/');
    const app = createSubscriptionPages({ openStatePage: async () => ok(aSubscription()), now: () => new Date('2026-11-21T03:00:00Z') });
    const local = await app.request(`https://localhost:8787/subscriptions/${id}/${token}`);
    expect(await local.text()).toContain('curl -X POST http://localhost:8787/v1/');
  });

  it('is one page for a wrong token and for a subscription that is not there', async () => {
    const { get } = await shown();
    const [wrong, missing] = [await get(`/subscriptions/${id}/${'0'.repeat(32)}`), await get('/subscriptions/sub_000000000000/x')];
    expect([wrong.status, wrong.text]).toEqual([404, missing.text]);
    expect(wrong.text).toContain('没有这个订阅');
  });

  it('keeps what a stranger wrote from being markup', async () => {
    const { page } = await shown({ label: hostile, stateReason: hostile, attempts: [{ ...attempt, detail: hostile }] });
    expect(page.text).not.toContain('<img');
    expect(page.text).toContain('&lt;script&gt;');
  });

  it('has one first heading, sections with their names, and lists for what is a list', async () => {
    const { page } = await shown();
    expect(page.text.match(/<h1>/g)).toHaveLength(1);
    const named = [...page.text.matchAll(/<section[^>]*aria-labelledby="(\w+)"/g)].map(([, name]) => name);
    expect(named).toEqual(['state', 'counts', 'order', 'steps', 'attempts']);
    for (const name of named) expect(page.text).toContain(`id="${name}"`);
  });

  it.each<[string, Partial<Subscription>, string[], string[]]>([
    ['that is well', {}, ['一切正常', '/pause', '/replay'], ['原因：']],
    [
      'whose receiver fails',
      { failures: 3, failingSince: '2026-11-21T01:00:00Z', nextAttemptAt: '2026-11-21T04:00:00Z' },
      ['推送失败，正在重试', '连续失败 3 次', '下次尝试：2026-11-21 12:00，最多晚一分钟', '/resume', '/verify'],
      ['一切正常'],
    ],
    [
      'that waits for the handshake',
      { state: 'pending', stateReason: '接收方没有照样答回验证码。' },
      ['等待验证', '原因：接收方没有照样答回验证码。', '&quot;challenge&quot;', '/verify'],
      ['一切正常', '/resume'],
    ],
    ['that is paused', { state: 'paused' }, ['已暂停', '/resume'], ['/pause ']],
    [
      'that was given up',
      { state: 'disabled', stateReason: '连续五天推送失败。' },
      ['已停用', '原因：连续五天推送失败。', '/resume'],
      ['一切正常'],
    ],
    [
      'of a bus',
      { kind: 'bus', url: null, busArn: 'arn:aws-cn:events:cn-north-1:222222222222:event-bus/jobs', attempts: [] },
      ['event-bus/jobs', 'EventBridge 投递', 'PutEvents', '还没有尝试过'],
      ['签名密钥<', '/replay'],
    ],
  ])('of one %s says what to do', async (_, overrides, told, silent) => {
    const { page } = await shown(overrides);
    for (const text of told) expect(page.text).toContain(text);
    for (const text of silent) expect(page.text).not.toContain(text);
  });

  it.each(['pending', 'active', 'paused', 'disabled'] as const)('gives commands that can be copied, for a %s webhook and bus', (state) => {
    for (const kind of ['webhook', 'bus'] as const) {
      const steps = nextSteps(aSubscription({ state, kind }), 'https://exchange.example.cn');
      const commands = steps.flatMap(({ command = [] }) => command);
      expect(commands.length).toBeGreaterThan(0);
      for (const command of commands)
        expect(command).toMatch(
          /^curl -X POST https:\/\/exchange\.example\.cn\/v1\/subscriptions\/sub_3f9a2b7c41d0\/(?:pause|resume|verify|replay) -H "Authorization: Bearer \$GANGHUI_KEY"(?: -H "Content-Type: application\/json" -d '\{.+\}')?$/,
        );
    }
  });
});

describe('its words', () => {
  it.each([
    [0, '0 秒'],
    [59, '59 秒'],
    [60, '1 分 0 秒'],
    [3725, '1 小时 2 分'],
    [90_000, '1 天 1 小时'],
  ])('%d seconds are %s', (seconds, text) => expect(durationText(seconds)).toBe(text));

  it.each([
    [{ city: [], occupation: [], minScore: null }, '全省全部变动'],
    [{ city: ['320000'], occupation: [], minScore: null }, '地区：江苏省（320000）'],
    [{ city: ['999999'], occupation: [], minScore: 0 }, '地区：未知（999999）；质量分 0 以上'],
  ])('the filter %j is %s', (filter, text) => expect(filterText(filter)).toBe(text));

  it.each([
    ['https://jobs.example.cn', 'https://jobs.example.cn'],
    ['https://jobs.example.cn:8443/', 'https://jobs.example.cn:8443'],
    ['https://jobs.example.cn/hook/abc', 'https://jobs.example.cn/…'],
    ['https://jobs.example.cn/?key=1', 'https://jobs.example.cn/…'],
  ])('the address %s is shown as %s', (url, text) => expect(targetText({ url, busArn: null })).toBe(text));
});
