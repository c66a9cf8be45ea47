import { createServer, type Server } from 'node:http';
import { createFeedClient } from '@ganghui/client';
import { Problem, Subscription } from '@ganghui/spec';
import { aRecord } from '@ganghui/spec/testing';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import * as z from 'zod';
import { type CityReceiver, startReceiver } from './city-receiver.ts';
import { hostileRun } from './hostile-run.ts';

const { local, keyOf, send } = hostileRun();
const [yangzhou, nanjing] = ['321000-01', '320100-01'];
const json = { 'Content-Type': 'application/json' };
let receiver: CityReceiver;
let ofNanjing: string;

beforeAll(async () => {
  receiver = await startReceiver();
  const { subscriptions } = createFeedClient({ url: local().url, key: keyOf(nanjing) });
  ofNanjing = (await subscriptions.create({ label: '南京', url: receiver.address })).subscription.id;
  const body = JSON.stringify(aRecord('H1'));
  expect((await send(yangzhou, 'PUT', '/postings/H1', { body, headers: json })).status).toBe(201);
  await local().settled();
});
afterAll(() => receiver.stop());

/** The answer is a problem document that says what to do, in both languages; its kind and status. */
async function refusal(method: string, path: string, body?: unknown, holder = yangzhou): Promise<[string, number]> {
  const text = body === undefined ? undefined : typeof body === 'string' ? body : JSON.stringify(body);
  let answered: [string, number] = ['', 0];
  for (const [language, words] of [
    ['en', /^(?=[\s\S]*[a-z]{3} )(?![\s\S]*请)/],
    ['zh-CN', /[\u4e00-\u9fff]{4}/],
  ] as const) {
    const headers = { ...(text !== undefined && json), 'Accept-Language': language };
    const answer = await send(holder, method, path, { ...(text !== undefined && { body: text }), headers });
    expect(answer.type, answer.text).toContain('application/problem+json');
    const problem = Problem.parse(JSON.parse(answer.text));
    expect(problem.detail).toMatch(words);
    answered = [problem.type.split(':').at(-1) ?? '', answer.status];
  }
  return answered;
}

describe('a place of the log that is none', () => {
  it.each<[string, string, number]>([
    ['/v1/feed?after=999', 'cursor-from-the-future', 400],
    ['/v1/feed?after=abc', 'query-invalid', 400],
    ['/v1/feed?after=-1', 'query-invalid', 400],
    ['/v1/feed?after=1.5', 'query-invalid', 400],
    ['/v1/feed?after=1e3', 'query-invalid', 400],
    ['/v1/feed?after=', 'query-invalid', 400],
    ['/v1/feed?after=99999999999999999999', 'query-invalid', 400],
    ['/v1/feed?after=0&after=1', 'query-invalid', 400],
    ['/v1/feed?limit=0', 'query-invalid', 400],
    ['/v1/feed?limit=1001', 'query-invalid', 400],
    ['/v1/feed?wait=21', 'query-invalid', 400],
    ['/v1/feed?wait=-1', 'query-invalid', 400],
    ['/v1/feed?city=nanjing', 'query-invalid', 400],
    ['/v1/feed?city=999999', 'query-invalid', 400],
    ['/v1/feed?city=320100,', 'query-invalid', 400],
    ['/v1/feed?occupation=6-1', 'query-invalid', 400],
    ['/v1/feed?occupation=9-99', 'query-invalid', 400],
    ['/v1/feed?minScore=101', 'query-invalid', 400],
    ['/v1/feed?minScore=good', 'query-invalid', 400],
    ['/v1/feed?salary=9000', 'query-invalid', 400],
    ['/v1/feed/checkpoint?at=999', 'cursor-from-the-future', 400],
    ['/v1/feed/checkpoint?at=x', 'query-invalid', 400],
    ['/v1/feed/checkpoints?limit=0', 'query-invalid', 400],
    ['/v1/feed/checkpoints?before=0', 'query-invalid', 400],
    ['/v1/snapshot/77/pages/1', 'snapshot-gone', 410],
    ['/v1/snapshot/x/pages/1', 'query-invalid', 400],
    ['/v1/snapshot/1/pages/0', 'query-invalid', 400],
    [`/v1/postings/${yangzhou}.NOBODY/history`, 'posting-unknown', 404],
    ['/v1/postings/rubbish/history', 'posting-unknown', 404],
    [`/v1/postings/${yangzhou}.H1/history?limit=101`, 'query-invalid', 400],
    [`/v1/postings/${yangzhou}.H1/history?before=0`, 'query-invalid', 400],
    [`/v1/postings/${yangzhou}.H1/history?asOf=yesterday`, 'query-invalid', 400],
    [`/v1/postings/${yangzhou}.H1/history?asOf=2026-11-21`, 'query-invalid', 400],
    [`/v1/postings/${yangzhou}.H1/history?asOf=2020-01-01T00:00:00Z`, 'posting-unknown', 404],
  ])('%s', async (path, kind, status) => expect(await refusal('GET', path)).toEqual([kind, status]));
});

