import * as fc from 'fast-check';
import { expect, it } from 'vitest';
import { findRegions } from './find-regions.ts';

const codes = (text: string, city = '320100'): string[] => findRegions(text, { city }).found.map(({ code }) => code);

it.each([
  ['江苏省南京市江宁区', ['320115']],
  ['江苏南京', ['320100']],
  ['南京-江宁区', ['320115']],
  ['南京·江宁', ['320115']],
  ['南京市 江宁区', ['320115']],
  ['江宁区（南京市）', ['320115']],
  ['徐州鼓楼', ['320302']],
  ['广州路南京新街口', []],
  ['河西 建邺', ['320105']],
  ['雨花', []],
  ['义乌', ['330782']],
  ['天津河西', ['120103']],
  ['石家庄桥西', ['130104']],
  ['合肥蜀山', ['340104']],
  ['鼓楼区', ['320106']],
  ['昆山', ['320583']],
  ['江苏/无锡/江阴', ['320281']],
  ['苏州工业园区', ['320576']],
  ['苏州 园区', ['320576']],
  ['徐州经开区', ['320371']],
  ['重庆渝北', ['500112']],
  ['上海', ['310000']],
  ['吉林长春', ['220100']],
  ['内蒙古包头', ['150200']],
  ['江苏省', ['320000']],
  ['南京市鼓楼区、建邺区', ['320106', '320105']],
  ['南京、苏州', ['320100', '320500']],
  ['南京·鼓楼·望江', ['320106']],
  ['工作地点：苏州市', ['320500']],
  ['江苏省苏州苏州新区', ['320505']],
])('finds %s', (text, expected) => {
  expect(codes(text)).toEqual(expected);
});

it.each(['大旺高新区临江工业园', '南京路100号', '中山陵9号', '开发区', '全国', '远程办公', ''])('finds nothing in “%s”', (text) => {
  expect(codes(text)).toEqual([]);
});

it('asks the market which county of that name is meant', () => {
  expect(codes('鼓楼区', '320300')).toEqual(['320302']);
  expect(codes('鼓楼区', '320600')).toEqual([]);
});

it('knows the names districts used to bear', () => {
  expect(findRegions('南京市白下区', { city: '320100' }).found).toEqual([{ code: '320104', level: 3, old: '白下区', confidence: 0.99 }]);
  expect(codes('姜堰市')).toEqual(['321204']);
});

it('reads an address only as far as it names regions', () => {
  const inAddress = (text: string): string[] => findRegions(text, { city: '320100', firstOnly: true }).found.map(({ code }) => code);
  expect(inAddress('南京市江宁区上海路8号')).toEqual(['320115']);
  expect(inAddress('将军大道1号，江宁区')).toEqual([]);
});

it('never throws', () => {
  const words = fc.constantFrom('江苏', '南京', '市', '区', '鼓楼', '-', '·', '、', ' ', '路', '上海', '新区', '开发区', '苏州', '吴江市');
  fc.assert(fc.property(fc.array(words, { maxLength: 12 }), (parts) => codes(parts.join('')).length <= parts.length));
  expect(codes('a')).toEqual([]);
});
