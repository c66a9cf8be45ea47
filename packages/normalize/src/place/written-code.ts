import { cityOf, regionByCode } from '@ganghui/spec/codes';
import { isFormal } from '@ganghui/spec/codes/region';
import type { Found } from './choose-region.ts';
import { regionIndex } from './region-index.ts';

// Six digits, or the nine or twelve of a street or village.
const code = /^(\d{6})(?:\d{3}|\d{6})?$/;
const codes = /^\d{6}(?:\d{3}|\d{6})?(?:[\s,，、;；|/]+\d{6}(?:\d{3}|\d{6})?){0,19}$/;

function regionOf(written: string): Found | undefined {
  const digits = code.exec(written)?.[1];
  if (digits === undefined) return undefined;
  const today = regionByCode(digits) ? digits : regionIndex().byOldCode(digits);
  const region = regionByCode(today ?? '') ?? cityWithin(digits);
  if (!region) return undefined;
  // 310100 is the 市辖区 of Shanghai: the municipality itself.
  const named = region.level === 2 && isFormal(region.name) ? regionByCode(`${region.code.slice(0, 2)}0000`)! : region;
  const isKnown = today !== undefined || digits.endsWith('01');
  return { code: named.code, level: named.level, confidence: isKnown ? 1 : 0.8, ...(today && today !== digits ? { old: digits } : {}) };
}

// 320101 (市辖区), 320199 and local codes of zones still say their city.
const cityWithin = (digits: string) => (digits.endsWith('00') ? undefined : regionByCode(cityOf(digits)));

/** Regions given by their codes, today's or old ones; undefined when the text is no list of codes. */
export function regionsByCode(text: string): Found[] | undefined {
  const isCode = text.charCodeAt(0) < 58 && text.length <= 260 && codes.test(text);
  if (!isCode) return undefined;
  const found = text.split(/[\s,，、;；|/]+/).flatMap((each) => regionOf(each) ?? []);
  return found.filter(({ code: own }, at) => found.findIndex(({ code: other }) => other === own) === at);
}