describe('an order that cannot be carried out', () => {
  const label = '扬州';
  const url = 'https://jobs.example.cn/ganghui';
  const busArn = 'arn:aws:events:local:111122223333:event-bus/jobs';
  it.each<[string, unknown, string, number]>([
    ['no JSON', '{"label":', 'body-unreadable', 400],
    ['a list', [], 'body-unreadable', 400],
    ['no label', { url }, 'subscription-invalid', 422],
    ['nowhere to go', { label }, 'subscription-invalid', 422],
    ['two places to go', { label, url, busArn }, 'subscription-invalid', 422],
    ['an unknown member', { label, url, color: 'red' }, 'subscription-invalid', 422],
    ['an unknown filter', { label, url, filter: { salary: 9000 } }, 'subscription-invalid', 422],
    ['a city that is none', { label, url, filter: { city: ['999999'] } }, 'subscription-invalid', 422],
    ['a city as a number', { label, url, filter: { city: [320100] } }, 'subscription-invalid', 422],
    ['a trade that is none', { label, url, filter: { occupation: ['9-99'] } }, 'subscription-invalid', 422],
    ['a score above all', { label, url, filter: { minScore: 101 } }, 'subscription-invalid', 422],
    ['too many at once', { label, url, maxEvents: 501 }, 'subscription-invalid', 422],
    ['from the future', { label, url, after: 999 }, 'cursor-from-the-future', 400],
    ['from no number', { label, url, after: '3' }, 'subscription-invalid', 422],
    ['from before the start', { label, url, after: -1 }, 'subscription-invalid', 422],
    ['no address', { label, url: 'here' }, 'subscription-address', 422],
    ['http', { label, url: 'http://jobs.example.cn/x' }, 'subscription-address', 422],
    ['a file', { label, url: 'file:///etc/passwd' }, 'subscription-address', 422],
    ['a private address', { label, url: 'https://10.0.0.7/x' }, 'subscription-address', 422],
    ['a private address as one number', { label, url: 'https://167772167/x' }, 'subscription-address', 422],
    ['the metadata of the machine', { label, url: 'https://169.254.169.254/latest' }, 'subscription-address', 422],
    ['a mapped address', { label, url: 'https://[::ffff:10.0.0.7]/x' }, 'subscription-address', 422],
    ['a name of the inside', { label, url: 'https://db.internal/x' }, 'subscription-address', 422],
    ['a port of a database', { label, url: 'https://jobs.example.cn:3306/x' }, 'subscription-address', 422],
    ['a password in it', { label, url: 'https://a:b@jobs.example.cn/x' }, 'subscription-address', 422],
    ['a long one', { label, url: `https://jobs.example.cn/${'x'.repeat(2000)}` }, 'subscription-invalid', 422],
    ['a secret that is a word', { label, url, secret: 'whsec_geheim' }, 'subscription-invalid', 422],
    ['a secret for a bus', { label, busArn, secret: `whsec_${'A'.repeat(43)}=` }, 'subscription-invalid', 422],
    ['a bus from the start', { label, busArn, after: 0 }, 'subscription-invalid', 422],
    ['no ARN', { label, busArn: 'jobs' }, 'subscription-invalid', 422],
    ['another partition', { label, busArn: busArn.replace('aws', 'aws-cn') }, 'subscription-invalid', 422],
    ['another region', { label, busArn: busArn.replace('local', 'eu-west-1') }, 'subscription-invalid', 422],
    ['a queue', { label, busArn: 'arn:aws:sqs:local:111122223333:jobs' }, 'subscription-invalid', 422],
    ['another bus of our account', { label, busArn: 'arn:aws:events:local:000000000000:event-bus/other' }, 'subscription-invalid', 422],
    ['our own bus', { label, busArn: 'arn:aws:events:local:000000000000:event-bus/ganghui' }, 'subscription-invalid', 422],
  ])('%s', async (_, order, kind, status) => {
    expect(await refusal('POST', '/v1/subscriptions', order)).toEqual([kind, status]);
  });

  it('leaves nothing behind', async () => {
    const { text } = await send(yangzhou, 'GET', '/v1/subscriptions');
    expect(JSON.parse(text)).toEqual({ subscriptions: [] });
  });

  it('needs a key, and the twenty-first is one too many', async () => {
    const anonymous = await send('', 'POST', '/v1/subscriptions', { body: JSON.stringify({ label, url }), headers: json });
    expect([anonymous.status, Problem.parse(JSON.parse(anonymous.text)).type]).toEqual([401, 'urn:ganghui:problem:key-missing']);
    const order = { label, busArn };
    const made: string[] = [];
    for (let index = 0; index < 20; index++) {
      const { status, text } = await send(yangzhou, 'POST', '/v1/subscriptions', { body: JSON.stringify(order), headers: json });
      expect(status).toBe(201);
      made.push(z.object({ subscription: Subscription }).parse(JSON.parse(text)).subscription.id);
    }
    expect(await refusal('POST', '/v1/subscriptions', order)).toEqual(['too-many-subscriptions', 409]);
    for (const id of made) expect((await send(yangzhou, 'DELETE', `/v1/subscriptions/${id}`)).status).toBe(200);
  });
});

