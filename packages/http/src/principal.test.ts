import { Hono } from 'hono';
import { handle } from 'hono/aws-lambda';
import { describe, expect, it } from 'vitest';
import { principalOf } from './principal.ts';

const signedBy = (userArn: unknown): unknown => ({ requestContext: { authorizer: { iam: { userArn } } } });

describe('the principal of a request', () => {
  it.each([
    ['arn:aws-cn:sts::123456789012:assumed-role/city-push/nanjing-1', 'arn:aws-cn:iam::123456789012:role/city-push'],
    ['arn:aws:sts::123456789012:assumed-role/city.push+x/i-0abc', 'arn:aws:iam::123456789012:role/city.push+x'],
    ['arn:aws:iam::123456789012:user/cities/nanjing', 'arn:aws:iam::123456789012:user/cities/nanjing'],
    // Nobody can be registered under these, so they open nothing.
    ['arn:aws:iam::123456789012:root', 'arn:aws:iam::123456789012:root'],
    ['arn:aws:sts::123456789012:federated-user/somebody', 'arn:aws:sts::123456789012:federated-user/somebody'],
  ])('%s is %s', (userArn, principal) => expect(principalOf(signedBy(userArn))).toBe(principal));

  it.each([
    undefined,
    null,
    {},
    [],
    'x',
    signedBy(undefined),
    signedBy(''),
    signedBy({}),
    { requestContext: null },
    { requestContext: { authorizer: {} } },
  ])('is nobody in %j', (env) => expect(principalOf(env)).toBeUndefined());

  it('is not inherited', () => {
    expect(
      principalOf(Object.create({ requestContext: { authorizer: { iam: { userArn: 'arn:aws:iam::123456789012:root' } } } })),
    ).toBeUndefined();
  });
});

describe('an event of API Gateway (payload format 2.0)', () => {
  const answer = async (event: { headers?: Record<string, string>; authorizer?: unknown }): Promise<unknown> => {
    const app = new Hono().get('*', (c) => c.json({ principal: principalOf(c.env) ?? null }));
    const http = { method: 'GET', path: '/', protocol: 'HTTP/1.1', sourceIp: '192.0.2.1', userAgent: 'java' };
    const { body } = await handle(app)({
      version: '2.0',
      routeKey: 'GET /v1/markets/{marketId}/profile',
      rawPath: '/v1/markets/320100-01/profile',
      rawQueryString: '',
      headers: { host: 'push.example', ...event.headers },
      isBase64Encoded: false,
      body: null,
      requestContext: { accountId: '1', apiId: 'a', requestId: 'r', stage: '$default', http, authorizer: event.authorizer },
    } as unknown as Parameters<ReturnType<typeof handle>>[0]);
    return JSON.parse(body);
  };
  const userArn = 'arn:aws-cn:sts::123456789012:assumed-role/city-push/one';

  it('hands on who signed', async () =>
    expect(await answer({ authorizer: { iam: { accessKey: 'ASIAEXAMPLE', accountId: '123456789012', userArn } } })).toEqual({
      principal: 'arn:aws-cn:iam::123456789012:role/city-push',
    }));

  it('hands on nobody for what headers pretend', async () => {
    const iam = JSON.stringify({ authorizer: { iam: { userArn } } });
    const headers = {
      'x-amzn-request-context': iam,
      'x-amzn-iam-userarn': userArn,
      requestcontext: iam,
      authorization: 'AWS4-HMAC-SHA256 x',
    };
    expect(await answer({ headers })).toEqual({ principal: null });
  });
});
