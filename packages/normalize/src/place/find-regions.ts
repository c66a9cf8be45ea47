import { cityOf, regionByCode } from '@ganghui/spec/codes';
import { countyOfTown } from '@ganghui/spec/codes/town';
import { createMemory } from '../remember.ts';
import { choose, chooseAgain, type Found, isNear, provinceOf } from './choose-region.ts';
import { type Named, regionIndex } from './region-index.ts';
import { townAt } from './town-at.ts';

type Match = { found: Found; length: number; isZone?: boolean };

const setOf = (marks: string): Set<string> => new Set(marks);
// After these another place may begin; the other separators lead deeper into the same one.
const listMarks = setOf(' \t\n\u3000,，、;；/|或和及与');
const separators = setOf(' \t\n\u3000-－–—~·・•‧_,，、;；/|()（）【】[]<>:：。.→>');
const joiners = setOf('或和及与');
// 中山路 is no 中山, 南京东路 no 南京.
const street =
  /^[东南西北中上下内外一二三四五六七八九十]{0,2}(?:路|街|大道|道|巷|弄|里|桥|村|镇|乡|大厦|广场|公园|大学|学院|医院|火车站|机场|湖|山|河|花园|花苑|小区|公寓|湾新区)/;
// 江宁开发区, 江阴高新区, 苏州市区.
const within =
  /^(?:国家级|省级)?(?:(?:经济|高新|技术|产业|工业|科技|科学|滨江|临港|空港|高铁|生态|太湖){0,3}(?:开发区|园区?|新?区|新城)|经开区|大学城|市区|城区|县城|地区|境内|周边|\p{Script=Han}{1,4}(?:街道|镇|乡))/u;
// City names that are everyday words: only where they stand alone.
const everyday = new Set(['中山', '朝阳', '大同', '白银', '山南', '海东', '海北', '海西']);
// 工作地点：
const label = /^\s*\p{Script=Han}{2,6}[:：]\s*/u;
const country = /^\s*(?:中国(?:大陆)?|中华人民共和国)/;
// 中国（四川）自由贸易试验区成都高新区
const tradeZone = /自(?:由贸易|贸)试验区/;
// 经开区滨湖区, 火炬高新区湖里区: a zone we have no code for, before the county it lies in.
const zone =
  /^\p{Script=Han}{0,8}?(?:新区|新片区|开发区|高新区|经开区|新城区?|园区|示范区|合作区|[试实]验区|科[技学]城|空港区|商务区|港务区|文旅区|景区|保税区|综保区|知识城|生态城|起步区|度假区|综改区|自贸区)/u;
const maxZones = 3;
const maxText = 300;
const maxFound = 20;

// 吴江盛泽, 昆山花桥
const isTownOf = (rest: string, county: string): boolean =>
  county.startsWith('32') && [2, 3, 4].some((length) => countyOfTown(cityOf(county), rest.slice(0, length)) === county);

// A short name counts where it stands alone or another region follows; near a named region also before other words, save a street's.
function stands(text: string, end: number, { code, name, isShort, level }: Named, mayRunOn: boolean): boolean {
  const next = text[end];
  if (!isShort || next === undefined || separators.has(next)) return true;
  const following = regionIndex().startingAt(text, end);
  // 天津河西区 goes deeper; 广州路南 is a road and no 路南区.
  if (following?.some((inside) => isNear(inside.code, { code, level }))) return true;
  const rest = text.slice(end, end + 12);
  if (within.test(rest) || (level === 3 && isTownOf(rest, code))) return true;
  if (street.test(rest)) return false;
  if (following || joiners.has(next)) return true;
  return mayRunOn || (level < 3 && !everyday.has(name));
}

// 昆山人民路8号 in the market's own province.
const isOwnTown = (at: number, { code, level }: Named, city: string): boolean =>
  at === 0 && level === 3 && provinceOf(code) === provinceOf(city) && regionByCode(code)?.name.endsWith('市') === true;

// Inside what is named, or where a new place may begin: 杭州·上城·望江 is no county in Anhui.
function mayBegin(text: string, at: number, { isShort, level }: Named): boolean {
  const before = text[at - 1];
  return before === undefined || listMarks.has(before) || (!isShort && level < 3 && separators.has(before));
}

function townMatch(text: string, at: number, around: Found | undefined, city: string): Match | undefined {
  if (around && around.level !== 2) return undefined;
  const town = townAt(text, at, around?.code ?? cityOf(city));
  return town && { found: { code: town.county, level: 3, confidence: around ? 0.93 : 0.85 }, length: town.length };
}

type Scan = { text: string; city: string; around: Found | undefined; last: Found | undefined; lastEnd: number; isZone: boolean };

const isRightBehindZone = ({ isZone, lastEnd }: Scan, at: number): boolean => isZone && at === lastEnd;

// 天府新区仁寿县: the zone reaches into the next city.
const isAcross = (scan: Scan, at: number, { code, isShort, level }: Named): boolean =>
  isRightBehindZone(scan, at) && !isShort && level > 1 && provinceOf(code) === provinceOf(scan.last?.code ?? '');

