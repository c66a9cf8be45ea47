import type { Finding, RawField, RawPosting } from '@ganghui/spec';
import { isUscc, tidyUscc } from '@ganghui/spec/codes';
import { plainText } from './field/plain-text.ts';
import { isWebAddress } from './field/web-address.ts';
import { findingOf, named } from './finding.ts';

// GB 11643: weights of the first seventeen digits, and the check digit by remainder.
const weights = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2];
const checkDigits = '10X98765432';
// People part the digits with blanks, dashes, dots, brackets and line breaks, alone or together.
const mark = '- \\t\\r\\n/·—–－_、()（）';
const parted = `[${mark}.．]{0,3}`;
const number = '[0-9０-９]';
const eighteen = new RegExp(`(?<!${number})[1-9１-９](?:${parted}${number}){16}${parted}[0-9０-９xXｘＸ](?!${number})`, 'g');
// +86 and a dialling 0 may stand before it. Digits after “120.” are a coordinate; those after “1.” are the first of a list.
const mobile = new RegExp(
  `(?<!${number}|${number}{2}[.．])(?:(?:00|００)?[8８][6６]|[0０])?[1１](?:[3-9３-９]${number}(?:(?:[${mark}]{0,3}${number}{4}){2}|(?:[.．]${number}{4}){2})|([${mark}.．])[3-9３-９](?:\\1${number}){9})(?!${number})`,
  'g',
);

const [digit, separator, vanishing] = [1, 2, 3];
const kinds = new Uint8Array(0x10000);
// Tags and entities go when a text is tidied, and so does what nobody sees: then digits far apart stand side by side.
kinds.fill(vanishing, 0, 0x20).fill(vanishing, 0x7f, 0x2e80).fill(vanishing, 0xfe00, 0xff01).fill(vanishing, 0xff5f);
for (const each of '<&\\_') kinds[each.charCodeAt(0)] = vanishing;
for (const each of ' \t\r\n.．/·—–－、()（）-') kinds[each.charCodeAt(0)] = separator;
kinds.fill(digit, 0x30, 0x3a).fill(digit, 0xff10, 0xff1a);

/** Whether eleven digits may stand in a row, blanks and dashes allowed: one look at each character, because most texts need no pattern at all. */
function holdsElevenDigits(text: string): boolean {
  if (text.length < 11) return false;
  let [run, all, hides] = [0, 0, false];
  for (let at = 0; at < text.length; at++) {
    const kind = kinds[text.charCodeAt(at)];
    if (kind === digit) {
      all++;
      if (++run === 11) return true;
    } else if (kind === vanishing) {
      run = 0;
      hides = true;
    } else if (kind !== separator) run = 0;
  }
  return hides && all >= 11;
}

const plain = (text: string): string =>
  text
    .normalize('NFKC')
    .replace(/[^0-9xX]/g, '')
    .toUpperCase();

function isBirthday(eight: string): boolean {
  const [year, month, day] = [Number(eight.slice(0, 4)), Number(eight.slice(4, 6)), Number(eight.slice(6))];
  return year >= 1900 && year < 2100 && month >= 1 && month <= 12 && day >= 1 && day <= new Date(Date.UTC(year, month, 0)).getUTCDate();
}

// A valid check digit and a day that existed: an order number passes both about once in twenty thousand.
function isIdDigits(text: string): boolean {
  if (text.length < 18) return false;
  const digits = plain(text);
  if (!/^[1-9]\d{16}[\dX]$/.test(digits) || !isBirthday(digits.slice(6, 14))) return false;
  const sum = weights.reduce((total, weight, index) => total + weight * Number(digits[index]), 0);
  return checkDigits[sum % 11] === digits[17];
}

const deleted = '【身份证号已删除】';
// The fifteen digits of before 2000 have no check digit, and order numbers look like them: only behind the word, with a province and a day.
const oldNumber =
  /((?:身份证|证件|身份号码|公民号码|sfz|id ?card|id ?no)[^0-9０-９]{0,12})([1-6１-６](?:[ \t\r\n.．·—–－-]{0,3}[0-9０-９]){14})(?![ \t\r\n.．·—–－-]{0,3}[0-9０-９xXｘＸ])/gi;
const idWord = /[证号]|sfz|id/i;
const provinces = new Set('11 12 13 14 15 21 22 23 31 32 33 34 35 36 37 41 42 43 44 45 46 50 51 52 53 54 61 62 63 64 65'.split(' '));

