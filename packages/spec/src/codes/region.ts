import { formerRegionLines } from './data/former-regions.ts';
import { regionLines } from './data/regions.ts';

/** `level` 1 province, 2 city, 3 county; `statistical` marks a development zone that is no county of its own in law. */
export type Region = { code: string; name: string; level: 1 | 2 | 3; statistical: boolean };

/**
 * A region that was merged, split, renamed, raised or recoded since 2000: one row for each region of today, `code` in `city`, that
 * took some of it. `oldCode` is its own; `from` is there when it began in 2000 or later; it ended in the year `until`.
 */
export type FormerRegion = { oldCode: string; name: string; from?: number; until: number; code: string; city: string };

let table: Map<string, Region> | undefined;
let former: FormerRegion[] | undefined;

// 59 KB of text: parsed on first use, so that a function that never asks never pays.
function load(): Map<string, Region> {
  if (table) return table;
  table = new Map();
  for (const line of regionLines().split('\n')) {
    const digits = /^\d+/.exec(line)?.[0];
    if (!digits) continue;
    const code = digits.padEnd(6, '0');
    const level = digits.length === 2 ? 1 : digits.length === 4 ? 2 : 3;
    const statistical = line.endsWith('*');
    table.set(code, { code, name: line.slice(digits.length, statistical ? -1 : undefined), level, statistical });
  }
  return table;
}

function loadFormer(): FormerRegion[] {
  former ??= formerRegionLines()
    .split('\n')
    .flatMap((line) => {
      const [, oldCode = '', name = '', from, until, codes = ''] = /^(\d{6})(\D+)(\d{4})?-(\d{4}) ([\d,]+)$/.exec(line) ?? [];
      if (oldCode === '') return [];
      return codes
        .split(',')
        .map((code) => ({ oldCode, name, ...(from ? { from: Number(from) } : {}), until: Number(until), code, city: cityOf(code) }));
    });
  return former;
}

export const regionByCode = (code: string): Region | undefined => load().get(code);
export const allRegions = (): Iterable<Region> => load().values();

/** 市辖区, 县, 省直辖…: a level that the code has and nobody says. */
export const isFormal = (name: string): boolean => name === '市辖区' || name === '县' || name.includes('直辖');

/** Names from province down: ['江苏省', '南京市', '鼓楼区']; empty for an unknown code. Levels that are a form only (市辖区, 省直辖) are left out. */
export function regionPath(code: string): string[] {
  const known = paths.get(code);
  if (known) return [...known];
  const codes = new Set([`${code.slice(0, 2)}0000`, `${code.slice(0, 4)}00`, code]);
  const path = [...codes].flatMap((each) => regionByCode(each)?.name ?? []).filter((name) => !isFormal(name));
  if (regionByCode(code)) paths.set(code, path);
  return [...path];
}

// One for each of some three thousand regions at most.
const paths = new Map<string, readonly string[]>();

export const cityOf = (code: string): string => `${code.slice(0, 4)}00`;

const isCity = ({ code }: FormerRegion): boolean => code.endsWith('00');

/** Former counties: every one of Jiangsu since 2000, and those of the rest of China. Parsed on first use. */
export const formerRegions: Iterable<FormerRegion> = {
  *[Symbol.iterator]() {
    for (const row of loadFormer()) if (!isCity(row)) yield row;
  },
};

/** Former names and codes of cities: 襄樊市 is 420600 襄阳市. */
export const formerCities: Iterable<FormerRegion> = {
  *[Symbol.iterator]() {
    for (const row of loadFormer()) if (isCity(row)) yield row;
  },
};
