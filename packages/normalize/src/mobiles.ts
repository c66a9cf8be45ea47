import { between, holdsElevenDigits } from './eleven-digits.ts';

const number = '[0-9０-９]';
const apart = `[${between}]{0,3}`;
// 138 1234 5678 and the other ways to group eleven digits. Amounts are grouped as well: 15000-200000 is pay, so five and six only by a blank.
const groupings = [
  `[3-9３-９]${number}(?:${apart}${number}{4}){2}`,
  `[3-9３-９]${number}(?:[.．]${number}{4}){2}`,
  `[3-9３-９]${number}[)） \\u3000-]{1,2}${number}{8}`,
  `[3-9３-９]${number}[ \\u3000-]${number}{3}[ \\u3000-]${number}{5}`,
  `[3-9３-９]${number}{3}[ \\u3000]${number}{6}`,
  `([${between}.．])[3-9３-９](?:\\1${number}){9}`,
];
// +86 and a dialling 0 may stand before it. Digits after “120.” are a coordinate; those after “1.” are the first of a list.
const mobile = new RegExp(
  `(?<!${number}|${number}{2}[.．])(?:(?:00|００)?[8８][6６]|[0０])?[1１](?:${groupings.join('|')})(?!${number})`,
  'g',
);

const plain = (text: string): string => text.normalize('NFKC').replace(/\D/g, '');

/** The text with the middle of every mobile covered: 138****5678. */
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
