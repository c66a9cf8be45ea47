import { hasCitizenCheck } from '@ganghui/spec/codes/citizen-number';
import { between, holdsElevenDigits } from './eleven-digits.ts';

const deleted = '【身份证号已删除】';
const provinces = new Set(
  '11 12 13 14 15 21 22 23 31 32 33 34 35 36 37 41 42 43 44 45 46 50 51 52 53 54 61 62 63 64 65 71 81 82 83'.split(' '),
);

function isBirthday(eight: string): boolean {
  const [year, month, day] = [Number(eight.slice(0, 4)), Number(eight.slice(4, 6)), Number(eight.slice(6))];
  return year >= 1900 && year < 2100 && month >= 1 && month <= 12 && day >= 1 && day <= new Date(Date.UTC(year, month, 0)).getUTCDate();
}

// A province, a day that existed and a valid check digit: an order number passes all three about once in fifty thousand.
function isNumber(seventeen: string, check: string): boolean {
  const century = seventeen.slice(6, 8);
  if (century !== '19' && century !== '20') return false;
  if (!provinces.has(seventeen.slice(0, 2)) || !isBirthday(seventeen.slice(6, 14))) return false;
  return hasCitizenCheck(seventeen + check);
}

const parting = new RegExp(`[${between}.．]`);
const capitalX = /[xXｘＸ×✕ⅩⅹХх]/;
const mostParting = 3;

const digitOf = (code: number): string =>
  code >= 0x30 && code <= 0x39 ? String.fromCharCode(code) : code >= 0xff10 && code <= 0xff19 ? String.fromCharCode(code - 0xfee0) : '';

/** Places of ID numbers, from the first digit to behind the last; whatever stands before or behind, and up to three marks between two digits. */
function placesOf(text: string): [from: number, to: number][] {
  const found: [number, number][] = [];
  let digits = '';
  let at: number[] = [];
  let gap = 0;
  const take = (check: string, end: number): void => {
    const before = check === 'X' ? digits : digits.slice(0, -1);
    if (before.length < 17 || !isNumber(before.slice(-17), check)) return;
    found.push([at[before.length - 17]!, end]);
    [digits, at] = ['', []];
  };
  for (let each = 0; each < text.length; each++) {
    const digit = digitOf(text.charCodeAt(each));
    if (digit !== '') {
      // Eighteen are enough to look at, however long the row.
      if (digits.length === 18) {
        digits = digits.slice(1);
        at.shift();
      }
      digits += digit;
      at.push(each);
      gap = 0;
      take(digit, each + 1);
    } else if (digits.length >= 17 && capitalX.test(text[each]!)) {
      take('X', each + 1);
      [digits, at, gap] = ['', [], 0];
    } else if (digits !== '' && (++gap > mostParting || !parting.test(text[each]!))) [digits, at, gap] = ['', [], 0];
  }
  return found;
}

// The fifteen digits of before 2000 have no check digit, and order numbers look like them: only behind the word, with a province and a day.
const oldNumber = new RegExp(
  `((?:身\\s?份\\s?证|证件|身份号码|公民号码|sfz|[iｉＩ][dｄＤ] ?card|[iｉＩ][dｄＤ] ?no|[iｉＩ][dｄＤ](?=[:：]))[^0-9０-９]{0,20}(?:\\d[、.．)）])?)([1-6１-６](?:[${between}.．]{0,3}[0-9０-９]){14})(?![0-9０-９xXｘＸ])`,
  'gi',
);
const idWord = /[证号]|sfz|[iｉＩ][dｄＤ]/i;

function isOldNumber(text: string): boolean {
  const digits = text.normalize('NFKC').replace(/\D/g, '');
  return digits.length === 15 && provinces.has(digits.slice(0, 2)) && isBirthday(`19${digits.slice(6, 12)}`);
}

/** The text without national ID numbers, of eighteen digits and of the fifteen of old; `found` counts them. */
export function redactIdNumbers(text: string): { text: string; found: number } {
  if (!holdsElevenDigits(text)) return { text, found: 0 };
  const places = placesOf(text);
  let found = places.length;
  let redacted = text;
  for (const [from, to] of places.toReversed()) redacted = `${redacted.slice(0, from)}${deleted}${redacted.slice(to)}`;
  if (idWord.test(redacted))
    redacted = redacted.replace(oldNumber, (whole, before: string, digits: string) => {
      if (!isOldNumber(digits)) return whole;
      found++;
      return `${before}${deleted}`;
    });
  return { text: redacted, found };
}

/** Whether a text is an ID number or holds one: as a posting's own id it could not be taken out. */
export const isIdNumber = (text: string): boolean => text.length >= 15 && redactIdNumbers(text).found > 0;