/** Whether another place may begin here: 南京市鼓楼区建邺区 or after a list mark; 泉山区·铜山万达广场 is in the first still. */
function mayFollow(scan: Scan, at: number, { code, level, isShort, isGeneric }: Named): boolean {
  const { text, last, lastEnd } = scan;
  if (!last || last.code === code || level !== 3 || last.level !== 3 || isRightBehindZone(scan, at)) return true;
  if (at === lastEnd) return !isShort && !isGeneric;
  for (let each = lastEnd; each < at; each++) if (listMarks.has(text[each]!)) return true;
  return false;
}

function matchAt(scan: Scan, at: number): Match | undefined {
  const { text, city } = scan;
  const near = scan.last ?? scan.around;
  const names = regionIndex().startingAt(text, at);
  const chosen = names && (chooseAgain(names, scan, at) ?? choose(names, near, city));
  if (!chosen) return undefined;
  const { named, confidence } = chosen;
  const isNearby = near !== undefined && isNear(named.code, near);
  if (near && !isNearby && !mayBegin(text, at, named) && !isAcross(scan, at, named)) return undefined;
  if (isNearby && !mayFollow(scan, at, named)) return undefined;
  const mayRunOn = isNearby ? near.level !== 3 : isOwnTown(at, named, city);
  if (!stands(text, at + named.name.length, named, mayRunOn)) return undefined;
  const { code, level, old, name, isZone } = named;
  return { found: { code, level, confidence, ...(old ? { old } : {}) }, length: name.length, isZone: isZone ?? false };
}

// What lies behind zones of no code at `at`; the length counts from there.
function matchBehindZones(scan: Scan, at: number): Match | undefined {
  let from = at;
  for (let turn = 0; turn < maxZones; turn++) {
    const length = zone.exec(scan.text.slice(from, from + 14))?.[0].length;
    if (length === undefined) return undefined;
    from += length;
    const match = matchAt(scan, from);
    // 大旺高新区临江工业园: with nothing named before it, only a full name is a county's.
    const isFull = match !== undefined && (scan.last !== undefined || /[区县市旗]/.test(scan.text[from + match.length - 1] ?? ''));
    if (match && isFull && match.found.level > 1) return { ...match, length: from - at + match.length };
  }
  return undefined;
}

/** Deeper than the last: the same place. The last again, or what lies around it: nothing new. Anything else: another place. */
function add(found: Found[], next: Found, isBehindZone: boolean): void {
  const last = found.at(-1);
  if (last && (isBehindZone || (next.level > last.level && isNear(next.code, last)))) found[found.length - 1] = next;
  else if (!last || !(next.code === last.code || (next.level < last.level && isNear(last.code, next)))) found.push(next);
}

// 澄迈 and nothing else: a county far away, when there is one of the name and no town nearby.
function alone(text: string, city: string): Found | undefined {
  const name = text.replace(/^[\s·_-]+|[\s·_-]+$/g, '');
  if (name.length > 6) return undefined;
  const [one, ...others] = regionIndex().named(name);
  const isCounty = one?.old === undefined && others.length === 0 && /[县旗]$/.test(regionByCode(one?.code ?? '')?.name ?? '');
  return isCounty && one && countyOfTown(cityOf(city), name) === undefined
    ? { code: one.code, level: one.level, confidence: 0.85 }
    : undefined;
}

type Where = { city: string; around?: Found; firstOnly?: boolean };

type Regions = { found: readonly Found[]; rest: string };
const remember = createMemory<Regions>(8192);

/** Regions named in a text, in order; `rest` follows the last. In an address (`firstOnly`) only the first run counts: streets bear names too. */
export const findRegions = (raw: string, where: Where): Regions =>
  remember(`${where.city}|${where.around?.code ?? ''}|${where.around?.confidence ?? ''}|${where.firstOnly ? 1 : 0}|${raw}`, () =>
    readRegions(raw, where),
  );

function readRegions(raw: string, { city, around, firstOnly }: Where): Regions {
  const text = raw.slice(0, maxText).replace(label, '').replace(country, '').replace(tradeZone, '·');
  const found: Found[] = [];
  const scan: Scan = { text, city, around, last: undefined, lastEnd: 0, isZone: false };
  let [at, end] = [0, 0];
  while (at < text.length && found.length < maxFound) {
    const mark = separators.has(text[at]!);
    const match = mark ? undefined : (matchAt(scan, at) ?? townMatch(text, at, scan.last ?? around, city) ?? matchBehindZones(scan, at));
    if (match) {
      add(found, match.found, isRightBehindZone(scan, at) && match.found.level >= (scan.last?.level ?? 0));
      scan.isZone = match.isZone ?? false;
      at += match.length;
      end = at;
      if (scan.last === found.at(-1)) continue;
      scan.last = found.at(-1);
      scan.lastEnd = at;
    } else if (mark || (at === end && joiners.has(text[at]!))) at++;
    else if (firstOnly) break;
    else while (at < text.length && !separators.has(text[at]!)) at++;
  }
  if (found.length === 0 && !around && !firstOnly) {
    const only = alone(text, city);
    if (only) return { found: [only], rest: '' };
  }
  return { found, rest: text.slice(end) };
}
