import type { Caller } from '@ganghui/core';
import { IssuedSubscription, ok, refuse, Subscription } from '@ganghui/spec';
import { flow } from '@ganghui/spec/flow';
import { Hono } from 'hono';
import { describe, expect, it } from 'vitest';
import { subscriptionRoutes } from './contract/subscriptions.ts';
import { createSubscriptionsApp, type SubscriptionsDeps } from './subscriptions-app.ts';
import { market, problemOf, unexpected } from './testing/intake.ts';

const id = 'sub_3f9a2b7c41d0';
const subscription: Subscription = {
  ...{ id, holder: market.id, label: '南京市招聘网', kind: 'webhook', url: 'https://jobs.example.cn/in', busArn: null },
  filter: { city: ['320100'], occupation: [], minScore: 60 },
  ...{ maxEvents: 100, state: 'active', stateReason: null, createdAt: '2026-11-21T02:00:00Z', secrets: [] },
  ...{ cursor: 3, head: 5, behind: 2, behindSeconds: 7, failures: 0, failingSince: null, nextAttemptAt: null },
  ...{ lastDeliveredAt: null, delivered: 0, replays: 0, attempts: [], statePage: `/subscriptions/${id}/${'0'.repeat(32)}` },
};
const issued = { subscription, secret: 'whsec_c2VjcmV0' };
const callers: Record<string, Caller> = {
  'Bearer pusher': { holder: market.id, keyId: 'k_1', scopes: ['push'] },
  'Bearer reader': { holder: market.id, keyId: 'k_2', scopes: ['read'] },
  'Bearer province': { holder: 'province', keyId: 'k_3', scopes: ['admin', 'read'] },
  'Bearer admin': { holder: 'province', keyId: 'k_4', scopes: ['admin'] },
};

function anApp(overrides: Partial<SubscriptionsDeps> = {}) {
  const seen: unknown[] = [];
  const reported: unknown[] = [];
  const acts: unknown[] = [];
  const one = async (input: object) => {
    seen.push(input);
    return ok(subscription);
  };
  const app = createSubscriptionsApp({
    authenticate: async ({ authorization = '' }) =>
      callers[authorization]
        ? ok(callers[authorization])
        : refuse({ kind: 'key-unknown', detail: '报送密钥不正确。', fix: '请核对密钥是否完整。' }),
    readMarket: async (marketId) => (marketId === market.id ? market : undefined),
    takeAllowance: async (_, limit) => ({ allowed: true, limit, remaining: limit - 1, resetSeconds: 40 }),
    createSubscription: async (input) => {
      seen.push(input);
      return ok(issued);
    },
    listSubscriptions: async () => [subscription],
    openSubscription: one,
    deleteSubscription: async () => ok({ id }),
    pauseSubscription: one,
    resumeSubscription: one,
    verifySubscription: one,
    replaySubscription: one,
    rotateSecret: async (input) => {
      seen.push(input);
      return ok(issued);
    },
    pages: new Hono().get('/subscriptions/:subscriptionId/:token', unexpected),
    problemPage: ({ status, title }) => new Response(`<h1>${title}</h1>`, { status, headers: { 'Content-Type': 'text/html' } }),
    report: (error) => reported.push(error),
    noteAct: (act) => acts.push(act),
    ...overrides,
  });
  const call = (
    line: string,
    { body, key = 'reader', headers }: { body?: unknown; key?: string; headers?: Record<string, string> } = {},
  ) => {
    const [method = '', path = ''] = line.split(' ');
    return app.request(path.replace('{subscriptionId}', id), {
      method,
      headers: { Authorization: `Bearer ${key}`, 'Content-Type': 'application/json', ...headers },
      ...(body !== undefined && { body: typeof body === 'string' ? body : JSON.stringify(body) }),
    });
  };
  return { call, seen, reported, acts };
}
const order = { label: '南京市招聘网', url: 'https://jobs.example.cn/in' };

