import type { Market, Profile } from '@ganghui/spec';
import { describe, expect, it } from 'vitest';
import type { SourceRecord } from '../read/index.ts';
import { checkProfile } from './check-profile.ts';

const market: Market = { id: '320100-01', name: '某市人力资源市场', region: '320100', city: '南京市' };
const context = { market, now: new Date('2026-11-21T01:00:00Z') };
const profile: Profile = {
  profile: 'nanjing-2026',
  market: '320100-01',
  format: 'csv',
  header: true,
  fields: { sourceId: '编号', title: '职位', education: '学历', salary: '薪资', place: ['市', '区'], employmentForm: { value: '全职' } },
};
const record = (line: number, cells: Record<string, unknown>): SourceRecord => ({ line, cells });
const good = (line: number, more: Record<string, unknown> = {}): SourceRecord =>
  record(line, { 编号: `A${line}`, 职位: '数控车工', 学历: '大专及以上', 薪资: '6000-8000元/月', 市: '南京', 区: '鼓楼区', ...more });
const check = (records: SourceRecord[], of = profile) => checkProfile(records, of, context);
const fieldIn = (result: ReturnType<typeof check>, field: string) => result.fields.find((each) => each.field === field)!;

describe('checkProfile', () => {
  it('shows for each target field how many were filled and understood, and mapped examples', () => {
    const result = check([good(2), good(3, { 学历: '' }), good(4, { 学历: '天外' }), good(5, { 薪资: '面议' })]);
    expect(result).toMatchObject({ total: 4, mapped: 4 });
    expect(fieldIn(result, 'education')).toEqual({
      field: 'education',
      zh: '学历要求',
      column: '学历',
      filled: 3,
      total: 4,
      understood: 2,
      examples: [
        { raw: '大专及以上', value: '大专' },
        { raw: '天外', value: '（没有结果）' },
      ],
    });
    expect(fieldIn(result, 'salary').examples).toEqual([
      { raw: '6000-8000元/月', value: '6000-8000元/月' },
      { raw: '面议', value: '面议' },
    ]);
    expect(fieldIn(result, 'place')).toMatchObject({ column: '市 + 区', understood: 4, examples: [{ raw: '南京 鼓楼区' }] });
    expect(fieldIn(result, 'place').examples[0]!.value).toContain('320106');
    expect(fieldIn(result, 'employmentForm').column).toBe('“全职”');
  });

  it.each([
    ['employerNature', '哈哈', '哈哈（看不懂，照原文保留）'],
    ['employerSize', '8家', '8家（看不懂，照原文保留）'],
    ['age', '年轻', '年轻（看不懂，照原文保留）'],
    ['employerIndustry', '甲乙丙', '（没有结果）'],
  ] as const)('does not count as understood what is only kept: %s %s', (field, raw, value) => {
    const of: Profile = { ...profile, fields: { ...profile.fields, [field]: '别的' } };
    expect(fieldIn(check([good(2, { 别的: raw })], of), field)).toMatchObject({ filled: 1, understood: 0, examples: [{ raw, value }] });
  });

  it.each([
    ['employerNature', '民营'],
    ['employerSize', '100-499人'],
    ['age', '18-45周岁'],
    ['employerName', '宁晖公司'],
  ] as const)('counts as understood what is read, and names: %s %s', (field, raw) => {
    const of: Profile = { ...profile, fields: { ...profile.fields, [field]: '别的' } };
    expect(fieldIn(check([good(2, { 别的: raw })], of), field)).toMatchObject({ filled: 1, understood: 1 });
  });

  it('counts problems by kind, with lines', () => {
    const result = check([good(2, { 学历: '天外' }), good(3, { 学历: '地底' }), good(4, { 编号: '' })]);
    const [first] = result.problems.filter(({ rule, field }) => rule === 'N-01' && field === '/education');
    expect(first).toMatchObject({ count: 2, lines: [2, 3] });
    expect(result.problems.find(({ rule }) => rule === 'R-02')).toMatchObject({ field: '/sourceId', count: 1, lines: [4] });
    expect(result).toMatchObject({ total: 3, mapped: 2 });
  });

  it('still shows the other fields where the id column is missing', () => {
    const result = check([good(2), good(3)], { ...profile, fields: { ...profile.fields, sourceId: '岗位编号' } });
    expect(result.mapped).toBe(0);
    expect(fieldIn(result, 'sourceId').filled).toBe(0);
    expect(fieldIn(result, 'title')).toMatchObject({ filled: 2, understood: 2 });
  });

  it('takes a line that could not be read as a problem, and no records at all', () => {
    const problem = { rule: 'R-01', severity: 'block', field: '', evidence: '', message: '读不出', fix: '重报', points: 100 } as const;
    expect(check([{ line: 7, problem }]).problems).toEqual([
      { rule: 'R-01', field: '', message: '读不出', fix: '重报', count: 1, lines: [7] },
    ]);
    expect(check([])).toMatchObject({ total: 0, mapped: 0, problems: [] });
  });

  it('keeps three examples and covers phones in them', () => {
    const result = check(['1', '2', '3', '4'].map((digit) => good(Number(digit), { 职位: `车工${digit}号 1381234567${digit}` })));
    const { examples } = fieldIn(result, 'title');
    expect(examples).toHaveLength(3);
    expect(JSON.stringify(examples)).not.toContain('13812345671');
  });
});
