import { expect, it } from 'vitest';
import { parseIndustry } from './industry.ts';

it.each([
  ['C34', 'C34', '通用设备制造业'],
  ['c', 'C', '制造业'],
  ['制造业', 'C', '制造业'],
  ['通用设备制造', 'C34', '通用设备制造业'],
  ['C34通用设备制造业', 'C34', '通用设备制造业'],
  ['0111', 'A0111', '稻谷种植'],
])('finds %s', (text, code, name) => {
  expect(parseIndustry(text)).toEqual({ code, name });
});

it('keeps the words it does not know', () => {
  expect(parseIndustry('互联网/电商')).toEqual({ code: null, name: '互联网/电商' });
  expect(parseIndustry('10人')).toEqual({ code: null, name: '10人' });
});
