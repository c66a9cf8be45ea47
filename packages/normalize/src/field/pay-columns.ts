import type { Profile } from '@ganghui/spec';
import { saysNothing } from './fold-cell.ts';

const mostSwapped = 5;
const digits = /^\d{1,9}(?:\.\d{1,4})?$/;
// 0, 0.00 and -1 in a column of numbers: nothing was filled in.
const unfilled = /^-?0*(?:\.0+)?$|^-1(?:\.0+)?$/;

const cell = (raw: string | undefined): string => {
  const text = raw?.trim() ?? '';
  return text === '' || saysNothing(text) ? '' : text;
};
const amount = (text: string): string => (/^\d{1,3}(?:,\d{3})+(?:\.\d+)?$/.test(text) ? text.replaceAll(',', '') : text);
const round = (text: string): string => (/^\d+\.0+$/.test(text) ? text.slice(0, text.indexOf('.')) : text);

/** Two columns as one pay text; `swapped` when they were filled the wrong way round. Undefined when both say nothing. */
export function columnsText(rawMin: string | undefined, rawMax: string | undefined): { text: string; swapped: boolean } | undefined {
  const [min, max] = [round(amount(cell(rawMin))), round(amount(cell(rawMax)))];
  if (min === '' && max === '') return undefined;
  const [noMin, noMax] = [min === '' || unfilled.test(min), max === '' || unfilled.test(max)];
  if (noMin && noMax) return { text: min || max, swapped: false };
  // One end alone is that end, not the whole pay; a cell with words of its own says what it is.
  if (noMax) return { text: digits.test(min) ? `${min}以上` : min, swapped: false };
  if (noMin) return { text: digits.test(max) ? `${max}以下` : max, swapped: false };
  if (min === max) return { text: min, swapped: false };
  const [a, b] = [Number(min), Number(max)];
  const swapped = a > b && b > 0 && a / b <= mostSwapped;
  return { text: swapped ? `${max}-${min}` : `${min}-${max}`, swapped };
}

// 万/月 beside two columns of plain numbers: the period column says the unit too.
export function unitBeside(period: string | undefined, profile: Profile | undefined): Profile['salaryUnit'] {
  if (!period) return profile?.salaryUnit;
  const text = period.toLowerCase();
  if (/万|萬|w(?!ee)|ｗ/.test(text)) return 'ten-thousand';
  return /千|仟|^[kｋ]/.test(text) ? 'thousand' : profile?.salaryUnit;
}
