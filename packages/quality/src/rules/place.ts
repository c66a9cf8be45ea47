import { cityOf } from '@ganghui/spec/codes';
import { saysNothing } from '../placeholder.ts';
import type { Hit, Rule, Subject } from '../rule.ts';

// Prefecture cities that have no county under them: the city is as deep as a place can be.
const undivided = new Set(['441900', '442000', '460400', '620200']);

/** As deep as a region goes: a county, or a city without any. */
export const isCounty = (region: string): boolean => /^\d{6}$/.test(region) && (!region.endsWith('00') || undivided.has(region));

function placeHits({ posting, charged }: Subject): Hit[] {
  const { region, address } = posting.place;
  const raw = address ?? posting.provenance['/place']?.raw ?? posting.provenance['/place/region']?.raw ?? '';
  if (region === null) {
    if (saysNothing(raw))
      return [
        { field: '/place', evidence: raw, message: '没有写工作地点', fix: '写明市、区县和详细地址。', severity: 'block', points: 100 },
      ];
    if (charged.has('/place') || charged.has('/place/region')) return [];
    return [{ field: '/place', evidence: raw, message: '工作地点对不上任何区划', points: 6 }];
  }
  if (isCounty(region) || posting.places.some((place) => isCounty(place.region))) return [];
  if (cityOf(region) === region && !region.endsWith('0000'))
    return [{ field: '/place/region', evidence: posting.place.path.at(-1) ?? region }];
  return [{ field: '/place/region', evidence: posting.place.path.at(-1) ?? region, message: '工作地点只写到省', points: 5 }];
}

export const placeRules: readonly Rule[] = [
  {
    id: 'C-04',
    title: '工作地点',
    dimension: 'complete',
    severity: 'deduct',
    points: 3,
    basis: '人力资源市场暂行条例 第24条',
    message: '工作地点只写到市',
    fix: '写到区县，例如“南京市江宁区”，最好有详细地址。',
    check: placeHits,
  },
];
