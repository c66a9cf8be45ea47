import { gunzipSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { makeCaller, NoAnswer } from './caller.ts';

function callerOf(answers: (() => Response | Promise<Response>)[]) {
  const sent: { url: string; init: RequestInit | undefined }[] = [];
  const heard: string[] = [];
  const call = makeCaller({
    url: 'http://exchange.test/gateway',
    key: 'gh_key',
    fetch: async (url, init) => {
      sent.push({ url: String(url), init });
      const answer = answers.shift();
      if (!answer) throw new TypeError('fetch failed', { cause: new Error('ECONNRESET') });
      return answer();
    },
    heard: (method, path, { status }) => heard.push(`${method} ${path} ${status}`),
  });
  return { call, sent, heard };
}

describe('a call', () => {
  it('carries the key and the body, packed when asked', async () => {
    const { call, sent } = callerOf([() => Response.json({ a: 1 })]);
    const answer = await call('PUT', '/v1/x', { body: { 岗位: '车工' }, gzip: true, headers: { 'If-Match': '"1"' } });
    expect(answer).toMatchObject({ status: 200, json: { a: 1 } });
    const { url, init } = sent[0] ?? {};
    expect(url).toBe('http://exchange.test/gateway/v1/x');
    expect(init?.headers).toMatchObject({ Authorization: 'Bearer gh_key', 'Content-Encoding': 'gzip', 'If-Match': '"1"' });
    const bytes = init?.body instanceof Uint8Array ? init.body : new Uint8Array();
    expect(gunzipSync(bytes).toString('utf8')).toBe('{"岗位":"车工"}');
  });

  it('carries no key when asked for none', async () => {
    const { call, sent } = callerOf([() => Response.json({})]);
    await call('GET', '/v1/x', { key: null });
    expect(sent[0]?.init?.headers).not.toHaveProperty('Authorization');
  });

  it('waits as long as 429 says and goes on', async () => {
    const { call, heard } = callerOf([() => new Response('', { status: 429, headers: { 'Retry-After': '1' } }), () => Response.json({})]);
    const from = performance.now();
    expect((await call('GET', '/v1/x')).status).toBe(200);
    expect(performance.now() - from).toBeGreaterThan(950);
    expect(heard).toEqual(['GET /v1/x 429', 'GET /v1/x 200']);
  });

  it('hands 429 over when the pause is too long or unsaid', async () => {
    for (const headers of [{ 'Retry-After': '3600' }, { 'Retry-After': 'soon' }]) {
      const { call } = callerOf([() => new Response('', { status: 429, headers })]);
      expect((await call('GET', '/v1/x')).status).toBe(429);
    }
  });

  it('throws NoAnswer with the reason when the line is dead', async () => {
    await expect(callerOf([]).call('GET', '/v1/x')).rejects.toThrow(NoAnswer);
    await expect(callerOf([]).call('GET', '/v1/x')).rejects.toThrow('ECONNRESET');
  });
});
