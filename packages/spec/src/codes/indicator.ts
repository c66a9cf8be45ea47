import type { RawField } from '../raw-posting.ts';
import { indicatorLines } from './data/indicators.ts';

/**
 * One meaning of an indicator code in one place. `table` is the record it stands in (AB01 employer, CB20 registration, CB21 posting,
 * AC01 person, CC20 CC21 wish of a job seeker, CC22 referral, CB23 job fair); `field` the raw field it fills; absent when none of ours.
 */
export type Indicator = { code: string; locality: string; table: string; name: string; field?: RawField };

/** Whose systems the codes were read from, by the letter in the data. `gb` is our own reading of what most have in common. */
export const indicatorLocalities: Readonly<Record<string, string>> = { c: '浙江长兴 2008', z: '河南郑州 2015', g: '四川广安' };

let known: Map<string, Indicator[]> | undefined;

function load(): Map<string, Indicator[]> {
  if (known) return known;
  known = new Map();
  for (const line of indicatorLines().split('\n')) {
    const [code = '', where = '', name = '', field] = line.split(' ');
    const [letter = '', table = ''] = [where.slice(0, 1), where.slice(1)];
    const locality = indicatorLocalities[letter];
    if (code === '' || locality === undefined) continue;
    const meaning: Indicator = { code, locality, table, name, ...(field ? { field: field as RawField } : {}) };
    known.set(code, [...(known.get(code) ?? []), meaning]);
  }
  return known;
}

/** What a code means, place by place; the same code means different things in different places, so it is a hint and no proof. */
export const indicatorsOf = (code: string): readonly Indicator[] => load().get(code.trim().toUpperCase()) ?? [];

/** Every meaning, by code. */
export function* allIndicators(): Iterable<Indicator> {
  for (const meanings of load().values()) yield* meanings;
}

/** Whether localities give the code to different fields of ours (or to one of ours and to something else). */
export const isClashing = (code: string): boolean => new Set(indicatorsOf(code).map(({ field }) => field)).size > 1;
