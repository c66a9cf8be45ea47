import { Profile } from '@ganghui/spec';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { profileFaults } from '../map/profile-faults.ts';
import type { Sample } from './sample.ts';
import { suggestProfile } from './suggest-profile.ts';

const names = [
  '岗位编号',
  '职位',
  '单位名称',
  '薪资',
  'city',
  '区县',
  '学历',
  'AAC011',
  'ACB21H',
  '/salary/text',
  '//',
  '/~2',
  '要求',
  'jobUrl',
  '年龄',
  'col3',
  ' ',
  '序号',
  '标题',
  '工价',
  '待遇',
  '结算方式',
  '展位号',
  '公司信息',
  '/jobs/0/title',
  '/jobs/1/salary',
  '/jobs/1/title',
];
const cells = [
  '',
  '5',
  '01',
  '南京市',
  '鼓楼区',
  '本科',
  '1-3年 | 本科 | 全职',
  '宁晖有限公司',
  '民营|100-499人|计算机',
  '6000-8000',
  '2026-10-01',
  'https://example.org/a/1.html',
  '电工',
  '13800000000',
  '包吃住',
  '日结',
  '1',
  '2',
  'C34',
  '11-18发布',
  '应届生',
];

const column = fc.record({
  name: fc.oneof(fc.constantFrom(...names), fc.string({ maxLength: 30, unit: 'binary' }), fc.string({ minLength: 190, maxLength: 220 })),
  cells: fc.array(fc.oneof(fc.constantFrom(...cells), fc.string({ maxLength: 120, unit: 'binary' })), { maxLength: 12 }),
});
const sample: fc.Arbitrary<Sample> = fc.record({
  format: fc.constantFrom('csv' as const, 'json' as const, 'ndjson' as const, 'xlsx' as const),
  header: fc.boolean(),
  columns: fc.array(column, { maxLength: 14 }),
  rows: fc.nat(12),
});

describe('a suggested profile', () => {
  it('always passes the schema and has no fault but an id left empty, which is noted', () =>
    fc.assert(
      fc.property(sample, (each) => {
        const { profile, notes } = suggestProfile(each);
        expect(Profile.safeParse(profile).success).toBe(true);
        const isOpen = notes.some((note) => note.includes('fields.sourceId 空着'));
        expect(profileFaults(profile).map(({ pointer }) => pointer)).toEqual(isOpen ? ['/fields/sourceId'] : []);
      }),
    ));

  it('is the same whatever the order of the columns', () =>
    fc.assert(
      fc.property(
        fc
          .uniqueArray(column, { maxLength: 10, selector: ({ name }) => name })
          .chain((columns) => fc.tuple(fc.constant(columns), fc.shuffledSubarray(columns, { minLength: columns.length }))),
        ([columns, shuffled]) => {
          const even = (list: Sample['columns']): Sample => ({ format: 'csv', header: true, columns: list, rows: 12 });
          expect(suggestProfile(even(shuffled)).profile).toEqual(suggestProfile(even(columns)).profile);
        },
      ),
    ));

  it('has a reason and a confidence from 0 to 1 for every column', () =>
    fc.assert(
      fc.property(sample, (each) => {
        for (const { why, confidence, field } of suggestProfile(each).columns) {
          expect(why).not.toBe('');
          expect(confidence).toBeGreaterThanOrEqual(field === null ? 0 : 0.2);
          expect(confidence).toBeLessThanOrEqual(1);
        }
      }),
    ));
});