describe('the subscription of another city', () => {
  it.each<[string, string, unknown]>([
    ['GET', '', undefined],
    ['DELETE', '', undefined],
    ['POST', '/pause', undefined],
    ['POST', '/resume', undefined],
    ['POST', '/verify', {}],
    ['POST', '/replay', { after: 0 }],
    ['POST', '/secrets', { overlapHours: 1 }],
  ])('is not there for %s %s', async (method, path, body) =>
    expect(await refusal(method, `/v1/subscriptions/${ofNanjing}${path}`, body)).toEqual(['subscription-unknown', 404]),
  );

  it('and stays as it was', async () => {
    const { text } = await send(nanjing, 'GET', `/v1/subscriptions/${ofNanjing}`);
    expect(Subscription.parse(JSON.parse(text))).toMatchObject({ state: 'active', replays: 0 });
  });

  it.each<[string, unknown, string, number]>([
    ['/replay', { after: 999 }, 'cursor-from-the-future', 400],
    ['/replay', { after: 'x' }, 'subscription-invalid', 422],
    ['/replay', {}, 'subscription-invalid', 422],
    ['/secrets', { overlapHours: 169 }, 'subscription-invalid', 422],
    ['/verify', { url: 'https://192.168.1.4/x' }, 'subscription-address', 422],
    ['/verify', { uri: 'x' }, 'subscription-invalid', 422],
  ])('one’s own refuses %s with %j', async (path, body, kind, status) =>
    expect(await refusal('POST', `/v1/subscriptions/${ofNanjing}${path}`, body, nanjing)).toEqual([kind, status]),
  );

  it('the status of the exchange is for the province', async () =>
    expect(await refusal('GET', '/v1/exchange/status')).toEqual(['market-forbidden', 403]));
});

describe('a receiver that does not behave', () => {
  const servers: Server[] = [];
  const urlOf = async (answer: Parameters<typeof createServer>[1]): Promise<string> => {
    const server = createServer(answer);
    servers.push(server);
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    const address = server.address();
    return `http://127.0.0.1:${typeof address === 'object' ? address?.port : ''}/x`;
  };
  afterAll(() => {
    for (const server of servers) {
      server.closeAllConnections();
      server.close();
    }
  });

  it.each<[string, Parameters<typeof createServer>[1], string]>([
    ['redirects', (_, response) => void response.writeHead(302, { Location: 'http://169.254.169.254/' }).end(), 'redirected'],
    ['answers 500', (_, response) => void response.writeHead(500).end(), 'refused'],
    ['answers rubbish', (_, response) => void response.end('<html>rubbish'), 'wrong-answer'],
    ['answers another challenge', (_, response) => void response.end('{"challenge":"no"}'), 'wrong-answer'],
    ['hangs up', (request) => void request.socket.destroy(), 'unreachable'],
    ['never stops', (_, response) => void setInterval(() => response.write('x'.repeat(10_000)), 1).unref(), 'wrong-answer'],
  ])('is not active when it %s: the order waits and says why', async (_, answer, outcome) => {
    const order = { label: '扬州', url: await urlOf(answer) };
    const { status, text } = await send(yangzhou, 'POST', '/v1/subscriptions', { body: JSON.stringify(order), headers: json });
    expect(status).toBe(201);
    const { subscription } = z.object({ subscription: Subscription }).parse(JSON.parse(text));
    expect(subscription).toMatchObject({ state: 'pending', attempts: [{ kind: 'handshake', outcome }] });
    expect(subscription.stateReason).toMatch(/[\u4e00-\u9fff]{4}/);
    expect(await refusal('POST', `/v1/subscriptions/${subscription.id}/verify`, {})).toEqual(['subscription-unverified', 409]);
    await send(yangzhou, 'DELETE', `/v1/subscriptions/${subscription.id}`);
  });

  it('counts as served when it answers 200 with rubbish', async () => {
    const heard: string[] = [];
    const url = await urlOf(async (request, response) => {
      let body = '';
      for await (const chunk of request) body += chunk;
      heard.push(body);
      const challenge = /"challenge":"(\w+)"/.exec(body)?.[1];
      response.end(challenge ? JSON.stringify({ challenge }) : '\u0000<rubbish');
    });
    const { subscriptions } = createFeedClient({ url: local().url, key: keyOf(yangzhou) });
    const { subscription } = await subscriptions.create({ label: '扬州', url, after: 0 });
    await vi.waitFor(
      async () => expect(await subscriptions.get(subscription.id)).toMatchObject({ cursor: 1, behind: 0, failures: 0, delivered: 1 }),
      { timeout: 30_000 },
    );
    expect(heard).toHaveLength(2);
    await subscriptions.delete(subscription.id);
  });
});
