import { ok, refuse } from '@ganghui/spec';
import { describe, expect, it } from 'vitest';
import { anIntake, finding, item, problemOf, receipt, submissionId } from '../testing/intake.ts';

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
