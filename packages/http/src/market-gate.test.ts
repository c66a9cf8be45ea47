import { ok, type Problem } from '@ganghui/spec';
import { describe, expect, it } from 'vitest';
import { anIntake, market } from './testing/intake.ts';

const put = { body: '{"title":"x"}' };

describe('who may call', () => {
  it('is asked of a wrong key, with how to come in', async () => {
    const response = await anIntake().call('PUT', '/postings/A1', { ...put, headers: { Authorization: 'Bearer bad' } });
    expect([response.status, response.headers.get('www-authenticate')]).toEqual([401, 'Bearer realm="ganghui"']);
    expect(response.headers.get('ratelimit')).toBeNull();
  });

  it.each([
    ['another market', '/v1/markets/321000-01/postings/A1', 'Bearer good', '/v1/markets/320100-01/'],
    ['the province', '/v1/markets/320100-01/postings/A1', 'Bearer province', '省交换中心'],
  ])('is not %s', async (_, path, Authorization, said) => {
    const response = await anIntake().app.request(path, { method: 'PUT', ...put, headers: { Authorization } });
    const problem: Problem = await response.json();
    expect([response.status, problem.type]).toEqual([403, 'urn:ganghui:problem:market-forbidden']);
    expect(problem.detail).toContain(said);
  });

  it('may read with a key for reading, and not push', async () => {
    const { call } = anIntake();
    const headers = { Authorization: 'Bearer reader' };
    expect((await call('GET', '/postings', { headers })).status).toBe(200);
    const response = await call('PUT', '/postings/A1', { ...put, headers });
    expect([response.status, (await response.json()).type]).toEqual([403, 'urn:ganghui:problem:scope-missing']);
  });

  it('may be a signature that the gateway verified, told by the request context and by no header', async () => {
    const seen: unknown[] = [];
    const { app } = anIntake({
      authenticate: async (request) => {
        seen.push(request);
        return ok({ holder: market.id, keyId: 'k_9', scopes: ['push'] });
      },
    });
    const userArn = 'arn:aws-cn:sts::123456789012:assumed-role/city-push/session';
    const path = '/v1/markets/320100-01/postings';
    await app.request(path, {}, { requestContext: { authorizer: { iam: { userArn } } } });
    await app.request(path, { headers: { 'x-user-arn': userArn, requestContext: userArn } });
    expect(seen).toEqual([
      { authorization: undefined, principal: 'arn:aws-cn:iam::123456789012:role/city-push', marketId: market.id },
      { authorization: undefined, principal: undefined, marketId: market.id },
    ]);
  });

  it('is unknown when the market is gone', async () => {
    expect((await anIntake({ readMarket: async () => undefined }).call('GET', '/postings')).status).toBe(404);
  });
});

describe('the rate limit', () => {
  it('stands on every answer to a good key, refusals and outages as well', async () => {
    const broken = anIntake({
      listMarketPostings: async () => {
        throw new Error('outage');
      },
    });
    const responses = await Promise.all([
      anIntake().call('PUT', '/postings/A1', put),
      anIntake().call('PUT', '/postings/A1', { body: '{' }),
      broken.call('GET', '/postings'),
    ]);
    for (const response of responses)
      expect([response.headers.get('ratelimit-policy'), response.headers.get('ratelimit')]).toEqual([
        '"market";q=6000;w=60',
        '"market";r=5994;t=41',
      ]);
    expect(responses.map(({ status }) => status)).toEqual([201, 400, 500]);
  });

  it('is the own one of the market, and answers 429 with when to come again', async () => {
    const asked: number[] = [];
    const { call } = anIntake({
      readMarket: async () => ({ ...market, limits: { requestsPerMinute: 10 } }),
      takeAllowance: async (_, limit) => {
        asked.push(limit);
        return { allowed: false, limit, remaining: 0, resetSeconds: 0.2 };
      },
    });
    const response = await call('PUT', '/postings/A1', put);
    expect([response.status, response.headers.get('retry-after'), response.headers.get('ratelimit')]).toEqual([
      429,
      '1',
      '"market";r=0;t=1',
    ]);
    expect(asked).toEqual([10]);
  });
});
