import { gzipSync } from 'node:zlib';
import type { Refusal } from '@ganghui/core';
import { ok, type Problem, type ReceiptItem, refuse } from '@ganghui/spec';
import { describe, expect, it } from 'vitest';
import { createIntakeApp, type IntakeDeps } from './intake-app.ts';

const market = { id: '320100-01', name: '某市公共人力资源市场', region: '320100', city: '南京市' };
const item: ReceiptItem = {
  line: 1,
  sourceId: 'A1',
  postingId: '320100-01.A1',
  outcome: 'created',
  revision: 1,
  score: 92,
  grade: '优',
  dimensions: null,
  findings: [],
};
const refusal: Refusal = { kind: 'key-unknown', detail: '报送密钥不正确。', fix: '请核对。' };
const unexpected = async (): Promise<never> => {
  throw new Error('must not be reached');
};

function app(overrides: Partial<IntakeDeps> = {}) {
  const reported: unknown[] = [];
  const deps: IntakeDeps = {
    authenticate: async (header) => (header === 'Bearer good' ? ok({ marketId: market.id }) : refuse(refusal)),
    readMarket: async () => market,
    receiveRecords: async () => [item],
    receiveSubmission: unexpected,
    closePosting: unexpected,
    registerProfile: unexpected,
    readProfiles: unexpected,
    report: (error) => reported.push(error),
    ...overrides,
  };
  return { app: createIntakeApp(deps), reported };
}
const json = { Authorization: 'Bearer good', 'Content-Type': 'application/json' };
const put = (
  path: string,
  body: string | Uint8Array<ArrayBuffer>,
  headers: Record<string, string> = json,
  overrides?: Partial<IntakeDeps>,
) => app(overrides).app.request(path, { method: 'PUT', body, headers });
const path = '/v1/markets/320100-01/postings/A1';
const problemOf = async (response: Response): Promise<Problem> => {
  expect(response.headers.get('content-type')).toContain('application/problem+json');
  return response.json();
};

describe('the intake face', () => {
  it('answers 201 to what is new and 200 to what is not', async () => {
    expect((await put(path, '{"title":"数控车工"}')).status).toBe(201);
    const unchanged = await put(path, '{"title":"数控车工"}', json, { receiveRecords: async () => [{ ...item, outcome: 'unchanged' }] });
    expect(unchanged.status).toBe(200);
  });

  it('hands the id of the address to the record', async () => {
    let seen: unknown;
    await put('/v1/markets/320100-01/postings/%E5%8D%97%E4%BA%AC-1', '{"title":"数控车工"}', json, {
      receiveRecords: async ({ records }) => {
        seen = records;
        return [item];
      },
    });
    expect(seen).toEqual([{ line: 1, cells: { title: '数控车工', sourceId: '南京-1' } }]);
  });

  it('answers 401 to a wrong key, with how to come in', async () => {
    const response = await put(path, '{}', { 'Content-Type': 'application/json' });
    expect(response.status).toBe(401);
    expect(response.headers.get('www-authenticate')).toContain('Bearer');
    expect((await problemOf(response)).detail).toContain('请核对');
  });

  it("answers 403 to another market's address and names the own one", async () => {
    const response = await put('/v1/markets/321000-01/postings/A1', '{}');
    expect(response.status).toBe(403);
    expect((await problemOf(response)).detail).toContain('/v1/markets/320100-01/');
  });

  it.each([
    ['no content type', '{"title":"x"}', { Authorization: 'Bearer good' }, 415],
    ['broken JSON', '{"title":', json, 400],
    ['a list', '[]', json, 400],
    ['bytes that are no UTF-8', new Uint8Array([0x7b, 0xff, 0x7d]), json, 400],
    ['another id in the body', '{"sourceId":"B2"}', json, 400],
    ['gzip that is none', '{}', { ...json, 'Content-Encoding': 'gzip' }, 400],
    ['an unknown compression', '{}', { ...json, 'Content-Encoding': 'br' }, 415],
  ])('answers %s with a problem that says what to do', async (_, body, headers, status) => {
    const response = await put(path, body, headers);
    expect(response.status).toBe(status);
    expect((await problemOf(response)).detail.length).toBeGreaterThan(10);
  });

  it('stops unpacking a compressed bomb at the limit', async () => {
    const response = await put(path, gzipSync(Buffer.alloc(50_000_000, ' ')), { ...json, 'Content-Encoding': 'gzip' });
    expect(response.status).toBe(413);
  });

  it('answers a refused posting with 422 and one error per finding', async () => {
    const finding = {
      rule: 'C-01',
      severity: 'block' as const,
      field: '/pay',
      evidence: '详谈后定',
      message: '薪资无法识别。',
      fix: '请写 6000-8000元/月。',
      points: 100,
    };
    const response = await put(path, '{"title":"x"}', json, {
      receiveRecords: async () => [{ ...item, outcome: 'refused', findings: [finding] }],
    });
    expect(response.status).toBe(422);
    expect((await problemOf(response)).errors).toEqual([
      { pointer: '/pay', rule: 'C-01', detail: '薪资无法识别。（收到：详谈后定）', fix: '请写 6000-8000元/月。' },
    ]);
  });

  it('answers 500 to an outage without its words, and reports it', async () => {
    const { app: broken, reported } = app({ receiveRecords: unexpected });
    const response = await broken.request(path, { method: 'PUT', body: '{"title":"x"}', headers: json });
    expect(response.status).toBe(500);
    expect(JSON.stringify(await problemOf(response))).not.toContain('must not be reached');
    expect(reported).toHaveLength(1);
  });

  it('answers an unknown address with a problem', async () => {
    const response = await app().app.request('/v1/markets/320100-01/nonsense', { method: 'DELETE' });
    expect(response.status).toBe(404);
    expect((await problemOf(response)).detail).toContain('DELETE /v1/markets/320100-01/nonsense');
  });

  it('refuses an unknown close reason with the list of reasons', async () => {
    const response = await app().app.request(`${path}/close`, { method: 'POST', body: '{"reason":"tired"}', headers: json });
    expect(response.status).toBe(400);
    expect((await problemOf(response)).detail).toContain('filled、expired、withdrawn');
  });
});
