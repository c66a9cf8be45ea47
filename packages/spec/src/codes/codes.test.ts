import { describe, expect, it } from 'vitest';
import {
  allRegions,
  educationLevels,
  educationName,
  formerRegions,
  industries,
  industryName,
  occupationGroups,
  occupations,
  regionByCode,
  regionPath,
} from './index.ts';

describe('the regions', () => {
  const all = [...allRegions()];
  it('hold the thirteen cities and ninety-five counties of Jiangsu, development zones apart', () => {
    const jiangsu = all.filter(({ code, statistical }) => code.startsWith('32') && !statistical);
    expect([2, 3].map((level) => jiangsu.filter((region) => region.level === level).length)).toEqual([13, 95]);
  });

  it('give each region its path from the province down', () => {
    expect(regionPath('320106')).toEqual(['江苏省', '南京市', '鼓楼区']);
    expect(regionPath('321000')).toEqual(['江苏省', '扬州市']);
    expect(regionPath('310115')).toEqual(['上海市', '浦东新区']);
    expect(regionPath('990000')).toEqual([]);
  });

  it('have a parent each, and lead every former name to a county of today in the same city', () => {
    for (const { code, level } of all) if (level > 1) expect([code, regionByCode(`${code.slice(0, 2)}0000`)?.level]).toEqual([code, 1]);
    for (const { code, city } of formerRegions) expect([code, regionByCode(code)?.level, `${code.slice(0, 4)}00`]).toEqual([code, 3, city]);
  });
});

describe('the other tables', () => {
  it('hold every occupation of the 2022 catalogue once, under a group', () => {
    const codes = occupations().map(({ code }) => code);
    expect([codes.length, new Set(codes).size]).toEqual([1676, 1676]);
    const groups = new Set(occupationGroups().map(({ code }) => code));
    for (const code of codes) expect(code).toMatch(/^\d-\d\d-\d\d-\d\d$/);
    expect(codes.filter((code) => !groups.has(code.slice(0, 4)))).toEqual([]);
    expect(occupations().find(({ name }) => name === '车工')?.code).toBe('6-18-01-01');
  });

  it('hold twenty sections and ninety-seven divisions of industry', () => {
    const codes = [...industries().keys()];
    expect([1, 3].map((length) => codes.filter((code) => code.length === length).length)).toEqual([20, 97]);
    expect(industryName('C34')).toBe('通用设备制造业');
  });

  it('order the levels of education', () => {
    expect(educationLevels.map(({ rank }) => rank)).toEqual(educationLevels.map(({ rank }) => rank).toSorted());
    expect([educationName('31'), educationName('30'), educationName('none')]).toEqual([undefined, '大专', '不限']);
  });
});
