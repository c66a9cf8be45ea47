import { ok } from '@ganghui/spec';
import { describe, expect, it } from 'vitest';
import { anIntake, submissionId } from '../testing/intake.ts';

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
