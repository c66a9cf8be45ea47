import { regionByCode } from '@ganghui/spec/codes';
import { isMunicipality, type Named, regionIndex } from './region-index.ts';

export type Found = { code: string; level: 1 | 2 | 3; old?: string; confidence: number };
type Chosen = { named: Named; confidence: number };

// After these another place may begin; the other separators lead deeper into the same one.
const listMark = /[\s,，、;；/|]/;
const separator = /[\s\-·・_,，、;；/|()（）【】[\]<>:：。.]/;
// 中山路 is no 中山, 南京东路 no 南京.
const street =
  /^[东南西北中上下内外一二三四五六七八九十]{0,2}(?:路|街|大道|道|巷|弄|里|桥|村|镇|乡|大厦|广场|公园|大学|学院|医院|火车站|机场|湖|山|河)/;
// City names that are everyday words: only where they stand alone.
const everyday = new Set(['中山', '朝阳', '大同', '白银', '山南', '海东', '海北', '海西']);
// 工作地点：
const label = /^\s*\p{Script=Han}{2,6}[:：]\s*/u;
const maxText = 300;
const maxFound = 20;

const provinceOf = (code: string): string => code.slice(0, 2);
const cityPrefix = (code: string): string => (isMunicipality(code) ? provinceOf(code) : code.slice(0, 4));
/** In the same city as a county or city, in the same province as a province. */
const isNear = (code: string, { code: other, level }: Pick<Found, 'code' | 'level'>): boolean =>
  level === 1 ? provinceOf(code) === provinceOf(other) : cityPrefix(code) === cityPrefix(other);

function only(names: readonly Named[], test: (named: Named) => boolean, confidence: number): Chosen | undefined {
  const picked = names.filter(test);
  return picked.length === 1 ? { named: picked[0]!, confidence } : undefined;
}

/** Of several regions with one name: near what is already named, else the market's own city or province, else the only one there is. */
function choose(names: readonly Named[], around: Found | undefined, city: string): Chosen | undefined {
  const inCity = ({ code }: Named): boolean => cityPrefix(code) === cityPrefix(city);
  if (around) {
    const near = names.filter(({ code }) => isNear(code, around));
    if (near.length > 0) return only(near, () => true, 0.99) ?? only(near, ({ level }) => level === 2, 0.95) ?? only(near, inCity, 0.9);
  }
  const named = names.filter(({ isGeneric }) => !isGeneric);
  if (named.length === 0) return around ? undefined : only(names, inCity, 0.9);
  if (named.length === 1) {
    const [one] = named as [Named];
    // 河西 at a market in Nanjing is no district of Tianjin: the bare name of a district far away is a guess. 义乌 is a city.
    const isCounty = one.isShort && one.level === 3 && !regionByCode(one.code)?.name.endsWith('市');
    const isFar = isCounty && provinceOf(one.code) !== provinceOf(city);
    return isFar && !around ? undefined : { named: one, confidence: one.isShort && one.level === 3 ? 0.9 : 0.99 };
  }
  const own = around ? undefined : (only(named, inCity, 0.9) ?? only(named, ({ code }) => provinceOf(code) === provinceOf(city), 0.8));
  return own ?? only(named, ({ level }) => level < 3, 0.9) ?? only(named, ({ level }) => level === 1, 0.8);
}

// A short name counts where it stands alone or another region follows; near a named region also before other words, save a street's.
function stands(text: string, end: number, { code, name, isShort, level }: Named, isNearby: boolean): boolean {
  if (!isShort) return true;
  const next = text[end];
  if (next === undefined || separator.test(next)) return true;
  const following = regionIndex().startingAt(text, end);
  // 天津河西区 goes deeper; 广州路南 is a road and no 路南区.
  if (following?.some((inside) => isNear(inside.code, { code, level }))) return true;
  if (street.test(text.slice(end, end + 6))) return false;
  if (following) return true;
  return isNearby || (level < 3 && !everyday.has(name));
}

// Inside what is named, or where a new place may begin: 杭州·上城·望江 is no county in Anhui.
function mayBegin(text: string, at: number, { isShort, level }: Named): boolean {
  const before = text[at - 1];
  return before === undefined || listMark.test(before) || (!isShort && level < 3 && separator.test(before));
}

function matchAt(text: string, at: number, around: Found | undefined, city: string): Chosen | undefined {
  const names = regionIndex().startingAt(text, at);
  const chosen = names && choose(names, around, city);
  if (!chosen) return undefined;
  const isNearby = around !== undefined && isNear(chosen.named.code, around);
  if (around && !isNearby && !mayBegin(text, at, chosen.named)) return undefined;
  return stands(text, at + chosen.named.name.length, chosen.named, isNearby) ? chosen : undefined;
}

/** Deeper than the last: the same place. The last again, or what lies around it: nothing new. Anything else: another place. */
function add(found: Found[], { named, confidence }: Chosen): void {
  const next: Found = { code: named.code, level: named.level, confidence, ...(named.old ? { old: named.old } : {}) };
  const last = found.at(-1);
  if (last && next.level > last.level && isNear(next.code, last)) found[found.length - 1] = next;
  else if (!last || !(next.code === last.code || (next.level < last.level && isNear(last.code, next)))) found.push(next);
}

/** Regions named in a text, in order; `rest` follows the last. In an address (`firstOnly`) only the first run counts: streets bear names too. */
export function findRegions(raw: string, { city, around, firstOnly }: { city: string; around?: Found; firstOnly?: boolean }) {
  const text = raw.slice(0, maxText).replace(label, '');
  const found: Found[] = [];
  let [at, end] = [0, 0];
  while (at < text.length && found.length < maxFound) {
    const chosen = separator.test(text[at]!) ? undefined : matchAt(text, at, found.at(-1) ?? around, city);
    if (chosen) {
      add(found, chosen);
      at += chosen.named.name.length;
      end = at;
    } else if (separator.test(text[at]!)) at++;
    else if (firstOnly) break;
    else while (at < text.length && !separator.test(text[at]!)) at++;
  }
  return { found, rest: text.slice(end) };
}