describe('the subscriptions API', () => {
  it('mounts the routes of the flow, and the page', async () => {
    const keys = subscriptionRoutes.map(({ method, path }) => `${method} ${path}`);
    expect([...keys, 'GET /subscriptions/{subscriptionId}/{token}'].sort()).toEqual([...flow.subscriptions.routes].sort());
    const bodies: Record<string, unknown> = { createSubscription: order, replaySubscription: { after: 0 } };
    for (const { id: name, method, path } of subscriptionRoutes) {
      const answer = await anApp().call(`${method} ${path}`, { body: bodies[name] });
      expect([name, answer.status, answer.headers.get('cache-control')]).toEqual([
        name,
        name === 'createSubscription' || name === 'rotateSecret' ? 201 : 200,
        'no-store',
      ]);
    }
  });

  it('answers with what the schemas say, and shows the minute of the market', async () => {
    const { call } = anApp();
    const made = await call('POST /v1/subscriptions', { body: order });
    expect(IssuedSubscription.parse(await made.json())).toEqual(issued);
    expect(made.headers.get('ratelimit')).toContain('r=');
    expect(Subscription.array().parse((await (await call('GET /v1/subscriptions')).json()).subscriptions)).toEqual([subscription]);
    expect(await (await call('DELETE /v1/subscriptions/{subscriptionId}')).json()).toEqual({ id });
  });

  it('hands over who calls and what was sent, with what was left out filled in', async () => {
    const { call, seen } = anApp();
    await call('POST /v1/subscriptions', { body: { ...order, filter: { city: ['320100'] } }, key: 'pusher' });
    await call('POST /v1/subscriptions/{subscriptionId}/verify', { body: { url: 'https://new.example.cn' }, key: 'province' });
    await call('POST /v1/subscriptions/{subscriptionId}/verify');
    await call('POST /v1/subscriptions/{subscriptionId}/replay', { body: { after: 7 } });
    await call('POST /v1/subscriptions/{subscriptionId}/secrets');
    expect(seen).toEqual([
      {
        caller: callers['Bearer pusher'],
        order: { ...order, after: 'now', maxEvents: 100, filter: { city: ['320100'], occupation: [], minScore: null } },
      },
      { caller: callers['Bearer province'], id, url: 'https://new.example.cn' },
      { caller: callers['Bearer reader'], id },
      { caller: callers['Bearer reader'], id, after: 7 },
      { caller: callers['Bearer reader'], id, overlapHours: 24 },
    ]);
  });

  it.each([
    ['unknown', 401, 'key-unknown'],
    ['admin', 403, 'scope-missing'],
  ])('is closed to a key that is %s', async (key, status, kind) => {
    const { call, seen } = anApp();
    for (const { method, path } of subscriptionRoutes) {
      const answer = await call(`${method} ${path}`, { key, body: method === 'POST' ? order : undefined });
      expect([answer.status, (await problemOf(answer)).type]).toEqual([status, `urn:ganghui:problem:${kind}`]);
    }
    expect(seen).toEqual([]);
  });

  it('notes every change by the key that made it, and nothing of what only looks or is refused', async () => {
    const refused = async () => refuse({ kind: 'subscription-unknown' as const, detail: '没有。', fix: '请核对。' });
    const { call, acts } = anApp({ pauseSubscription: refused });
    await call('POST /v1/subscriptions', { body: { ...order, secret: `whsec_${'A'.repeat(32)}` }, key: 'pusher' });
    await call('GET /v1/subscriptions/{subscriptionId}');
    await call('POST /v1/subscriptions/{subscriptionId}/pause');
    await call('POST /v1/subscriptions/{subscriptionId}/verify', { body: { url: 'https://new.example.cn' } });
    await call('DELETE /v1/subscriptions/{subscriptionId}', { key: 'province' });
    expect(acts).toEqual([
      { act: 'createSubscription', subscriptionId: id, by: 'k_1' },
      { act: 'verifySubscription', subscriptionId: id, by: 'k_2' },
      { act: 'deleteSubscription', subscriptionId: id, by: 'k_3' },
    ]);
  });

  it('is closed to a market that calls too often, not to the province', async () => {
    const { call } = anApp({ takeAllowance: async (_, limit) => ({ allowed: false, limit, remaining: 0, resetSeconds: 12 }) });
    const answer = await call('GET /v1/subscriptions');
    expect([answer.status, answer.headers.get('retry-after')]).toEqual([429, '12']);
    expect((await call('GET /v1/subscriptions', { key: 'province' })).status).toBe(200);
  });

  const line = 'POST /v1/subscriptions';
  it.each<[string, string, unknown, RegExp]>([
    ['no body', line, undefined, /JSON/],
    ['a list', line, [order], /不是一个 JSON 对象.*不要放在列表里/s],
    ['an unknown member', line, { ...order, token: 'x' }, /不认识的字段：token.*可用的字段：label、url/s],
    ['a secret that is none', line, { ...order, secret: 'whsec_c2VjcmV0' }, /\/secret.*whsec_ 加上 24 到 64 个随机字节/s],
    ['a secret that is no text', line, { ...order, secret: 7 }, /\/secret.*文本/s],
    [
      'an unknown member of the filter',
      line,
      { ...order, filter: { region: ['320100'] } },
      /不认识的字段：region.*可用的字段：city、occupation、minScore/s,
    ],
    ['a city by name', line, { ...order, filter: { city: ['南京'] } }, /\/filter\/city\/0.*六位区划代码/s],
    ['a city that is no list', line, { ...order, filter: { city: '320100' } }, /\/filter\/city .*列表/s],
    ['a trade by name', line, { ...order, filter: { occupation: ['车工'] } }, /\/filter\/occupation\/0.*职业分类代码/s],
    ['a score above 100', line, { ...order, filter: { minScore: 101 } }, /\/filter\/minScore.*100/s],
    ['fifty-one cities', line, { ...order, filter: { city: Array.from({ length: 51 }, () => '320100') } }, /\/filter\/city.*50/s],
    ['a place that is no number', line, { ...order, after: 'yesterday' }, /\/after.*"now"，或 0 以上的整数/s],
    ['a place before the beginning', line, { ...order, after: -1 }, /\/after.*不能小于 0/s],
    ['no label', line, { url: order.url }, /缺少 \/label。.*文本/s],
    ['a label that is null', line, { ...order, label: null }, /\/label 不正确/],
    ['a label of blanks', line, { ...order, label: ' \t　' }, /\/label.*1/s],
    ['a long label', line, { ...order, label: '长'.repeat(81) }, /\/label.*80/s],
    ['a long URL', line, { ...order, url: `https://x.cn/${'a'.repeat(2000)}` }, /\/url.*2000/s],
    ['no events in a batch', line, { ...order, maxEvents: 0 }, /\/maxEvents.*1/s],
    ['a replay without a place', `${line}/{subscriptionId}/replay`, {}, /缺少 \/after/],
    ['a replay from a text', `${line}/{subscriptionId}/replay`, { after: '7' }, /\/after.*数字/s],
    ['a replay from now', `${line}/{subscriptionId}/replay`, { after: 'now' }, /\/after/],
    ['a replay from before the beginning', `${line}/{subscriptionId}/replay`, { after: -1 }, /\/after.*0/s],
    ['an overlap of months', `${line}/{subscriptionId}/secrets`, { overlapHours: 169 }, /\/overlapHours.*168/s],
    ['a parameter', `${line}?dryRun=true`, order, /dryRun/],
  ])('refuses %s with what to write', async (_, address, body, said) => {
    const { call, seen } = anApp();
    const problem = await problemOf(await call(address, { body }));
    expect(problem.detail).toMatch(said);
    const kind =
      body === undefined || Array.isArray(body) ? 'body-unreadable' : address.includes('?') ? 'query-invalid' : 'subscription-invalid';
    expect([problem.type, problem.status, problem.title]).toEqual([
      `urn:ganghui:problem:${kind}`,
      kind === 'subscription-invalid' ? 422 : 400,
      { 'body-unreadable': '报送内容无法读取', 'query-invalid': '请求参数不正确', 'subscription-invalid': '订阅不合规' }[kind],
    ]);
    expect(seen).toEqual([]);
  });

  it('tells why an order stands and what its tries met in English to who asks for that', async () => {
    const attempt = { at: '2026-11-21T02:00:00Z', kind: 'delivery', first: 4, last: 5, events: 2, tookMs: 7 } as const;
    const failed = {
      ...subscription,
      state: 'disabled' as const,
      stateReason: '连续五天推送失败，已停止推送。最后一次：接收方回答 500。请查看接收系统的日志；收下一批后应回答 200。',
      attempts: [
        { ...attempt, outcome: 'timeout' as const, status: null, detail: '接收方在 15 秒内没有回答。请先收下再处理，立即回答 200。' },
      ],
    };
    const { call } = anApp({
      listSubscriptions: async () => [failed],
      openSubscription: async () => ok(failed),
      rotateSecret: async () => ok({ ...issued, subscription: failed }),
    });
    const one = `${line}/{subscriptionId}`;
    for (const each of ['GET /v1/subscriptions', one.replace('POST', 'GET'), `${one}/secrets`]) {
      const chinese = await call(each);
      expect(JSON.stringify(await chinese.json())).toContain('已停止推送');
      expect([chinese.headers.get('content-language'), chinese.headers.get('vary')]).toEqual(['zh-CN', 'Accept-Language']);
      const english = await call(each, { headers: { 'Accept-Language': 'en' } });
      const text = JSON.stringify(await english.json()).replaceAll(subscription.label, '');
      expect(text).toContain('Deliveries failed for five days and were stopped. The last time: The receiver answered 500.');
      expect(text).not.toMatch(/\p{Script=Han}/u);
      expect(english.headers.get('content-language')).toBe('en');
    }
  });

  it.each([{ filter: { city: ['南京'] } }, { secret: 'whsec_c2VjcmV0' }, { label: undefined }])(
    'tells the refusal of %j in English as well',
    async (wrong) => {
      const { call } = anApp();
      const answer = await call(line, { body: { ...order, ...wrong }, headers: { 'Accept-Language': 'en' } });
      expect((await problemOf(answer)).detail).toMatch(/^[\x20-\x7e]+$/);
    },
  );

  it('reports an outage, and says that the call may have taken effect', async () => {
    const { call, reported } = anApp({ createSubscription: unexpected });
    const answer = await call(line, { body: order });
    expect([answer.status, reported.length]).toEqual([500, 1]);
    expect((await problemOf(answer)).detail).toContain('可能已经生效');
  });

  it.each(['PUT', 'PATCH'])('knows no %s', async (method) => {
    expect((await anApp().call(`${method} /v1/subscriptions/{subscriptionId}`)).status).toBe(405);
  });

  it('shows a person a page, also when the page fails', async () => {
    const { call, reported } = anApp();
    const answer = await call('GET /subscriptions/sub_3f9a2b7c41d0/token');
    expect([answer.status, answer.headers.get('content-type'), answer.headers.get('cache-control')]).toEqual([
      500,
      'text/html',
      'no-store',
    ]);
    expect([await answer.text(), reported.length]).toEqual(['<h1>服务暂时不可用</h1>', 1]);
  });
});
