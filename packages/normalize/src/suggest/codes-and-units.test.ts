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

  it.each([
    ['AAC011', ['30', '41', '21']],
    ['行业代码', ['C34', 'I65', 'F51']],
  ])('writes no entry for codes of %s that are read without one: %j', (name, cells) => {
    const { profile, notes } = suggestProfile(withId(name, ...cells));
    expect(profile.codes).toBeUndefined();
    expect(notes.join()).toContain('都能直接读懂');
  });

  it('leaves the codes it does not know to the engineer, and only those', () => {
    expect(suggestProfile(withId('性别', '1', '2')).profile.codes).toEqual({ gender: { 1: '男', 2: '女' } });
    expect(suggestProfile(withId('单位性质', '150', '903')).profile.codes).toEqual({ employerNature: { 903: '' } });
    const { profile, notes } = suggestProfile(withId('用工形式', '01', '02'));
    expect(profile.codes).toEqual({ employmentForm: { '01': '', '02': '' } });
    expect(notes.join()).toContain('codes.employmentForm');
  });

  it('takes single digits for codes that may be, without losing one that reads as a number', () => {
    const { profile, notes } = suggestProfile(withId('/post/workYear', '0', '1', '2', '3', '4'));
    expect(profile.codes).toEqual({ experience: { 0: '0', 1: '1', 2: '2', 3: '3', 4: '4' } });
    expect(notes.join()).toContain('像是代码：0 1 2 3 4，请在 codes.experience 里写明含义');
    expect(suggestProfile(withId('学历', '1', '2', '3')).profile.codes).toEqual({ education: { 1: '', 2: '', 3: '' } });
  });

  it.each([
    ['工作年限（年）', ['1', '3']],
    ['工作年限', ['1', '3', '10']],
    ['企业规模', ['20', '150']],
  ])('takes the numbers of %s for numbers: %j', (name, cells) =>
    expect(suggestProfile(withId(name, ...cells)).profile.codes).toBeUndefined(),
  );

  it('gives thirty days where nothing says until when', () => {
    expect(suggestProfile(withId('学历', '高中', '大专')).profile.defaults).toEqual({ validDays: 30 });
    expect(suggestProfile(withId('截止日期', '2026-12-01', '2026-12-31')).profile.defaults).toBeUndefined();
  });

  it('covers phones in the examples', () => {
    const { columns } = suggestProfile(withId('联系电话', '13812345678', '13912345678'));
    expect(JSON.stringify(columns)).not.toContain('13812345678');
  });
});
