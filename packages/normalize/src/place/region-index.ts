import { allRegions, cityOf, formerRegions, regionByCode } from '@ganghui/spec/codes';
import { type FormerRegion, formerCities, isFormal } from '@ganghui/spec/codes/region';
import { cityZones, knownZones } from './city-zones.ts';
import { cityPrefix, shortNameOf, spokenNameOf, zoneNamesOf } from './region-names.ts';

/**
 * `old`: the name is one the region no longer bears. `isShort`: without 省, 市, 县, 区. `isGeneric`: every city has one (开发区), so it
 * means one only inside a city. `isZone`: a development zone, which may be said before the county it lies in.
 */
export type Named = { name: string; code: string; level: 1 | 2 | 3; isShort: boolean; isGeneric?: boolean; isZone?: boolean; old?: string };

export type RegionIndex = {
  /** All that the longest name beginning here can mean. */
  startingAt: (text: string, at: number) => readonly Named[] | undefined;
  named: (name: string) => readonly Named[];
  /** A code of today that one of old became. */
  byOldCode: (code: string) => string | undefined;
};

type Names = { add: (entry: Named) => void; get: (name: string) => readonly Named[]; byStart: Map<string, Map<string, Named[]>[]> };

// Names by their first two characters, longest first.
function createNames(): Names {
  const byName = new Map<string, Named[]>();
  const byStart: Names['byStart'] = new Map();
  return {
    byStart,
    get: (name) => byName.get(name) ?? [],
    add(entry) {
      const { name } = entry;
      let same = byName.get(name);
      if (!same) {
        same = [];
        byName.set(name, same);
        const start = name.slice(0, 2);
        const lengths = byStart.get(start) ?? [];
        byStart.set(start, lengths);
        lengths[name.length] ??= new Map();
        lengths[name.length]!.set(name, same);
      }
      if (!same.some(({ code }) => code === entry.code)) same.push(entry);
    },
  };
}

// 郊区 and 城区 are words before they are names.
const isWord = /^(?:郊区|城区|市区)$/;

function addToday({ add }: Names): void {
  for (const { code, name, level, statistical } of allRegions()) {
    // A municipality is a city and a province in one; its 市辖区 is a name for nobody.
    if (isFormal(name)) continue;
    add({ name, code, level, isShort: false, ...(statistical ? { isZone: true } : {}) });
    if (statistical) {
      const city = regionByCode(cityOf(code))?.name.replace(/市$/, '');
      for (const zone of zoneNamesOf(name, city)) add({ name: zone, code, level, isShort: false, isGeneric: true, isZone: true });
      continue;
    }
    const short = shortNameOf(name);
    if (!short) continue;
    add({ name: short, code, level, isShort: true });
    const spoken = spokenNameOf(name, short);
    if (spoken) add({ name: spoken, code, level, isShort: false });
  }
}

function addZones({ add }: Names): void {
  for (const zones of [cityZones, knownZones])
    for (const [city, names, code] of zones) {
      const level = regionByCode(code)?.level ?? 2;
      const short = shortNameOf(regionByCode(city)?.name ?? '');
      for (const name of names.split('|')) {
        add({ name, code, level, isShort: false, isZone: true, ...(zones === cityZones ? { isGeneric: true } : {}) });
        if (short) add({ name: short + name, code, level, isShort: false, isZone: true });
      }
    }
}

/** Where a region of old lies today: its one successor, else the city they share, else nothing certain. */
function todayOf(rows: readonly FormerRegion[]): string | undefined {
  const codes = new Set(rows.map(({ code }) => code));
  const [only = ''] = codes;
  if (codes.size === 1) return only;
  const [first = '', ...others] = new Set(rows.map(({ code }) => cityOf(code)));
  if (others.length > 0) return undefined;
  return isFormal(regionByCode(first)?.name ?? '') ? `${first.slice(0, 2)}0000` : first;
}

function addFormer({ add, get }: Names): Map<string, string> {
  const byOldCode = new Map<string, string>();
  const groups = new Map<string, FormerRegion[]>();
  for (const row of [...formerCities, ...formerRegions]) {
    const key = row.oldCode + row.name;
    const rows = groups.get(key);
    if (rows) rows.push(row);
    else groups.set(key, [row]);
  }
  for (const rows of groups.values()) {
    const { oldCode, name } = rows[0]!;
    const code = todayOf(rows);
    if (code === undefined) continue;
    if (!regionByCode(oldCode)) byOldCode.set(oldCode, code);
    const level = regionByCode(code)?.level ?? 3;
    // A name its own city bears today stays that city's: 淮安市.
    if (isWord.test(name) || get(name).some((today) => cityPrefix(today.code) === cityPrefix(code))) continue;
    add({ name, code, level, isShort: false, old: name });
    const short = shortNameOf(name);
    if (short && get(short).every(({ old }) => old !== undefined)) add({ name: short, code, level, isShort: true, old: name });
  }
  return byOldCode;
}

function build(): RegionIndex {
  const names = createNames();
  addToday(names);
  addZones(names);
  const byOldCode = addFormer(names);
  return {
    named: names.get,
    byOldCode: (code) => byOldCode.get(code),
    startingAt(text, at) {
      const lengths = names.byStart.get(text.slice(at, at + 2));
      if (!lengths) return undefined;
      for (let length = Math.min(lengths.length - 1, text.length - at); length > 1; length--) {
        const found = lengths[length]?.get(text.slice(at, at + length));
        if (found) return found;
      }
      return undefined;
    },
  };
}

let index: RegionIndex | undefined;

/** Every name a region goes by. Built on first use: about three thousand regions. */
export const regionIndex = (): RegionIndex => (index ??= build());
