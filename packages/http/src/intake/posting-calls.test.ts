import { ok, refuse } from '@ganghui/spec';
import { describe, expect, it } from 'vitest';
import { anIntake, finding, item, problemOf } from '../testing/intake.ts';

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
