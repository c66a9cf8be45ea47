import { maskMobiles } from '../mobiles.ts';

// Longer ones are no addresses; the limit keeps the search beside each @ short.
const longestName = 64;
const longestHost = 253;
const inName = /[\w.%+-]/;
const inHost = /[\w.-]/;

/** Covers the name of every e-mail address; looks outward from each @, so that a long row of letters costs nothing. */
function maskEmails(text: string): string {
  let masked = '';
  let done = 0;
  for (let at = 0; at < text.length; at++) {
    if (text[at] !== '@' && text[at] !== '＠') continue;
    let from = at;
    while (from > done && at - from < longestName && inName.test(text.charAt(from - 1))) from--;
    let to = at + 1;
    while (to < text.length && to - at <= longestHost && inHost.test(text.charAt(to))) to++;
    if (from === at || !text.slice(at + 1, to).includes('.')) continue;
    masked += `${text.slice(done, from)}***${text.slice(at, to)}`;
    done = to;
    at = to - 1;
  }
  return done === 0 ? text : masked + text.slice(done);
}

const digit = '[0-9０-９]';
const landline = new RegExp(
  `(?<!${digit})[(（]?[0０][1-9１-９]${digit}{1,2}[)）]?[\\s—–－-]{0,2}[2-9２-９]${digit}{2,3}[\\s—–－-]?${digit}{4}(?!${digit})`,
  'g',
);
// How far from a number its person may stand.
const beside = 20;
const person = /联系人|先生|女士|小姐|老师|经理|主任|师傅|主管|专员|[A-Z]{0,2}HR\b|[\u4e00-\u9fff]总(?![\u4e00-\u9fff])/;

/** Covers landlines that stand beside a person: a switchboard alone is nobody's. */
const maskLandlines = (text: string): string =>
  text.replace(landline, (number, at: number) => {
    const around = text.slice(Math.max(0, at - beside), at) + text.slice(at + number.length, at + number.length + beside);
    return person.test(around) ? `${number.slice(0, 4)}****` : number;
  });

const titled = /[\u4e00-\u9fff]{1,3}(?=先生|女士|小姐|老师|经理|主任|师傅)/g;
const contactPerson = /(联系人[\s:：]{0,3})[\u4e00-\u9fff·]{2,4}/g;

/** The text with its contacts covered; the same text when it holds none. */
export function maskContacts(text: string): string {
  if (text.length < 5) return text;
  const numbers = maskMobiles(text).text;
  const mailed = numbers.includes('@') || numbers.includes('＠') ? maskEmails(numbers) : numbers;
  const masked = mailed.length >= 10 && /[0０]/.test(mailed) ? maskLandlines(mailed) : mailed;
  // A name is a contact where a way to reach the person stands beside it.
  return masked === text ? text : masked.replace(contactPerson, '$1**').replace(titled, '*');
}
