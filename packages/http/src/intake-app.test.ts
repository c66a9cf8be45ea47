import { ok, type Problem, refuse } from '@ganghui/spec';
import { describe, expect, it } from 'vitest';
import { anIntake, finding, item, receipt, submissionId } from './testing/intake.ts';

const problemOf = async (response: Response): Promise<Problem> => {
  expect(response.headers.get('content-type')).toContain('application/problem+json');
  return response.json();
};

describe('an outage behind a refusal', () => {
  it('goes to the operators and to nobody else', async () => {
    const cause = new Error('table exchange did not answer');
    const interrupted = { kind: 'store-interrupted' as const, detail: '存储没有应答。', fix: '请重发。', retryAfterSeconds: 5, cause };
    for (const language of ['zh', 'en']) {
      const { call, reported } = anIntake({ receivePosting: async () => refuse(interrupted) });
      const response = await call('PUT', '/postings/A1', { body: '{}', headers: { 'Accept-Language': language } });
      expect([response.status, reported]).toEqual([503, [cause]]);
      expect(await response.text()).not.toMatch(/exchange|cause/);
    }
    const { call, reported } = anIntake({ receivePosting: async () => refuse({ ...interrupted, cause: undefined }) });
    await call('PUT', '/postings/A1', { body: '{}' });
    expect(reported).toEqual([]);
  });
});

describe('what was sent', () => {
  it('is told as JSON lines, a part at a time, to whoever may read', async () => {
    let seen: unknown;
    const { call } = anIntake({
      readEvidence: async (input) => {
        seen = input;
        return ok([
          { line: 1, cells: { 岗位: '车工', 电话: '' } },
          { line: 2, sheet: '岗位', cells: { 岗位: '焊工' } },
        ]);
      },
    });
    const headers = { Authorization: 'Bearer reader' };
    const response = await call('GET', `/submissions/${submissionId}/evidence?part=3`, { headers });
    expect([response.status, response.headers.get('content-type')]).toEqual([200, 'application/x-ndjson; charset=utf-8']);
    expect(await response.text()).toBe('{"line":1,"cells":{"岗位":"车工","电话":""}}\n{"line":2,"sheet":"岗位","cells":{"岗位":"焊工"}}\n');
    expect(seen).toEqual({ marketId: '320100-01', submissionId, part: 3 });
    await call('GET', `/submissions/${submissionId}/evidence`);
    expect(seen).toMatchObject({ part: 1 });
    for (const wrong of ['0', '1.5', '10001', 'x', ''])
      expect((await call('GET', `/submissions/${submissionId}/evidence?part=${wrong}`)).status).toBe(400);
    expect((await call('GET', '/submissions/nobody/evidence')).status).toBe(404);
  });

  it('goes on where a page was full, and cuts no record', async () => {
    const sent = Array.from({ length: 5 }, (_, line) => ({ line: line + 1, cells: { 说明: '岗'.repeat(400_000) } }));
    const { call } = anIntake({ readEvidence: async () => ok(sent) });
    const first = await call('GET', `/submissions/${submissionId}/evidence?part=2`);
    const link = /^<(?<url>.+)>; rel="next"$/.exec(first.headers.get('link') ?? '')?.groups?.url ?? '';
    expect(link).toBe(`/v1/markets/320100-01/submissions/${submissionId}/evidence?part=2&after=3`);
    const rest = await call('GET', link.slice('/v1/markets/320100-01'.length));
    expect([rest.status, rest.headers.get('link')]).toEqual([200, null]);
    const lines = `${await first.text()}${await rest.text()}`.trim().split('\n');
    expect(lines.map((each) => JSON.parse(each))).toEqual(sent);
  });
});

