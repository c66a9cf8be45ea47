import type { RawPosting } from '@ganghui/spec';
import { expect, it } from 'vitest';
import { createTrace } from '../trace.ts';
import { demandsOf } from './demands.ts';

const read = (raw: Partial<RawPosting>) => {
  const trace = createTrace({});
  return { demands: demandsOf({ sourceId: 'A1', title: '车工', ...raw }, trace), ...trace };
};

it('says how it read each demand', () => {
  const { demands, provenance, findings } = read({
    headcount: '男3女2',
    employmentForm: '全日制',
    education: '大专以下',
    experience: '3-5年',
    skillLevel: '三级（高级技能）',
    major: '不限',
    age: '18-45周岁',
  });
  expect(demands).toEqual({
    headcount: 5,
    employmentForm: 'full-time',
    education: 'none',
    experience: { minYears: 3, maxYears: 5 },
    skillLevel: '高级工',
    major: null,
    requirements: { age: '18-45周岁', gender: null, householdRegister: null },
  });
  expect(provenance).toMatchObject({
    '/education': { method: 'education-upper-bound' },
    '/skillLevel': { raw: '三级（高级技能）', method: 'skill-text' },
    '/requirements/age': { method: 'age-text' },
  });
  expect(findings).toEqual([]);
});

it.each([
  [{ headcount: '女8' }, '女（另一栏写“女8”）'],
  [{ age: '男 18-45' }, '男（另一栏写“男 18-45”）'],
  [{ headcount: '男2女3' }, null],
  [{ age: '18-45', gender: '不限' }, '不限'],
])('keeps a demand for one sex that stands in another cell: %o', (cells, gender) =>
  expect(read(cells).demands.requirements.gender).toBe(gender),
);

it('tells a cell that says nothing from one that cannot be understood', () => {
  const empty = read({ headcount: '暂无', education: 'null', experience: '--', employmentForm: 'N/A' });
  expect(empty.demands).toMatchObject({ headcount: null, education: null, experience: null, employmentForm: null });
  expect(empty.findings).toEqual([]);
  expect(empty.provenance['/education']).toMatchObject({ raw: 'null', method: 'not-given' });
  const odd = read({ headcount: '3/5', education: '见附件', experience: '看情况', employmentForm: '9' });
  expect(odd.findings.map(({ field }) => field)).toEqual(['/headcount', '/employmentForm', '/education', '/experience']);
});

it('takes 无 for an answer where it is one', () => {
  expect(read({ education: '无', experience: '无' }).demands).toMatchObject({
    education: 'none',
    experience: { minYears: 0, maxYears: null },
  });
});
