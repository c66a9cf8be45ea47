import { describe, expect, it } from 'vitest';
import { formerCities, formerRegions, regionByCode } from './region.ts';
import { countyOfTown } from './town.ts';

const successors = (name: string, until: number): string[] =>
  [...formerRegions].filter((row) => row.name === name && row.until === until).map(({ code }) => code);

describe('the regions that were', () => {
  it.each([
    ['江宁县', 2000, ['320115']],
    ['锡山市', 2000, ['320205', '320206']],
    ['马山区', 2000, ['320211']],
    ['吴县市', 2000, ['320506', '320507']],
    ['淮阴县', 2000, ['320804']],
    ['江浦县', 2002, ['320111']],
    ['武进市', 2002, ['320412']],
    ['丹徒县', 2002, ['321112']],
    ['宿豫县', 2004, ['321311']],
    ['九里区', 2010, ['320302', '320311', '320312']],
    ['楚州区', 2012, ['320803']],
    ['沧浪区', 2012, ['320508']],
    ['白下区', 2013, ['320104']],
    ['戚墅堰区', 2015, ['320412']],
    ['清浦区', 2016, ['320812']],
    ['海安县', 2018, ['320685']],
    ['港闸区', 2020, ['320613']],
    ['闸北区', 2015, ['310106']],
    ['江干区', 2021, ['330102', '330114']],
    ['莱芜市', 2019, ['370116', '370117']],
    ['宣武区', 2010, ['110102']],
  ])('%s ended in %i', (name, until, codes) => {
    expect(successors(name, until)).toEqual(codes);
  });

  it('keep their own code and, when short-lived, the year they began', () => {
    expect([...formerRegions].find(({ name }) => name === '维扬区')).toEqual({
      oldCode: '321011',
      name: '维扬区',
      from: 2002,
      until: 2011,
      code: '321003',
      city: '321000',
    });
  });

  it('lead cities to cities', () => {
    expect([...formerCities].filter(({ name }) => /^(?:襄樊市|淮阴市|思茅市)$/.test(name)).map(({ code }) => code)).toEqual([
      '320800',
      '420600',
      '530800',
    ]);
    for (const { code } of formerCities) expect([code, regionByCode(code)?.level]).toEqual([code, 2]);
  });

  it('lie between 2000 and today, in order', () => {
    for (const { name, from = 2000, until } of formerRegions)
      expect([name, from <= until, until >= 2000 && until <= 2026]).toEqual([name, true, true]);
  });
});

describe('the towns of Jiangsu', () => {
  it('lie in a county each, where the city has one of the name', () => {
    expect(countyOfTown('320400', '横林')).toBe('320412');
    expect(countyOfTown('320100', '秣陵')).toBe('320115');
    expect(countyOfTown('320100', '横林')).toBeUndefined();
    expect(countyOfTown('330100', '横林')).toBeUndefined();
  });
});
