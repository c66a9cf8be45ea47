import * as fc from 'fast-check';
import { expect, it } from 'vitest';
import { cleanTitle } from './title.ts';

it.each([
  ['急招！！普工5000-8000元/月包吃住', '普工'],
  ['【急】南京 数控车工（双休）', '数控车工'],
  ['普工 五险一金 6K-8K', '普工'],
  ['（江宁）电焊工', '电焊工'],
  ['叉车工-江宁区', '叉车工'],
  ['🔥电工🔥', '电工'],
  ['高薪诚聘洗车工包食宿', '洗车工'],
  ['招聘保安2名', '保安'],
  ['月薪8000起 焊工', '焊工'],
  ['仓库管理员（工作地点：昆山）', '仓库管理员'],
  ['装配工＋包住＋餐补', '装配工'],
  ['质检员.', '质检员'],
  ['维修电工(BH20457)', '维修电工'],
])('cleans %s', (sent, title) => {
  expect(cleanTitle(sent)).toBe(title);
});

it.each([
  '招聘专员',
  '招商经理',
  '招生老师',
  '急救员',
  '聘用制书记员',
  '5G工程师',
  '4K电视维修',
  '3-6年级数学老师',
  '车工/铣工',
  '装配工程师（机械方向）',
  '.net开发',
  'C++',
  '工厂财务',
])('leaves %s as it is', (title) => {
  expect(cleanTitle(title)).toBe(title);
});

it('never leaves a title empty', () => {
  expect(cleanTitle('包吃住')).toBe('包吃住');
  fc.assert(fc.property(fc.string({ unit: 'grapheme' }), (text) => cleanTitle(text) !== '' || text.trim() === ''));
});