function isOldIdDigits(text: string): boolean {
  const digits = plain(text);
  return digits.length === 15 && provinces.has(digits.slice(0, 2)) && isBirthday(`19${digits.slice(6, 12)}`);
}

export function redactIdNumbers(text: string): { text: string; found: number } {
  if (!holdsElevenDigits(text)) return { text, found: 0 };
  let found = 0;
  let redacted = text.replace(eighteen, (digits) => {
    if (!isIdDigits(digits)) return digits;
    found++;
    return deleted;
  });
  if (idWord.test(redacted))
    redacted = redacted.replace(oldNumber, (whole, before: string, digits: string) => {
      if (!isOldIdDigits(digits)) return whole;
      found++;
      return `${before}${deleted}`;
    });
  return { text: redacted, found };
}

/** Whether a text is an ID number or holds one: as a posting's own id it could not be taken out. */
export const isIdNumber = (text: string): boolean => text.length >= 18 && holdsElevenDigits(text) && redactIdNumbers(text).found > 0;

export function maskMobiles(text: string): { text: string; found: number } {
  if (!holdsElevenDigits(text)) return { text, found: 0 };
  let found = 0;
  const masked = text.replace(mobile, (digits) => {
    found++;
    const eleven = plain(digits).slice(-11);
    return `${eleven.slice(0, 3)}****${eleven.slice(7)}`;
  });
  return { text: masked, found };
}

// A credit code of digits only may look like an ID number; the posting's own id is never text for readers (the mapper refuses ID numbers there).
const keeps = (field: RawField, value: string): boolean => field === 'sourceId' || (field === 'employerUscc' && isUscc(tidyUscc(value)));

// An e-mail address is often the mobile itself; both stay in the contact, which is never shown without consent.
const mayHoldMobiles = new Set<RawField>(['sourceId', 'contactPhone', 'contactEmail']);
const isLink = (field: RawField, value: string): boolean =>
  (field === 'applyUrl' || field === 'sourceUrl') && isWebAddress(value.trim()) && !/\s/.test(value.trim());

/** For evidence of a record that nobody has agreed to anything about yet. */
export const withoutNumbers = (text: string): string => maskMobiles(redactIdNumbers(text).text).text;

// Tags, entities and invisible marks between the digits go when the text is tidied, and then the number would stand there.
function unhidden(value: string): string {
  const seen = plainText(value);
  return redactIdNumbers(seen).found > redactIdNumbers(value).found || maskMobiles(seen).found > maskMobiles(value).found ? seen : value;
}

type Guarded = { raw: RawPosting; findings: Finding[] };

/** The posting without ID numbers and, unless the person agreed, without mobiles outside phone, e-mail and links. Everything else reads this. */
export function withoutPersonalNumbers(raw: RawPosting, consent: boolean, from: Partial<Record<RawField, string>>): Guarded {
  const safe: RawPosting = { ...raw };
  const findings: Finding[] = [];
  for (const field of Object.keys(raw) as RawField[]) {
    const value = raw[field];
    if (typeof value !== 'string' || !holdsElevenDigits(value) || keeps(field, value)) continue;
    const ids = redactIdNumbers(unhidden(value));
    const phones = consent || mayHoldMobiles.has(field) || isLink(field, ids.text) ? { text: ids.text, found: 0 } : maskMobiles(ids.text);
    if (ids.found) findings.push(idFinding(field, from[field]));
    if (phones.found) findings.push(mobileFinding(field, phones.text, from[field]));
    safe[field] = phones.text;
  }
  return { raw: safe, findings };
}

const idFinding = (field: RawField, from: string | undefined): Finding =>
  findingOf({
    rule: 'P-01',
    severity: 'deduct',
    points: 10,
    field: `/${field}`,
    evidence: '【身份证号已删除】',
    message: `${named(field, from)}里有身份证号，已删除，不会保存。`,
    fix: '请在本系统中删去身份证号后重报；岗位信息不需要任何人的身份证号。',
    from,
  });

const mobileFinding = (field: RawField, masked: string, from: string | undefined): Finding =>
  findingOf({
    rule: 'P-02',
    severity: 'deduct',
    points: 5,
    field: `/${field}`,
    evidence: /1\d{2}\*{4}\d{4}/.exec(masked)?.[0],
    message: `${named(field, from)}里写有手机号，已遮挡。`,
    fix: '请从正文中删去，写到“联系电话”；本人同意公开的，把“是否同意公开联系方式”写为“是”。',
    from,
  });
