import { describe, expect, it } from 'vitest';
import type { Sample } from './sample.ts';
import { suggestProfile } from './suggest-profile.ts';

/** Twelve postings with an id, a title and one column more. */
const withId = (name: string, ...cells: string[]): Sample => ({
  format: 'csv',
  header: true,
  columns: [
    { name: '岗位编号', cells: Array.from({ length: 12 }, (_, row) => `NJ-${row}`) },
    { name: '岗位名称', cells: Array.from({ length: 12 }, () => '数控车工') },
    { name, cells: Array.from({ length: 12 }, (_, row) => cells[row % cells.length]!) },
  ],
  rows: 12,
});
const fieldsOf = (sample: Sample) => suggestProfile(sample).profile.fields;

describe('what a suggested profile says beside its fields', () => {
  it.each([
    ['薪资（千元）', ['5-8', '6-9'], 'thousand'],
    ['年薪（万元）', ['10-15', '8-12'], 'ten-thousand'],
    ['薪资', ['5-8', '6-9'], 'thousand'],
    ['月薪（元）', ['5000', '6000'], 'yuan'],
    ['薪资', ['5千-8千', '6千'], undefined],
  ])('reads the unit of %s with %j', (name, cells, unit) => expect(suggestProfile(withId(name, ...cells)).profile.salaryUnit).toBe(unit));

  it.each([
    ['薪资（元/月）', '5000', '月'],
    ['年薪（万元）', '12', '年'],
    ['日薪', '260', '天'],
  ])('reads the period in %s', (name, cell, value) => expect(fieldsOf(withId(name, cell, cell)).salaryPeriod).toEqual({ value }));

  it('fills in codes of GB/T 4658 and leaves codes it does not know to the engineer', () => {
    expect(suggestProfile(withId('AAC011', '30', '41', '21')).profile.codes).toEqual({ education: { 21: '本科', 30: '大专', 41: '中专' } });
    const { profile, notes } = suggestProfile(withId('用工形式', '01', '02'));
    expect(profile.codes).toEqual({ employmentForm: { '01': '', '02': '' } });
    expect(notes.join()).toContain('codes.employmentForm');
  });

  it('gives thirty days where nothing says until when', () => {
    expect(suggestProfile(withId('学历', '高中', '大专')).profile.defaults).toEqual({ validDays: 30 });
    expect(suggestProfile(withId('截止日期', '2026-12-01', '2026-12-31')).profile.defaults).toBeUndefined();
  });

  it('covers phones in the examples', () => {
    const { columns } = suggestProfile(withId('联系电话', '13812345678', '13912345678'));
    expect(JSON.stringify(columns)).not.toContain('13812345678');
  });
});
