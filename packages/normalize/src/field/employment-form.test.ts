import { expect, it } from 'vitest';
import { formInTitle, parseEmploymentForm } from './employment-form.ts';

it.each([
  ['全职', 'full-time'],
  ['非全日制', 'part-time'],
  ['全日制', 'full-time'],
  ['劳务派遣', 'dispatch'],
  ['青年见习', 'internship'],
  ['灵活用工', 'flexible'],
  ['part-time', 'part-time'],
])('reads %s', (text, form) => {
  expect(parseEmploymentForm(text)).toBe(form);
});

it('takes the title for it only where it says so', () => {
  expect(formInTitle('会计实习生')).toBe('internship');
  expect(formInTitle('兼职保洁')).toBe('part-time');
  expect(formInTitle('实习指导教师')).toBeUndefined();
});
