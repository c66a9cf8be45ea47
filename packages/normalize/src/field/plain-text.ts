import { decodeEntities } from './html-entities.ts';
import { isPlain } from './is-plain.ts';
import { withoutUnseen } from './unseen-marks.ts';

// A browser closes these with their own tag only; what they hold is for machines.
const machine = ['script', 'style', 'noscript', 'template', 'svg', 'iframe', 'head'];
const opening = new RegExp(`<(?:(${machine.join('|')})\\b[^<>]*>|!--)`, 'gi');
const block = '(?:p|div|li|tr|h[1-6]|ul|ol|dl|dt|dd|table|section|blockquote|pre)';
const blockEnds = new RegExp(`(?:</${block}\\b[^<>]*>[ \\n]{0,3})+`, 'gi');
const lineBreaks = /<(?:br|hr)\b[^<>]*>/gi;
const lineStarts = new RegExp(`\\n?(?:<${block}\\b[^<>]*>[ \\n]{0,3})+`, 'gi');
const cells = /<\/t[dh]\b[^<>]*>/gi;
const otherTags = /<\/?[a-zA-Z][^<>]*>|<[!?][^<>]*>/g;

// By index, because a pattern over “anything up to the end tag” is quadratic when there are many openings and no end.
function withoutMachineText(text: string): string {
  if (!/<(?:s[ctv]|no|te|if|he|!--)/i.test(text)) return text;
  const lower = text.toLowerCase();
  const kept: string[] = [];
  const gone = new Set<string>();
  let at = 0;
  opening.lastIndex = 0;
  for (let hit = opening.exec(text); hit; hit = opening.exec(text)) {
    const name = hit[1] === undefined ? '-->' : `</${hit[1].toLowerCase()}`;
    const end = gone.has(name) ? -1 : lower.indexOf(name, opening.lastIndex);
    if (end < 0) gone.add(name);
    if (end < 0) continue;
    kept.push(text.slice(at, hit.index));
    const close = text.indexOf('>', end);
    at = close < 0 ? text.length : close + 1;
    opening.lastIndex = at;
  }
  kept.push(text.slice(at));
  return kept.join('');
}

function withoutTags(text: string): string {
  if (!/<[a-zA-Z!/?]/.test(text)) return text;
  return withoutMachineText(text)
    .replace(blockEnds, '\n')
    .replace(lineBreaks, '\n')
    .replace(lineStarts, '\n')
    .replace(cells, ' ')
    .replace(otherTags, '');
}

// Twice escaped at most three times over: &amp;lt;br&amp;gt; is a line break.
function withoutMarkup(text: string): string {
  let plain = withoutTags(text);
  for (let turn = 0; turn < 3 && plain.includes('&'); turn++) {
    const decoded = decodeEntities(plain);
    if (decoded === plain) break;
    plain = withoutTags(decoded);
  }
  return plain;
}

// A spreadsheet's _x000D_ and a program's \r\n written out. A single \n or \t before a letter may be a path: C:\new.
const writtenOut = /_x000[dDaA]_|\\r\\n|\\[rn](?![a-zA-Z])|\\u000[aAdD]/g;
const otherControls = /_x00[01][0-9a-fA-F]_|\\t(?![a-zA-Z])|\\u00a0|\\u3000/g;

/** What a reader sees of a text from a web form: no tags, no entities, no invisible marks; line breaks kept. */
export function plainText(text: string): string {
  if (isPlain(text)) return text.trim();
  let plain = text.toWellFormed();
  if (/[<&]/.test(plain)) plain = withoutMarkup(plain);
  if (/_x00|\\[rntu]/.test(plain)) plain = plain.replace(writtenOut, '\n').replace(otherControls, ' ');
  return withoutUnseen(plain.replace(/\r\n?|\u2028|\u2029/g, '\n'))
    .replace(/[ \t\u00a0\u2000-\u200a\u202f\u205f\u3000]+/g, ' ')
    .replace(/ ?\n ?/g, '\n')
    .replace(/\n{3,}/g, '\n\n')
    .trim();
}

/** The same on one line; null when nothing is left. */
export function plainLine(text: string | undefined): string | null {
  if (text === undefined) return null;
  const line = plainText(text).replace(/\n+/g, ' ');
  return line === '' ? null : line;
}
