import { regionByCode, regionPath } from '@ganghui/spec/codes';
import type { Found } from './choose-region.ts';
import { findRegions } from './find-regions.ts';
import { isAnywhere, isUnsaid, spellAreas } from './place-words.ts';
import { regionsByCode } from './written-code.ts';

type Read = { found: readonly Found[]; rest: string };
/** `isOpen`: the text names no region and does not mean to. */
type Regions = Read & { source: 'place' | 'address'; method: string; isOpen: boolean };

const odd = /[\u2f00-\u2fdf\u3000\u2460-\u32ff\uf900-\ufaff\ufe30-\ufe6f\uff00-\uffef]/;
const narrow = (text: string): string => (odd.test(text) ? text.normalize('NFKC') : text);

const isInside = (code: string, { code: outer, level }: Found): boolean =>
  code.startsWith(outer.slice(0, level * 2)) || regionPath(code).includes(regionByCode(outer)?.name ?? '');

// A city, or a county named with its city or by a name there is only one of.
const isSure = ({ level, confidence }: Found): boolean => level < 3 || confidence > 0.9;

/** From the place, deepened by the address where that lies in the same city, and told by it which 鼓楼区 is meant. */
export function regionsOf(place: string | null, address: string | null, city: string): Regions {
  const text = narrow(place ?? '');
  const byCode = regionsByCode(text);
  const isOpen = isAnywhere(text) || isUnsaid(text);
  const read: Read = byCode ? { found: byCode, rest: '' } : isOpen ? { found: [], rest: '' } : findRegions(spellAreas(text), { city });
  const own: Regions = { ...read, source: 'place', method: byCode ? 'region-code' : 'region-name', isOpen };
  const [first, ...others] = read.found;
  if (address === null || others.length > 0 || (first?.level === 3 && isSure(first))) return own;
  const where = narrow(address);
  const around = first && isSure(first) ? first : undefined;
  const [inAddress] = findRegions(where, { city, around, firstOnly: true }).found;
  if (!inAddress) return own;
  const told: Regions = { found: [inAddress], rest: read.rest, source: 'address', method: 'region-in-address', isOpen: false };
  if (!first) {
    const [again] = isOpen || byCode || !isSure(inAddress) ? [] : findRegions(text, { city, around: inAddress }).found;
    return again && isInside(again.code, inAddress) && again.level > inAddress.level ? { ...own, found: [again] } : told;
  }
  if (around) return inAddress.level > first.level && isInside(inAddress.code, first) ? told : own;
  const again = isSure(inAddress) ? findRegions(text, { city, around: inAddress }) : read;
  return again.found.length > 0 ? { ...own, ...again } : own;
}
