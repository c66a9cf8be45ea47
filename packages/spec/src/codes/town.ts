import { townLines } from './data/jiangsu-towns.ts';
import { cityOf } from './region.ts';

let table: Map<string, Map<string, string | null>> | undefined;

// City → name → county; null where two counties of the city have one of that name.
function load(): Map<string, Map<string, string | null>> {
  if (table) return table;
  table = new Map();
  for (const line of townLines().split('\n')) {
    const county = line.slice(0, 6);
    if (county.length < 6) continue;
    const city = cityOf(county);
    const towns = table.get(city) ?? new Map<string, string | null>();
    table.set(city, towns);
    for (const name of line.slice(6).split('|')) towns.set(name, towns.has(name) ? null : county);
  }
  return table;
}

/** The county of a street, town or township, by its name without 街道, 镇 or 乡. Jiangsu only; undefined when its city has two of the name. */
export const countyOfTown = (city: string, name: string): string | undefined => load().get(city)?.get(name) ?? undefined;