describe('one posting', () => {
  it.each([
    ['created', 1, '', 201],
    ['held', 1, '', 201],
    ['created', 1, '?dryRun', 200],
    ['unchanged', 3, '', 200],
    ['held', 2, '', 200],
    ['reopened', 4, '', 200],
  ] as const)('that is %s at revision %i%s is answered with %i', async (outcome, revision, query, status) => {
    const { call } = anIntake({ receivePosting: async () => ok({ ...item, outcome, revision }) });
    const response = await call('PUT', `/postings/A1${query}`, { body: '{"title":"数控车工"}' });
    expect([response.status, response.headers.get('etag')]).toEqual([status, `"${revision}"`]);
  });

  it('hands over the id of the address, the key and the revision', async () => {
    let seen: unknown;
    const { call } = anIntake({
      receivePosting: async (input) => {
        seen = input;
        return ok(item);
      },
    });
    await call('PUT', '/postings/%E5%8D%97%E4%BA%AC-1?dryRun=1', { body: '{"title":"数控车工"}', headers: { 'If-Match': '"3"' } });
    expect(seen).toMatchObject({
      sourceId: '南京-1',
      cells: { title: '数控车工', sourceId: '南京-1' },
      by: 'k_1',
      dryRun: true,
      ifRevision: 3,
    });
  });

  it('keeps the digits of an id that is written as a number', async () => {
    const { call } = anIntake({ receivePosting: async ({ cells }) => ok({ ...item, sourceId: String(cells.sourceId) }) });
    const response = await call('PUT', '/postings/12345678901234567890', { body: '{"title":"车工","sourceId":12345678901234567890}' });
    expect((await response.json()).sourceId).toBe('12345678901234567890');
  });

  it.each([
    ['another id in the body', '{"sourceId":"B2"}', '正文中是 B2。'],
    ['an id in the body that is none', '{"sourceId":{"a":1}}', '正文中是 {"a":1}。'],
    ['an empty id in the body', '{"sourceId":null}', '正文中是 null。'],
  ])('is refused with %s', async (_, body, said) => {
    const response = await anIntake().call('PUT', '/postings/A1', { body });
    const { type, detail } = await problemOf(response);
    expect([response.status, type, detail]).toEqual([400, 'urn:ganghui:problem:query-invalid', expect.stringContaining(said)]);
  });

  it('is not closed as rejected by its own market', async () => {
    const response = await anIntake().call('POST', '/postings/A1/close', { body: '{"reason":"rejected"}' });
    const { type, detail } = await problemOf(response);
    expect([response.status, type, detail]).toEqual([
      400,
      'urn:ganghui:problem:query-invalid',
      expect.stringMatching(/filled、expired、withdrawn、duplicate。$/),
    ]);
  });

  it('that is broken is told of in one sentence, in both languages', async () => {
    const said = async (language: string): Promise<string> => {
      const headers = { 'Accept-Language': language };
      return (await problemOf(await anIntake().call('PUT', '/postings/A1', { body: '{"title":', headers }))).detail;
    };
    expect(await said('zh')).toMatch(/^正文不是合法的 UTF-8 JSON：[^。]+。请检查/);
    expect(await said('en')).toMatch(/^The body is not valid UTF-8 JSON: [^：]+$/);
  });

  it('is written only if it is there when If-Match is *', async () => {
    const missing = async () => refuse({ kind: 'posting-unknown' as const, detail: '没有这个岗位。', fix: '请核对。' });
    const { call } = anIntake({ readMarketPosting: missing });
    expect((await call('PUT', '/postings/A1', { body: '{}', headers: { 'If-Match': '*' } })).status).toBe(412);
  });

  it('tells each finding of a refused one as an error, in English when asked', async () => {
    const refused = {
      kind: 'posting-refused' as const,
      detail: '岗位没有入库，',
      fix: '请按 errors 逐项修改后重新提交。',
      findings: [finding],
    };
    const { call } = anIntake({ receivePosting: async () => refuse(refused) });
    const chinese = await problemOf(await call('PUT', '/postings/A1', { body: '{}' }));
    expect(chinese).toMatchObject({ status: 422, detail: '岗位没有入库，请按 errors 逐项修改后重新提交。' });
    expect(chinese.errors).toEqual([{ pointer: '/place', rule: 'C-04', detail: '没有写工作地点（收到：火星）', fix: finding.fix }]);
    const response = await call('PUT', '/postings/A1', { body: '{}', headers: { 'Accept-Language': 'en-GB,zh;q=0.5' } });
    expect(response.headers.get('content-language')).toBe('en');
    const [error] = (await problemOf(response)).errors ?? [];
    expect(error?.fix).not.toMatch(/\p{Script=Han}/u);
    expect(error?.detail).toContain('(received: 火星)');
  });
});

describe('what becomes of a posting', () => {
  it('hands reason and hires over', async () => {
    let seen: unknown;
    const { call } = anIntake({
      closePosting: async (input) => {
        seen = input;
        return ok(item);
      },
    });
    await call('POST', '/postings/A1/close?dryRun=false', { body: '{"reason":"filled","hires":3}', headers: { 'If-Match': '2' } });
    expect(seen).toEqual({ marketId: '320100-01', sourceId: 'A1', by: 'k_1', dryRun: false, ifRevision: 2, reason: 'filled', hires: 3 });
  });

  it.each([
    ['{"reason":"tired"}', 'filled、expired、withdrawn'],
    ['{}', 'filled、expired、withdrawn'],
    ['{"reason":"filled","hires":1.5}', '整数'],
    ['{"reason":"filled","hires":-1}', '不能小于 0'],
    ['{"reason":"filled","hired":1}', 'reason、hires'],
  ])('refuses %s and says what to write', async (body, said) => {
    const response = await anIntake().call('POST', '/postings/A1/close', { body });
    expect(response.status).toBe(400);
    expect((await problemOf(response)).detail).toContain(said);
  });

  it('needs no body to suspend or to confirm', async () => {
    const { call } = anIntake();
    const suspended = await call('POST', '/postings/A1/suspend');
    expect([suspended.status, suspended.headers.get('etag')]).toEqual([200, '"2"']);
    expect((await call('POST', '/postings/A1/confirm')).status).toBe(200);
  });
});

