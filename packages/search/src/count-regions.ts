import type { SearchResult } from '@ganghui/core';
import { cityOf } from '@ganghui/spec/codes';
import { cityName, gradeOfNumber } from './posting-row.ts';

/** Postings that pass every filter but the region, by region and grade. */
export type RegionCount = { region: number; grade: number; count: number };
export type Counted = Pick<SearchResult, 'total' | 'facets'> & { regions: number[] };

const maxCities = 30;

/** A code ends in a pair of zeros for each level it leaves open: 320000 and 320100 stand for all below them. */
const covers = (selected: string, region: string): boolean =>
  selected === region || (/^\d{4}00$/.test(selected) && region.startsWith(selected.slice(0, selected.endsWith('0000') ? 2 : 4)));

const add = <K>(counts: Map<K, number>, key: K, count: number) => counts.set(key, (counts.get(key) ?? 0) + count);

/** Reads `listMatched`: one number a posting, its region with the grade as a further digit. */
export function countListed(list: string | null): RegionCount[] {
  const counts = new Map<string, number>();
  for (const each of list?.split(',') ?? []) add(counts, each, 1);
  return [...counts].map(([each, count]) => ({ region: Math.floor(Number(each) / 10), grade: Number(each) % 10, count }));
}

/** Total, facets and the regions that match, from one pass: the city facet looks past the region filter, so that cities can be added. */
export function countRegions(rows: readonly RegionCount[], selected: readonly string[]): Counted {
  const cities = new Map<string, number>();
  const grades = new Map<number, number>();
  const regions = new Set<number>();
  let total = 0;
  for (const { region, grade, count } of rows) {
    const code = String(region).padStart(6, '0');
    if (cityName(cityOf(code))) add(cities, cityOf(code), count);
    if (selected.length > 0 && !(region > 0 && selected.some((each) => covers(each, code)))) continue;
    regions.add(region);
    add(grades, grade, count);
    total += count;
  }
  const city = [...cities]
    .map(([value, count]) => ({ value, name: cityName(value) ?? value, count }))
    .sort((a, b) => b.count - a.count || (a.value < b.value ? -1 : 1))
    .slice(0, maxCities);
  const grade = [...grades]
    .sort(([a], [b]) => a - b)
    .map(([number, count]) => ({ value: gradeOfNumber(number), name: gradeOfNumber(number), count }));
  return { total, facets: { city, grade }, regions: [...regions] };
}
