import { Hono } from 'hono';
import { handle, type LambdaEvent } from 'hono/aws-lambda';
import { describe, expect, it } from 'vitest';
import { sentHeader } from './sent-header.ts';

const app = new Hono().get('*', (c) => c.json({ sent: sentHeader(c, 'if-match') ?? null }));

describe('a header as it was sent', () => {
  it.each([
    ['"3"', '"3"'],
    ['', ''],
    ['幂等', '幂等'],
    [undefined, null],
  ])('of an event of API Gateway: %j', async (value, sent) => {
    const requestContext = { requestId: 'r', domainName: 'example.com', http: { method: 'GET', path: '/' } };
    const headers = value === undefined ? {} : { 'if-match': value };
    // The rest of an event is read by nobody here.
    const event = { version: '2.0', rawPath: '/', rawQueryString: '', headers, body: null, requestContext } as unknown as LambdaEvent;
    expect(JSON.parse((await handle(app)(event)).body)).toEqual({ sent });
  });

  it('of a request that came without an event', async () => {
    expect(await (await app.request('/', { headers: { 'If-Match': '*' } })).json()).toEqual({ sent: '*' });
    expect(await (await app.request('/')).json()).toEqual({ sent: null });
  });
});
