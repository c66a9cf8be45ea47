import { refuse } from '@ganghui/spec';
import { describe, expect, it } from 'vitest';
import { anIntake, problemOf } from './testing/intake.ts';

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
