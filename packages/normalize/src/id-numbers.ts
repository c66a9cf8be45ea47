import { isUscc } from '@ganghui/spec/codes';
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

// Who works today was born then; a number with a later date is the number of a posting or of an order.
const [eldest, youngest] = ['1930', '2012'];

// A province, a day that existed and a valid check digit: an order number passes all three about once in fifty thousand. People mistype
// their numbers: without a valid check digit the day must be one on which somebody who works was born, and the number no credit code.
function isNumber(seventeen: string, check: string, isWhole: boolean): boolean {
  const century = seventeen.slice(6, 8);
  if (century !== '19' && century !== '20') return false;
  if (!provinces.has(seventeen.slice(0, 2)) || !isBirthday(seventeen.slice(6, 14))) return false;
  if (hasCitizenCheck(seventeen + check)) return true;
  const year = seventeen.slice(6, 10);
  return isWhole && year >= eldest && year <= youngest && !isCreditCode(seventeen + check);
}

const isCreditCode = (code: string): boolean => provinces.has(code.slice(2, 4)) && isUscc(code);

const parting = new RegExp(`[${between}.．]`);
const capitalX = /[xXｘＸ×✕ⅩⅹХх]/;
const mostParting = 3;

const digitOf = (code: number): string =>
  code >= 0x30 && code <= 0x39 ? String.fromCharCode(code) : code >= 0xff10 && code <= 0xff19 ? String.fromCharCode(code - 0xfee0) : '';

const isDigit = (text: string, at: number): boolean => at >= 0 && at < text.length && digitOf(text.charCodeAt(at)) !== '';

// The numbers of folders and files stand side by side in the address of a picture.
const isInAddress = (text: string, at: number): boolean => /:\/\/\S*$/.test(text.slice(Math.max(0, at - 200), at));

/** Places of ID numbers, from the first digit to behind the last; whatever stands before or behind, and up to three marks between two digits. */
function placesOf(text: string, onlyChecked: boolean): [from: number, to: number][] {
  const found: [number, number][] = [];
  let digits = '';
  let at: number[] = [];
  let gap = 0;
  const take = (check: string, end: number): void => {
    const before = check === 'X' ? digits : digits.slice(0, -1);
    if (before.length < 17) return;
    const from = at[before.length - 17]!;
    // Inside a longer row of digits eighteen of them look like anything.
    const isWhole = !onlyChecked && (!isDigit(text, from - 1) || !isDigit(text, end)) && !(end - from > 18 && isInAddress(text, from));
    if (!isNumber(before.slice(-17), check, isWhole)) return;
    found.push([from, end]);
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

// Behind the word whatever is as long as one: a wrong or missing digit makes it no less somebody's.
const saidNumber = new RegExp(
  `((?:身\\s?份\\s?(?:证|号码)|(?<![a-z])sfz|(?<![a-z])id ?card)[件号码编\\s]{0,6}(?:no\\b)?(?:[（(][^（()）\\d]{1,8}[）)])?[^\\p{L}\\d０-９]{0,6}[为是]?[^\\p{L}\\d０-９]{0,6})([1-9１-９](?:[${between}.．]{0,3}[0-9０-９]){13,16}(?:[${between}.．]{0,3}[0-9０-９xXｘＸ×✕ⅩⅹХх])?)(?![0-9０-９])`,
  'giu',
);
// A mobile or a day behind “带身份证，” with more digits after it.
const isOther = (digits: string): boolean => /^(?:1[3-9]\d{9}(?!\d)|20[2-9]\d)/.test(digits);

/** The text without national ID numbers, of eighteen digits and of the fifteen of old; `found` counts them. */
export const redactIdNumbers = (text: string): { text: string; found: number } => redacted(text, false);

/** The same for a text that is a posting's own id: markets number postings by region, day and serial, so only a valid check digit counts. */
export const redactCheckedIdNumbers = (text: string): { text: string; found: number } => redacted(text, true);

function redacted(text: string, onlyChecked: boolean): { text: string; found: number } {
  if (!holdsElevenDigits(text)) return { text, found: 0 };
  const places = placesOf(text, onlyChecked);
  let found = places.length;
  let left = text;
  for (const [from, to] of places.toReversed()) left = `${left.slice(0, from)}${deleted}${left.slice(to)}`;
  if (!idWord.test(left)) return { text: left, found };
  const take = (before: string): string => {
    found++;
    return `${before}${deleted}`;
  };
  left = left.replace(oldNumber, (whole, before: string, digits: string) => (isOldNumber(digits) ? take(before) : whole));
  if (!onlyChecked)
    left = left.replace(saidNumber, (whole, before: string, digits: string) => (isOther(digits.normalize('NFKC')) ? whole : take(before)));
  return { text: left, found };
}

/** Whether a posting's own id is an ID number or holds one: there it could not be taken out. */
export const isIdNumber = (text: string): boolean => text.length >= 15 && redactCheckedIdNumbers(text).found > 0;
