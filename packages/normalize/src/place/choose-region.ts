import { regionByCode } from '@ganghui/spec/codes';
import type { Named } from './region-index.ts';
import { cityPrefix } from './region-names.ts';

/** A region a text names. `old`: by a name or code of old. */
export type Found = { code: string; level: 1 | 2 | 3; old?: string; confidence: number };
export type Chosen = { named: Named; confidence: number };

// These lead deeper into the place named before them.
const deeper = new Set('·-_');

export const provinceOf = (code: string): string => code.slice(0, 2);
/** In the same city as a county or city, in the same province as a province. */
export const isNear = (code: string, { code: other, level }: Pick<Found, 'code' | 'level'>): boolean =>
  level === 1 ? provinceOf(code) === provinceOf(other) : cityPrefix(code) === cityPrefix(other);

function only(names: readonly Named[], test: (named: Named) => boolean, confidence: number): Chosen | undefined {
  const picked = names.filter(test);
  return picked.length === 1 ? { named: picked[0]!, confidence } : undefined;
}

const anyOf = (): boolean => true;

function chooseNear(near: readonly Named[], city: string): Chosen | undefined {
  if (near.length === 1) return { named: near[0]!, confidence: 0.99 };
  const today = near.filter(({ old }) => old === undefined);
  return (
    only(today, anyOf, 0.97) ??
    only(near, ({ level }) => level === 2, 0.95) ??
    only(near, ({ code }) => cityPrefix(code) === cityPrefix(city), 0.9)
  );
}

/** 长沙·长沙·榔梨: said again, one step deeper, the city's name is its county's. */
export function chooseAgain(
  names: readonly Named[],
  { text, last }: { text: string; last: Found | undefined },
  at: number,
): Chosen | undefined {
  const isSaidAgain = deeper.has(text[at - 1] ?? '') || names[0]?.isShort === false;
  if (last?.level !== 2 || names.length < 2 || !isSaidAgain || !names.some(({ code }) => code === last.code)) return undefined;
  return only(names, ({ code, level }) => level === 3 && isNear(code, last), 0.9);
}

/** Of several regions with one name: near what is already named, else the market's own city or province, else the only one there is. */
export function choose(names: readonly Named[], around: Found | undefined, city: string): Chosen | undefined {
  const inCity = ({ code }: Named): boolean => cityPrefix(code) === cityPrefix(city);
  if (around) {
    const near = names.filter(({ code }) => isNear(code, around));
    if (near.length > 0) return chooseNear(near, city);
  }
  // A name of old far away gives way to those who bear it today.
  const isBorne = names.some(({ old, isGeneric }) => !old && !isGeneric);
  const named = names.filter((one) => !one.isGeneric && !(isBorne && one.old && !inCity(one)));
  if (named.length === 0) return around ? undefined : only(names, inCity, 0.9);
  if (named.length === 1) {
    const [one] = named as [Named];
    // 河西 at a market in Nanjing is no district of Tianjin: the bare name of a district far away is a guess. 义乌 is a city.
    const isCounty = one.isShort && one.level === 3 && !regionByCode(one.code)?.name.endsWith('市');
    const isFar = isCounty && (one.old === undefined ? provinceOf(one.code) !== provinceOf(city) : !inCity(one));
    return isFar && !around ? undefined : { named: one, confidence: one.isShort && one.level === 3 ? 0.9 : 0.99 };
  }
  const own = around ? undefined : (only(named, inCity, 0.9) ?? only(named, ({ code }) => provinceOf(code) === provinceOf(city), 0.8));
  return own ?? only(named, ({ level }) => level < 3, 0.9) ?? only(named, ({ level }) => level === 1, 0.8);
}
