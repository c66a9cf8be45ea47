import { gzipSync } from 'node:zlib';
import { Hono } from 'hono';
import type { LambdaEvent } from 'hono/aws-lambda';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { onHttp } from './on-http.ts';

const app = new Hono().all('*', (c) => c.text(`${c.req.method} ${c.req.path}`));
const handler = onHttp('test', app);
const eventOf = (method: string, path: string, body?: string): Partial<LambdaEvent> => {
  const http = { method, path, protocol: 'HTTP/1.1', sourceIp: '127.0.0.1', userAgent: '' };
  const headers = { host: 'example.com' };
  // The rest of a request context is read by nobody here.
  const requestContext = { requestId: 'r1', domainName: 'example.com', http } as never;
  return {
    version: '2.0',
    routeKey: '$default',
    rawPath: path,
    rawQueryString: '',
    headers,
    body: body ?? null,
    isBase64Encoded: false,
    requestContext,
  };
};

const errors = vi.spyOn(console, 'error');
beforeEach(() => void vi.spyOn(process.stdout, 'write').mockReturnValue(true));
afterEach(() => void vi.clearAllMocks());

describe('an event of an HTTP API', () => {
  it.each(['GET', 'PUT', 'PROPFIND'])('with %s is answered by the app', async (method) =>
    expect(await handler(eventOf(method, '/v1/feed'))).toMatchObject({ statusCode: 200, body: `${method} /v1/feed` }),
  );

  it.each(['GET', 'HEAD'])('with a body that %s does not take is answered all the same', async (method) => {
    expect(await handler(eventOf(method, '/v1/feed', '{}'))).toMatchObject({ statusCode: 200 });
    expect(errors).not.toHaveBeenCalled();
  });

  it.each([
    ['TRACE', '/v1/feed', 405],
    ['CONNECT', '/v1/feed', 405],
    ['track', '/v1/feed', 405],
    ['GET', ':x', 400],
  ])('%s %s is refused with a problem document and no stack in the log', async (method, path, status) => {
    const { statusCode, headers, body } = await handler(eventOf(method, path));
    expect([statusCode, headers?.['content-type']]).toEqual([status, 'application/problem+json; charset=utf-8']);
    expect(JSON.parse(body)).toMatchObject({ type: 'about:blank', status, detail: expect.stringContaining('/docs') });
    expect(errors).not.toHaveBeenCalled();
  });

  it('is answered with base64 where the answer is packed, and with text where it is not', async () => {
    const packed = gzipSync('{"岗":1}');
    const gzip = { 'Content-Type': 'application/json', 'Content-Encoding': 'gzip' };
    const answers = onHttp(
      'test',
      new Hono().get('/packed', (c) => c.body(new Uint8Array(packed), 200, gzip)).get('/plain', (c) => c.json({ 岗: 1 })),
    );
    const answer = await answers(eventOf('GET', '/packed'));
    expect(answer).toMatchObject({ isBase64Encoded: true, headers: { 'content-encoding': 'gzip' } });
    expect(Buffer.from(answer.body, 'base64').equals(packed)).toBe(true);
    expect(await answers(eventOf('GET', '/plain'))).toMatchObject({ isBase64Encoded: false, body: '{"岗":1}' });
  });

  it('without a request is the smoke test', async () => expect(await handler({})).toMatchObject({ statusCode: 204 }));
});
