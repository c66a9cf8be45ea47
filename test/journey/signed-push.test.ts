import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import { createEndKey, createSaveKey } from '@ganghui/aws/keys';
import { createSaveMarket } from '@ganghui/aws/markets';
import { hashKey, hashPrincipal } from '@ganghui/core';
import { createExchangeTable } from '@ganghui/local/engine/create-table';
import { startDynoxide } from '@ganghui/local/engine/dynoxide';
import { exampleCities } from '@ganghui/local/examples';
import type { MarketKey } from '@ganghui/spec';
import { aRecord } from '@ganghui/spec/testing';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';

const folder = mkdtempSync(join(tmpdir(), 'ganghui-signed-'));
const [nanjing, yangzhou] = exampleCities().map(({ market }) => market);
const role = 'arn:aws-cn:iam::123456789012:role/city-push';
const session = 'arn:aws-cn:sts::123456789012:assumed-role/city-push/nanjing-1';
const secret = `gh_320100-01_${'k'.repeat(43)}`;
const aKey = (overrides: Partial<MarketKey>): MarketKey => ({
  id: 'k_signed',
  holder: '320100-01',
  label: '报送系统（签名）',
  scopes: ['push', 'read'],
  principal: null,
  createdAt: '2026-11-21T02:00:00.000Z',
  createdBy: 'k_province',
  expiresAt: null,
  revokedAt: null,
  ...overrides,
});

let client: DynamoDBClient;
let stopEngine: () => Promise<void>;
let handle: (event: never) => Promise<{ statusCode: number; headers?: Record<string, string>; body?: string }>;
const table = () => ({ client, name: 'signed' });

type Call = { line?: string; body?: unknown; userArn?: string; headers?: Record<string, string> };

/** An event as the HTTP API with the IAM authorizer hands it over (payload format 2.0); without `userArn`, as the open one does. */
async function call({ line = 'GET /v1/markets/320100-01/profile', body, userArn, headers = {} }: Call) {
  const [method = '', path = ''] = line.split(' ');
  const iam = { accessKey: 'ASIAEXAMPLE', accountId: '123456789012', callerId: 'AROAEXAMPLE:nanjing-1', principalOrgId: null, userArn };
  const authorization =
    'AWS4-HMAC-SHA256 Credential=ASIAEXAMPLE/20261121/cn-north-1/execute-api/aws4_request, SignedHeaders=host, Signature=00';
  const answer = await handle({
    version: '2.0',
    routeKey: `${method} ${path}`,
    rawPath: path,
    rawQueryString: '',
    headers: { host: 'push.example', 'content-type': 'application/json', ...(userArn && { authorization }), ...headers },
    ...(body !== undefined && { body: JSON.stringify(body) }),
    isBase64Encoded: false,
    requestContext: {
      requestId: 'r-1',
      http: { method, path, protocol: 'HTTP/1.1', sourceIp: '192.0.2.1', userAgent: 'java' },
      ...(userArn && { authorizer: { iam } }),
    },
  } as never);
  return { status: answer.statusCode, headers: answer.headers ?? {}, body: JSON.parse(answer.body ?? '{}') };
}

beforeAll(async () => {
  const engine = await startDynoxide(join(folder, 'table.sqlite'));
  stopEngine = engine.stop;
  Object.assign(process.env, {
    AWS_ENDPOINT_URL_DYNAMODB: engine.endpoint,
    AWS_REGION: 'local',
    AWS_ACCESS_KEY_ID: 'local',
    AWS_SECRET_ACCESS_KEY: 'local',
    TABLE_NAME: 'signed',
    LOG_LEVEL: 'error',
  });
  client = new DynamoDBClient({});
  await createExchangeTable(client, 'signed');
  if (!nanjing || !yangzhou) throw new Error('two example cities are wanted');
  await createSaveMarket(table())(nanjing);
  await createSaveMarket(table())({ ...yangzhou, limits: { requestsPerMinute: 3 } });
  await createSaveKey(table())(aKey({ principal: role }), hashPrincipal(role));
  await createSaveKey(table())(aKey({ id: 'k_secret' }), hashKey(secret));
  const yangzhouKey = aKey({ id: 'k_yangzhou', holder: yangzhou.id, principal: `${role}-yangzhou` });
  await createSaveKey(table())(yangzhouKey, hashPrincipal(`${role}-yangzhou`));
  ({ handler: handle } = await import('@ganghui/functions/intake'));
});
afterAll(async () => {
  client.destroy();
  await stopEngine();
  rmSync(folder, { recursive: true, force: true });
});