describe('a submission', () => {
  it('tells a replay by a header', async () => {
    const { call } = anIntake({ receiveSubmission: async () => ok({ receipt, replayed: true }) });
    const response = await call('POST', '/submissions', { body: '[]', headers: { 'Idempotency-Key': 'a-1' } });
    expect(response.headers.get('idempotent-replayed')).toBe('true');
    expect((await anIntake().call('POST', '/submissions', { body: '[]' })).headers.get('idempotent-replayed')).toBeNull();
  });

  it('hands everything over', async () => {
    let seen: unknown;
    const { call } = anIntake({
      receiveSubmission: async ({ market: _, body, ...input }) => {
        seen = { ...input, text: new TextDecoder().decode(body) };
        return ok({ receipt, replayed: false });
      },
    });
    const query = '?mode=full&dryRun=true&profile=nanjing-2026&confirmClose=12';
    await call('POST', `/submissions${query}`, { body: 'a,b', headers: { 'Content-Type': 'text/csv', 'Idempotency-Key': 'k' } });
    expect(seen).toEqual({
      ...{ text: 'a,b', contentType: 'text/csv', profileName: 'nanjing-2026', mode: 'full', dryRun: true, by: 'k_1', idempotencyKey: 'k' },
      confirmClose: 12,
    });
  });

  it('tells every finding of a receipt in both languages', async () => {
    const refused = { ...item, outcome: 'refused' as const, findings: [finding] };
    const { call } = anIntake({ readReceipt: async () => ok({ ...receipt, items: [refused] }) });
    const { items } = await (await call('GET', `/submissions/${submissionId}`)).json();
    expect(items[0].findings[0]).toMatchObject({ message: '没有写工作地点', fix: finding.fix });
    expect(items[0].findings[0].en.fix).not.toMatch(/\p{Script=Han}/u);
  });

  it('says what is stored when the store stopped answering, and when to come again', async () => {
    const also = { receipt: { summary: receipt.summary, items: [{ ...item, outcome: 'failed' as const, findings: [finding] }] } };
    const interrupted = { kind: 'store-interrupted' as const, detail: '存储没有应答。', fix: '请原样重发。', retryAfterSeconds: 5, also };
    const { call } = anIntake({ receivePart: async () => refuse(interrupted) });
    const response = await call('PUT', `/submissions/${submissionId}/parts/7`, { body: '[]' });
    expect([response.status, response.headers.get('retry-after')]).toEqual([503, '5']);
    const { receipt: stored } = await problemOf(response);
    expect(stored?.items[0]).toMatchObject({
      outcome: 'failed',
      findings: [{ en: { message: expect.stringMatching(/^[^\p{Script=Han}]+$/u) } }],
    });
  });

  it('is opened with 201 and its address', async () => {
    const response = await anIntake().call('POST', '/submissions/open', { body: '{"mode":"full"}' });
    expect([response.status, response.headers.get('location')]).toEqual([201, `/v1/markets/320100-01/submissions/${submissionId}`]);
  });

  it.each([
    ['PUT', `/submissions/${submissionId}/parts/0`, '分份号'],
    ['PUT', `/submissions/${submissionId}/parts/10001`, '分份号'],
    ['PUT', `/submissions/${submissionId}/parts/1e2`, '分份号'],
    ['POST', `/submissions/${submissionId}/complete`, '/parts'],
  ])('%s %s is refused', async (method, path, said) => {
    const response = await anIntake().call(method, path, { body: '{}' });
    expect(response.status).toBe(400);
    expect((await problemOf(response)).detail).toContain(said);
  });

  it.each(['nonsense', `${submissionId}X`, submissionId.toLowerCase(), '01KAJ7X2M4QZ9R3T5V8W0Y1B6U'])(
    'called %s is unknown',
    async (name) => {
      expect((await anIntake({ readReceipt: async () => ok(receipt) }).call('GET', `/submissions/${name}`)).status).toBe(404);
    },
  );
});

describe('an outage', () => {
  it('is answered with 500 without its words, and reported', async () => {
    const { call, reported } = anIntake({
      receivePosting: async () => {
        throw new Error('secret of the table');
      },
    });
    const response = await call('PUT', '/postings/A1', { body: '{"title":"x"}', headers: { 'Accept-Language': 'en' } });
    expect(response.status).toBe(500);
    const problem = await problemOf(response);
    expect(JSON.stringify(problem)).not.toContain('secret');
    expect(problem.detail).not.toMatch(/\p{Script=Han}/u);
    expect(reported).toHaveLength(1);
  });
});

it('answers an unknown address with a problem', async () => {
  const response = await anIntake().call('DELETE', '/nonsense');
  expect(response.status).toBe(404);
  expect((await problemOf(response)).detail).toContain('DELETE /v1/markets/320100-01/nonsense');
});
