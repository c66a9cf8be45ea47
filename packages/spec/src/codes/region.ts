import { regionLines } from './data/regions.ts';

/** `level` 1 province, 2 city, 3 county; `statistical` marks a development zone that is no county of its own in law. */
export type Region = { code: string; name: string; level: 1 | 2 | 3; statistical: boolean };

let table: Map<string, Region> | undefined;

// 59 KB of text: parsed on first use, so that a function that never asks never pays.
function load(): Map<string, Region> {
  if (table) return table;
  table = new Map();
  for (const line of regionLines.split('\n')) {
    const digits = /^\d+/.exec(line)?.[0];
    if (!digits) continue;
    const code = digits.padEnd(6, '0');
    const level = (digits.length / 2) as 1 | 2 | 3;
    const statistical = line.endsWith('*');
    table.set(code, { code, name: line.slice(digits.length, statistical ? -1 : undefined), level, statistical });
  }
  return table;
}

export const regionByCode = (code: string): Region | undefined => load().get(code);
export const allRegions = (): Iterable<Region> => load().values();

/** Names from province down: ['江苏省', '南京市', '鼓楼区']; empty for an unknown code. The 市辖区 level of a municipality is left out. */
export function regionPath(code: string): string[] {
  const codes = new Set([`${code.slice(0, 2)}0000`, `${code.slice(0, 4)}00`, code]);
  return [...codes].flatMap((each) => regionByCode(each)?.name ?? []).filter((name) => name !== '市辖区' && name !== '县');
}

export const cityOf = (code: string): string => `${code.slice(0, 4)}00`;

/** 江苏 districts that were merged, renamed or raised from county to district, with the code of today. */
export const formerRegions: readonly { name: string; code: string; city: string; until: number }[] = [
  { name: '下关区', code: '320106', city: '320100', until: 2013 },
  { name: '白下区', code: '320104', city: '320100', until: 2013 },
  { name: '溧水县', code: '320117', city: '320100', until: 2013 },
  { name: '高淳县', code: '320118', city: '320100', until: 2013 },
  { name: '大厂区', code: '320116', city: '320100', until: 2002 },
  { name: '崇安区', code: '320213', city: '320200', until: 2015 },
  { name: '南长区', code: '320213', city: '320200', until: 2015 },
  { name: '北塘区', code: '320213', city: '320200', until: 2015 },
  { name: '铜山县', code: '320312', city: '320300', until: 2010 },
  { name: '金坛市', code: '320413', city: '320400', until: 2015 },
  { name: '戚墅堰区', code: '320412', city: '320400', until: 2015 },
  { name: '沧浪区', code: '320508', city: '320500', until: 2012 },
  { name: '平江区', code: '320508', city: '320500', until: 2012 },
  { name: '金阊区', code: '320508', city: '320500', until: 2012 },
  { name: '吴江市', code: '320509', city: '320500', until: 2012 },
  { name: '通州市', code: '320612', city: '320600', until: 2009 },
  { name: '港闸区', code: '320613', city: '320600', until: 2020 },
  { name: '海门市', code: '320614', city: '320600', until: 2020 },
  { name: '海安县', code: '320685', city: '320600', until: 2018 },
  { name: '新浦区', code: '320706', city: '320700', until: 2014 },
  { name: '赣榆县', code: '320707', city: '320700', until: 2014 },
  { name: '楚州区', code: '320803', city: '320800', until: 2012 },
  { name: '清河区', code: '320812', city: '320800', until: 2016 },
  { name: '清浦区', code: '320812', city: '320800', until: 2016 },
  { name: '洪泽县', code: '320813', city: '320800', until: 2016 },
  { name: '盐都县', code: '320903', city: '320900', until: 2003 },
  { name: '大丰市', code: '320904', city: '320900', until: 2015 },
  { name: '维扬区', code: '321003', city: '321000', until: 2011 },
  { name: '江都市', code: '321012', city: '321000', until: 2011 },
  { name: '丹徒县', code: '321112', city: '321100', until: 2002 },
  { name: '姜堰市', code: '321204', city: '321200', until: 2012 },
  { name: '宿豫县', code: '321311', city: '321300', until: 2004 },
];