describe('a push signed with IAM', () => {
  it('is let in by the role of its session, with what is left of the minute', async () => {
    const answer = await call({ userArn: session });
    expect(answer).toMatchObject({ status: 200, body: { profiles: [] } });
    const headers = Object.fromEntries(Object.entries(answer.headers).map(([name, value]) => [name.toLowerCase(), value]));
    expect(headers).toMatchObject({
      'ratelimit-policy': '"market";q=6000;w=60',
      ratelimit: expect.stringMatching(/^"market";r=5\d{3};t=\d+$/),
    });
  });

  it('opens the market it is registered at and no other', async () => {
    const other = await call({ line: 'GET /v1/markets/321000-01/profile', userArn: session });
    expect(other).toMatchObject({ status: 401, body: { type: 'urn:ganghui:problem:key-unknown' } });
    const stranger = await call({ userArn: session.replace('city-push', 'somebody') });
    expect(stranger).toMatchObject({ status: 401, body: { type: 'urn:ganghui:problem:key-unknown' } });
    const far = await call({ line: `GET /v1/markets/${'3'.repeat(4000)}/profile`, userArn: session });
    expect(far).toMatchObject({ status: 401, body: { type: 'urn:ganghui:problem:key-unknown' } });
  });

  it.each([
    [{ 'x-amzn-iam-userarn': session }],
    [{ 'x-amzn-request-context': JSON.stringify({ authorizer: { iam: { userArn: session } } }) }],
    [{ authorization: `Bearer iam:${role}` }],
    [{ authorization: `AWS4-HMAC-SHA256 Credential=${session}` }],
  ])('is not believed when only headers say so: %j', async (headers) => {
    const { status } = await call({ headers });
    expect(status).toBe(401);
  });

  it('leaves a receipt that names the key it was signed under', async () => {
    const { sourceId, ...body } = aRecord('SIGNED-1', { place: '南京市江宁区' });
    const line = `PUT /v1/markets/320100-01/postings/${sourceId}`;
    expect(await call({ line, body, userArn: session })).toMatchObject({ status: 201 });
    const { submissions } = (await call({ line: 'GET /v1/markets/320100-01/submissions', userArn: session })).body;
    expect(submissions).toMatchObject([{ by: 'k_signed' }]);
  });

  it('is the same way in as a key: the open address goes on taking keys', async () => {
    expect(await call({ headers: { authorization: `Bearer ${secret}` } })).toMatchObject({ status: 200 });
  });

  it('is slowed down when the market has used up its minute', async () => {
    const line = 'GET /v1/markets/321000-01/profile';
    const answers = [];
    for (let index = 0; index < 8; index++) answers.push(await call({ line, userArn: session.replace('city-push', 'city-push-yangzhou') }));
    const kinds = answers.map(({ status }) => status);
    // The clock may begin a new minute on the way, which lets three more in.
    expect(kinds.filter((status) => status === 200).length).toBeLessThanOrEqual(6);
    const slowed = answers.find(({ status }) => status === 429);
    expect(slowed?.body.type).toBe('urn:ganghui:problem:rate-exceeded');
    expect(Object.entries(slowed?.headers ?? {}).find(([name]) => name.toLowerCase() === 'retry-after')?.[1]).toMatch(/^[1-9]\d?$/);
  });

  it('ends with the next request once the province revokes it', async () => {
    await createEndKey(table())('320100-01', 'k_signed', { revokedAt: '2026-11-21T03:00:00.000Z' });
    expect(await call({ userArn: session })).toMatchObject({ status: 401, body: { type: 'urn:ganghui:problem:key-revoked' } });
  });
});
