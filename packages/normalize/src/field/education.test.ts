import { expect, it } from 'vitest';
import { parseEducation } from './education.ts';

it.each([
  ['大专及以上', '30'],
  ['全日制统招本科', '20'],
  ['高中/中专', '60'],
  ['中专、技校', '41'],
  ['硕士研究生', '14'],
  ['研究生', '10'],
  ['大学专科', '30'],
  ['职业高中', '44'],
  ['普通高中', '61'],
  ['初中及以下', '70'],
  ['本科或硕士', '20'],
  ['学历不限', 'none'],
  ['3-5年，学历不限', 'none'],
  ['1-3年,本科', '20'],
  ['大　专', '30'],
  ['31', '30'],
  ['41', '41'],
  ['none', 'none'],
])('reads %s as %s', (text, code) => {
  expect(parseEducation(text)?.code).toBe(code);
});

it.each(['招1人', '3-5年', '经验不限', '其他', '', '90'])('leaves “%s” alone', (text) => {
  expect(parseEducation(text)).toBeUndefined();
});
