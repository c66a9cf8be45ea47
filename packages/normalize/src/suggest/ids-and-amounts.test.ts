import { describe, expect, it } from 'vitest';
import { sampleOf } from './sample.ts';
import { suggestProfile } from './suggest-profile.ts';

const titles = ['数控车工', '仓库管理员', '会计', '电工'];
async function suggested(rows: (row: number) => unknown) {
  const text = JSON.stringify({ data: { list: Array.from({ length: 30 }, (_, row) => rows(row)) } });
  // A number of eighteen digits is written as Java writes it.
  const sample = await sampleOf({ bytes: new TextEncoder().encode(text.replace(/"long:(\d+)"/g, '$1')), name: 'a.json' });
  if (!sample.ok) throw new Error(sample.error.detail);
  const { profile, notes } = suggestProfile(sample.value, { market: '320500-01' });
  return { fields: profile.fields, notes: notes.join('\n') };
}

describe('ids and amounts', () => {
  it('takes eighteen digits that differ in the last for the id, and the ends of a nested wage for the pay', async () => {
    const { fields } = await suggested((row) => ({
      base: {
        recruitId: `long:${900719925474099300n + BigInt(row)}`,
        postName: titles[row % 4],
        num: (row % 5) + 1,
        wage: { low: 4000 + row * 10, high: 6000 + row * 10, unit: '元/月' },
      },
      org: { orgName: '宁晖精密制造有限公司' },
    }));
    expect(fields).toMatchObject({
      sourceId: '/base/recruitId',
      title: '/base/postName',
      headcount: '/base/num',
      salaryMin: '/base/wage/low',
      salaryMax: '/base/wage/high',
      salaryPeriod: '/base/wage/unit',
    });
  });

  it.each<[string, (row: number) => unknown, object]>([
    [
      '/pay/from beside /job/zpid',
      (row) => ({ job: { zpid: 900_100 + row * 3, title: titles[row % 4] }, pay: { from: 4000 + row * 11, to: 6000 + row * 13 } }),
      { sourceId: '/job/zpid', salaryMin: '/pay/from', salaryMax: '/pay/to' },
    ],
    [
      'salary_low beside jobNo',
      (row) => ({ jobNo: `J${1000 + row}`, 职位: titles[row % 4], salary_low: 4000 + row * 11, salary_high: 6000 + row * 13 }),
      { sourceId: 'jobNo', salaryMin: 'salary_low', salaryMax: 'salary_high' },
    ],
    [
      '/info/amount/min beside postId',
      (row) => ({ postId: 7_000_000 + row, info: { postName: titles[row % 4], amount: { min: 4000 + row, max: 6000 + row } } }),
      { sourceId: 'postId', salaryMin: '/info/amount/min', salaryMax: '/info/amount/max' },
    ],
    [
      'recruit_id beside salary',
      (row) => ({ recruit_id: 20_260_000 + row * 10, title: titles[row % 4], salary: `${4000 + row * 10}` }),
      { sourceId: 'recruit_id', salary: 'salary' },
    ],
  ])('tells them apart: %s', async (_, rows, expected) => expect((await suggested(rows)).fields).toMatchObject(expected));

  it.each<[string, (row: number) => object]>([
    ['the ends of a nested wage', (row) => ({ wage: { low: 4000 + row * 11, high: 6000 + row * 13 } })],
    ['words for the ends', (row) => ({ salary: { minimum: 4000 + row * 11, maximum: 6000 + row * 13 } })],
    ['ends beside a unit of pay', (row) => ({ ends: { low: 4001 + row * 11, high: 6001 + row * 13, salaryUnit: '元/月' } })],
    ['a yearly amount', (row) => ({ 年终奖金额: 40_001 + row * 11 })],
    ['round amounts under a name that says nothing', (row) => ({ v: 4000 + row * 10, w: 6000 + row * 20 })],
    ['a number that comes again', (row) => ({ jobNo: `J${row % 20}` })],
  ])('leaves the id empty rather than take %s, and says so', async (_, more) => {
    const { fields, notes } = await suggested((row) => ({ title: titles[row % 4], ...more(row) }));
    expect(fields.sourceId).toBeUndefined();
    expect(notes).toContain('fields.sourceId 空着');
  });
});

describe('the name of a proposed profile', () => {
  const sample = { format: 'xlsx' as const, header: true, columns: [], rows: 0 };
  it.each([
    [{ market: '320500-01', file: 'suzhou.xlsx' }, '320500-01-xlsx'],
    [{ file: 'suzhou.xlsx' }, 'suzhou-xlsx'],
    [{ file: '/in/Su Zhou_2026（终）.XLSX' }, 'su-zhou-2026-xlsx'],
    [{ file: '苏州.xlsx' }, 'postings-xlsx'],
    [{ file: `${'a'.repeat(300)}.xlsx` }, `${'a'.repeat(59)}-xlsx`],
    [{}, 'postings-xlsx'],
    [{ profile: 'mine', market: '320500-01' }, 'mine'],
  ])('of %j is %s', (options, name) => expect(suggestProfile(sample, options).profile.profile).toBe(name));
});
