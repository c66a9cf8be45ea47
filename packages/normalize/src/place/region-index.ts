import { allRegions, cityOf, formerRegions, regionByCode } from '@ganghui/spec/codes';

/**
 * `old`: the name is one the region no longer bears. `isShort`: without 省, 市, 县, 区. `isGeneric`: every city has one (开发区), so it
 * means one only inside a city.
 */
export type Named = { name: string; code: string; level: 1 | 2 | 3; isShort: boolean; isGeneric?: boolean; old?: string };

const municipalities = new Set(['11', '12', '31', '50']);
const peoples =
  '蒙古族|回族|藏族|维吾尔|苗族|彝族|壮族|布依族|朝鲜族|满族|侗族|瑶族|白族|土家族|哈尼族|哈萨克|傣族|黎族|傈僳族|佤族|畲族|拉祜族|水族|东乡族|纳西族|景颇族|柯尔克孜|土族|达斡尔族|仫佬族|羌族|布朗族|撒拉族|毛南族|仡佬族|锡伯|各族|鄂温克族|裕固族|保安族|独龙族|怒族|普米族|塔吉克|蒙古|哈萨克族';
const autonomous = new RegExp(`(?:${peoples})*(?:自治区|自治州|自治县|自治旗)$`);
const zone = /(?:国家级)?(?:高新技术产业开发区|高新技术开发区|经济技术开发区|高新区|经开区|开发区)$/;

const provinces: Readonly<Record<string, string>> = {
  内蒙古自治区: '内蒙古',
  广西壮族自治区: '广西',
  西藏自治区: '西藏',
  宁夏回族自治区: '宁夏',
  新疆维吾尔自治区: '新疆',
};
const suffix = /(?:省|地区|盟|林区|特区|新区|市|县|区|旗)$/;

function shortOf(name: string): string | undefined {
  if (zone.test(name)) return undefined;
  const short = provinces[name] ?? name.replace(autonomous.test(name) ? autonomous : suffix, '');
  return short.length >= 2 && short !== name ? short : undefined;
}

// 红河州, 玉龙县: said aloud without the people.
const spokenOf = (name: string, short: string): string | undefined => {
  const kind = /自治([州县旗])$/.exec(name)?.[1];
  return kind && short + kind;
};

// What people call a development zone inside its own city: 徐州经开区, 经济技术开发区, 园区.
function zoneNames(name: string, city: string | undefined): string[] {
  const own = city && name.startsWith(city) ? name.slice(city.length) : name;
  if (own.endsWith('经济技术开发区')) return [own, '经开区', '开发区'];
  if (own.endsWith('工业园区')) return [own, '园区'];
  return [own];
}

export type RegionIndex = {
  startingAt: (text: string, at: number) => readonly Named[] | undefined;
  named: (name: string) => readonly Named[];
};

let index: RegionIndex | undefined;

function build(): RegionIndex {
  const byName = new Map<string, Named[]>();
  const add = (entry: Named): void => {
    const same = byName.get(entry.name);
    if (!same) byName.set(entry.name, [entry]);
    else if (!same.some(({ code }) => code === entry.code)) same.push(entry);
  };
  for (const { code, name, level, statistical } of allRegions()) {
    // A municipality is a city and a province in one; its 市辖区 is a name for nobody.
    if (name === '市辖区' || name === '县' || /直辖/.test(name)) continue;
    add({ name, code, level, isShort: false });
    if (statistical) {
      const city = regionByCode(cityOf(code))?.name.replace(/市$/, '');
      for (const zoneName of zoneNames(name, city)) add({ name: zoneName, code, level, isShort: false, isGeneric: true });
      continue;
    }
    const short = shortOf(name);
    if (!short) continue;
    add({ name: short, code, level, isShort: true });
    const spoken = spokenOf(name, short);
    if (spoken) add({ name: spoken, code, level, isShort: false });
  }
  for (const { name, code } of formerRegions) {
    add({ name, code, level: 3, isShort: false, old: name });
    const short = shortOf(name);
    if (short && !byName.has(short)) add({ name: short, code, level: 3, isShort: true, old: name });
  }
  const byStart = new Map<string, string[]>();
  for (const name of byName.keys()) {
    const start = name.slice(0, 2);
    const names = byStart.get(start);
    if (names) names.push(name);
    else byStart.set(start, [name]);
  }
  for (const names of byStart.values()) names.sort((a, b) => b.length - a.length);
  return {
    named: (name) => byName.get(name) ?? [],
    startingAt(text, at) {
      const names = byStart.get(text.slice(at, at + 2));
      const name = names?.find((each) => text.startsWith(each, at));
      return name === undefined ? undefined : byName.get(name);
    },
  };
}

/** Every name a region goes by. Built on first use: about three thousand regions. */
export const regionIndex = (): RegionIndex => (index ??= build());

/** The province counts as the city where there is no city in between. */
export const isMunicipality = (code: string): boolean => municipalities.has(code.slice(0, 2));
export const isRegionName = (text: string): boolean => regionIndex().named(text).length > 0;
