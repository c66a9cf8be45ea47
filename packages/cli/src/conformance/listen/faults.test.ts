import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { aFolder } from '../../testing/a-world.ts';
import { Complaint } from '../../world.ts';
import { planFaults, readFaults, usualFaults } from './faults.ts';
import { refuseOne } from './play-fault.ts';

const push = { method: 'POST', path: '/v1/markets/320100-01/submissions', ifMatch: null, isDryRun: false };
const read = { ...push, method: 'GET' };

describe('the plan', () => {
  it('faults every second push in the order of the script, and leaves reads alone', () => {
    const plan = planFaults([{ fault: '429' }, { fault: 'slow' }]);
    const played = [push, read, push, read, push, push, push, push].map((call) => plan.next(call)?.fault);
    expect(played).toEqual([undefined, undefined, '429', undefined, undefined, 'slow', undefined, undefined]);
    expect(plan.left()).toEqual([]);
  });

  it('keeps a fault until a push comes that it suits', () => {
    const plan = planFaults([{ fault: '412' }, { fault: 'refuse-one' }]);
    const put = { ...push, method: 'PUT', path: '/v1/markets/320100-01/postings/A' };
    expect([put, put, push, push, put, { ...put, ifMatch: '"1"' }].map((call) => plan.next(call)?.fault)).toEqual([
      undefined,
      undefined,
      undefined,
      'refuse-one',
      undefined,
      '412',
    ]);
  });
});

describe('the script', () => {
  it('is the usual one without a file', () => expect(readFaults(undefined, '/')).toBe(usualFaults));
  it('is read from a file', () => {
    const cwd = aFolder();
    writeFileSync(join(cwd, 'faults.json'), '[{"fault":"429","seconds":2}]');
    expect(readFaults('faults.json', cwd)).toEqual([{ fault: '429', seconds: 2 }]);
  });
  it.each(['', '[]', '[{"fault":"418"}]', '[{"fault":"slow","seconds":-1}]'])('is refused when it is %j', (text) => {
    const cwd = aFolder();
    writeFileSync(join(cwd, 'faults.json'), text);
    expect(() => readFaults('faults.json', cwd)).toThrow(Complaint);
  });
  it('is missed when the file is not there', () => expect(() => readFaults('faults.json', aFolder())).toThrow(Complaint));
});

describe('a receipt with one refused record', () => {
  const reply = (status: number, body: unknown) => ({ status, headers: new Headers(), body: Buffer.from(JSON.stringify(body)) });
  const receipt = {
    submissionId: '01A',
    summary: { created: 2, refused: 0 },
    items: [
      { line: 1, sourceId: 'A', outcome: 'created', findings: [] },
      { line: 2, sourceId: 'B', outcome: 'created', findings: [] },
    ],
  };
  it('tells the first as refused and counts it so', () => {
    const told = JSON.parse(refuseOne(reply(200, receipt)).body.toString('utf8'));
    expect(told).toMatchObject({
      submissionId: '01A',
      summary: { created: 1, refused: 1 },
      items: [{ outcome: 'refused', findings: [{ rule: 'KIT-01' }] }, { outcome: 'created' }],
    });
  });
  it.each([reply(409, receipt), reply(200, { items: [] }), reply(200, 'words')])('leaves any other answer as it is', (other) =>
    expect(refuseOne(other)).toBe(other),
  );
});
