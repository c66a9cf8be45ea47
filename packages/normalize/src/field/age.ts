import { arabic } from './chinese-number.ts';
import { foldCell, longestCell, saysNothing } from './fold-cell.ts';
import { plainLine } from './plain-text.ts';

/** Whole years; `null` for an end that is not said. */
export type AgeSpan = { least: number | null; most: number | null };

const youngest = 14;
const oldest = 80;
const span = /(?<!\d)(\d{2})(?:周?岁)?(?:\(?含\)?)?(?:以上)?[-,、](\d{2})(?:周?岁)?(?!\d)/;
const single = /(?<!\d)(\d{2})(?:周?岁)?(?!\d)/;
const below = /^(?:\(?含(?:\d{2})?\)?)?(?:周?岁)?(?:及以下|或以下|以下|以内|之内|内|前)/;
const notOver = /(?:不超过|不得超过|不大于|不高于|小于|低于|未满|最大|上限|[<≤]=?)[^\d]{0,4}$/;
const between = (least: number | null, most: number | null): AgeSpan | undefined =>
  [least, most].every((age) => age === null || (age >= youngest && age <= oldest)) && (least ?? 0) <= (most ?? oldest)
    ? { least, most }
    : undefined;

/** 18-45周岁, 四十五岁以下, 年满18; undefined for 不限 and for what names no age. */
export function parseAge(raw: string): AgeSpan | undefined {
  if (raw.length > longestCell) return undefined;
  const text = arabic(foldCell(raw).replace(/\s+/g, ''), 'age').replace(/[—–―−‒‐~〜至到]+|-{2,}/g, '-');
  const both = span.exec(text);
  if (both) return between(Number(both[1]), Number(both[2]));
  const one = single.exec(text);
  if (!one) return undefined;
  const upTo = below.test(text.slice(one.index + one[0].length)) || notOver.test(text.slice(Math.max(0, one.index - 8), one.index));
  return upTo ? between(null, Number(one[1])) : between(Number(one[1]), null);
}

/** The words of the market, for the quality rules; a cell that says nothing is null. */
export function ageWords(raw: string | undefined): string | null {
  const line = plainLine(raw);
  return line === null || saysNothing(line) ? null : line;
}
