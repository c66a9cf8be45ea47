import * as fc from 'fast-check';
import { expect, it } from 'vitest';
import { createTrace } from '../trace.ts';
import { parseEmail } from './email.ts';
import { contactOf } from './parties.ts';
import { parsePhone } from './phone.ts';

it.each([
  ['13800001234', '13800001234'],
  ['138-0000-1234', '13800001234'],
  ['138 0000 1234', '13800001234'],
  ['+86 13800001234', '13800001234'],
  ['0086-13800001234', '13800001234'],
  ['13800001234.0', '13800001234'],
  ['王经理 13800001234', '13800001234'],
  ['13800001234（微信同号）', '13800001234'],
  ['０５１４－８７６５４３２１', '0514-87654321'],
  ['(0514)87654321', '0514-87654321'],
  ['051487654321', '0514-87654321'],
  ['+86-25-52345678', '025-52345678'],
  ['025-52345678-801', '025-52345678转801'],
  ['人事部：025-52345678转801', '025-52345678转801'],
  ['4008001234', '400-800-1234'],
  ['12333', '12333'],
  ['52345678', '52345678'],
  ['13800001234/13900001234', '13800001234、13900001234'],
  ['13800001234 13900001234', '13800001234、13900001234'],
  ['025-52345678/79', '025-52345678、025-52345679'],
  ['电话025-52345678或13800001234', '025-52345678、13800001234'],
])('writes the phone %s as %s, the same when read again', (sent, phone) => {
  expect(parsePhone(sent)).toBe(phone);
  expect(parsePhone(phone)).toBe(phone);
});

it.each(['无', '138****1234', '1380000123', '025-12345678', '13800001234、见附件', '1.38E+10', '', '1'.repeat(10_000)])(
  'makes no phone of “%s”',
  (sent) => {
    expect(parsePhone(sent)).toBeUndefined();
  },
);

it.each([
  ['hr@example.com', 'hr@example.com'],
  ['HR＠Example.com', 'hr@example.com'],
  ['hr @ example.com', 'hr@example.com'],
  ['邮箱：hr@example.com', 'hr@example.com'],
  ['hr(at)example.com', 'hr@example.com'],
  ['hr@example。com', 'hr@example.com'],
  ['hr#example.com', 'hr@example.com'],
  ['hr@example.com/cv@example.com', 'hr@example.com'],
  ['无', null],
  ['hr.example.com', undefined],
  ['hr@example', undefined],
  ['hr@@example.com', undefined],
  ['hr@-a.com', undefined],
  [`${'a'.repeat(300)}@example.com`, undefined],
])('reads the address %s as %s', (sent, email) => {
  expect(parseEmail(sent)).toBe(email);
});

it('leaves a bad address out, says so without showing it, and keeps a phone it cannot read', () => {
  const trace = createTrace({});
  const raw = { sourceId: 'A1', title: '车工', contactPhone: '见附件', contactEmail: 'zhang.example', contactName: '张三' };
  expect(contactOf(raw, { consent: true, trace })).toEqual({ name: '张三', phone: '见附件', email: null, consent: true });
  expect(trace.findings).toMatchObject([{ rule: 'N-01', severity: 'deduct', field: '/contact/email', evidence: '*****.*******' }]);
  expect(trace.provenance).toEqual({});
});

it('never fails, and reads its own writing back', () => {
  const any = fc.oneof(fc.string({ unit: 'binary' }), fc.stringMatching(/^[0-9+()\-转/、 王@.a-z]{0,30}$/));
  fc.assert(
    fc.property(any, (text) => {
      const [phone, email] = [parsePhone(text), parseEmail(text)];
      if (phone !== undefined) expect(parsePhone(phone)).toBe(phone);
      if (email) expect(parseEmail(email)).toBe(email);
    }),
    { numRuns: 1000 },
  );
  expect(parsePhone('x')).toBeUndefined();
});
