import { Dimension, Severity } from '@ganghui/spec';
import { expect, it } from 'vitest';
import { postingRules, rules } from './catalogue.ts';

it('names every rule once', () => expect(new Set(rules.map(({ id }) => id)).size).toBe(rules.length));

it.each(rules.map((rule) => [rule.id, rule] as const))('%s explains itself', (id, rule) => {
  expect(id).toMatch(/^[BCDFNPQ]-\d{2}$/);
  expect(rule.title).not.toBe('');
  expect(rule.fix).not.toBe('');
  expect(Dimension.options).toContain(rule.dimension);
  expect(Severity.options).toContain(rule.severity);
  expect(rule).not.toHaveProperty('check');
});

it('cites an article, a notice or a standard by its number, never an unnamed duty', () => {
  for (const { basis } of rules) if (basis) expect(basis).toMatch(/第\d+条|〔\d{4}〕\d+号|^GB \d+-\d{4}$/);
  expect(JSON.stringify(postingRules)).not.toMatch(/国家标准要求|标准规定/);
});

it('covers the families of the catalogue', () => {
  const ids = rules.map(({ id }) => id);
  const wanted =
    'C-01 C-02 C-03 C-04 C-05 C-06 C-08 D-01 D-02 D-03 D-04 D-05 D-06 D-07 D-08 D-09 D-10 D-11 D-12 D-13 D-14 D-15 D-16 D-17 D-18 D-19';
  expect(ids).toEqual(expect.arrayContaining(wanted.split(' ')));
  const data =
    'B-01 B-02 B-03 Q-02 Q-03 Q-04 Q-05 Q-06 Q-08 Q-10 Q-12 Q-13 Q-17 Q-19 Q-20 Q-23 P-01 P-02 F-01 F-02 F-04 F-05 F-06 F-11 F-13 F-14 F-15 F-16';
  expect(ids).toEqual(expect.arrayContaining(data.split(' ')));
});
