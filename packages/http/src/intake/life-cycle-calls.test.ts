import { ok } from '@ganghui/spec';
import { describe, expect, it } from 'vitest';
import { anIntake, item, problemOf } from '../testing/intake.ts';

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
