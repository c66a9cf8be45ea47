import { describe, expect, it } from 'vitest';
import { guessHeader } from './guess-header.ts';

const rows = (...lines: string[]): string[][] => lines.map((line) => line.split(','));

describe('guessHeader', () => {
  it.each([
    ['the first row', rows('岗位名称,学历', '车工,高中'), ['岗位名称', '学历'], 1],
    ['under a title', rows('招聘会岗位表,', '岗位名称,学历', '车工,高中'), ['岗位名称', '学历'], 2],
    ['two rows', rows('岗位名称,薪资,', ',最低,最高', '车工,5000,6000'), ['岗位名称', '薪资最低', '薪资最高'], 2],
    ['numbers a program wrote', rows('0,1,2', '车工,宁晖公司,高中'), ['0', '1', '2'], 1],
    ['a name twice and one missing', rows('学历,学历,,岗位', '高中,大专,x,车工'), ['学历', 'col1', 'col2', '岗位'], 1],
    ['words unknown over values', rows('甲,乙', '宁晖,6000', '苏澜,5000'), ['甲', '乙'], 1],
  ])('finds %s', (_, table, names, below) => expect(guessHeader(table)).toEqual({ names, below }));

  it.each([
    ['rows that begin at once', rows('NJ-1,车工,6000-8000', 'NJ-2,焊工,5000')],
    ['a long text with a name of a column in it', rows('NJ-1,车工,5000,岗位要求,福利待遇,x1,x2,x3,x4,x5', 'NJ-2,焊工,5000,a,b,c,d,e,f,g')],
    ['nothing', []],
    ['one row of words', rows('甲,乙')],
  ])('finds none in %s', (_, table) => expect(guessHeader(table)).toBeUndefined());
});
