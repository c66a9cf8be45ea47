import { EmploymentForm } from '@ganghui/spec';
import * as fc from 'fast-check';
import { expect, it } from 'vitest';
import { formInTitle, parseEmploymentForm } from './employment-form.ts';

it.each([
  ['全职', 'full-time'],
  ['全日制', 'full-time'],
  ['全日制用工', 'full-time'],
  ['合同工', 'full-time'],
  ['校园', 'full-time'],
  ['正式工（非派遣）', 'full-time'],
  ['非全日制', 'part-time'],
  ['小时工', 'part-time'],
  ['临时', 'part-time'],
  ['兼職', 'part-time'],
  ['劳务派遣', 'dispatch'],
  ['全职（劳务派遣）', 'dispatch'],
  ['青年见习', 'internship'],
  ['全职实习', 'internship'],
  ['灵活用工', 'flexible'],
  ['part-time', 'part-time'],
  ['FULL-TIME', 'full-time'],
])('reads %s', (text, form) => {
  expect(parseEmploymentForm(text)).toBe(form);
});

it.each(['全职/兼职', '全/兼职', '其他', '1', '', '__proto__'])('leaves “%s” alone', (text) => {
  expect(parseEmploymentForm(text)).toBeUndefined();
});

it('takes the title for it only where it says so', () => {
  expect(formInTitle('会计实习生')).toBe('internship');
  expect(formInTitle('兼职保洁')).toBe('part-time');
  expect(formInTitle('实习指导教师')).toBeUndefined();
});

it('answers in our words only', () => {
  fc.assert(
    fc.property(fc.oneof(fc.string({ unit: 'binary' }), fc.stringMatching(/^[全日制非兼职实见习派遣临时灵活]{0,8}$/)), (text) => {
      expect(EmploymentForm.optional().safeParse(parseEmploymentForm(text)).success).toBe(true);
    }),
  );
});
