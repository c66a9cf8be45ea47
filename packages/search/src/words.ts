const letter = '[[\\p{L}\\p{N}\\p{M}]--\\p{sc=Han}]';
// Runs of one kind: Han; ".net", the one name that begins with a dot; numbers (3.5, 3d, 802.11ac); other words, with c++ and c#.
const run = new RegExp(`\\p{sc=Han}+|\\.net(?!${letter})|\\d+(?:\\.\\d+)*${letter}*|(?!\\p{M})${letter}+(?:\\+\\+|#)?`, 'gv');
const han = /^\p{sc=Han}/u;
// A telephone number in running text must not lead back to its posting.
const telephone = /\d{7,}/;
// Between two Han runs, so that a phrase cannot straddle them. A private character, no letter: what people type never holds it.
const boundary = '\uE000';
const maxQueryLength = 200;
const maxTerms = 16;

const runsOf = (text: string): string[] =>
  text
    .normalize('NFKC')
    .toLowerCase()
    .replace(/\p{DI}/gu, '')
    .match(run) ?? [];

/** 数控车工 → 数控, 控车, 车工; a single character stands for itself. */
function bigramsOf(hanRun: string): string[] {
  const characters = [...hanRun];
  if (characters.length === 1) return characters;
  return characters.slice(1).map((character, before) => `${characters[before]}${character}`);
}

/** A market as a word, 320100-01 → 32010001 behind the private character. */
export const marketWord = (marketId: string): string => `${boundary}${marketId.replace(/\D/g, '')}`;

/** The text as the full-text table takes it: tokens joined by blanks. `singles` adds each Han character by itself. */
export function indexWords(text: string, { singles = false } = {}): string {
  const tokens: string[] = [];
  const characters = new Set<string>();
  let afterHan = false;
  for (const each of runsOf(text)) {
    if (han.test(each)) {
      if (afterHan) tokens.push(boundary);
      tokens.push(...bigramsOf(each));
      if (singles) for (const character of each) characters.add(character);
      afterHan = true;
    } else if (!telephone.test(each)) {
      tokens.push(each);
      afterHan = false;
    }
  }
  if (characters.size > 0) tokens.push(boundary, ...characters);
  return tokens.join(' ');
}

/**
 * What somebody typed as an FTS5 expression: every run must occur, Han runs as phrases. Runs hold letters, digits, + # and the dot
 * alone and are quoted, so no input reaches the query syntax. Null when nothing is left to look for. A market is looked for first:
 * its few postings then steer the search through the many of a common word.
 */
export function matchExpression(text: string, marketId: string | null): string | null {
  const terms = new Set<string>();
  for (const word of text.slice(0, maxQueryLength).split(/\s+/)) {
    const runs = runsOf(word);
    // 照 in "A照" begins a longer run of the text, whose first bigram starts with it.
    for (const each of runs) terms.add(han.test(each) && runs.length > 1 && [...each].length === 1 ? `"${each}" *` : quoted(each));
  }
  if (terms.size === 0) return null;
  const market = marketId === null ? [] : [`market : "${marketWord(marketId)}"`];
  return [...market, ...[...terms].slice(0, maxTerms)].join(' AND ');
}

const quoted = (each: string): string => `"${han.test(each) ? bigramsOf(each).join(' ') : each}"`;
