// What a character of the basic plane counts as in a comparison: a letter in lower case and usual width, or nothing (1). Found out when it first comes by.
const letters = new Uint16Array(0x10000);
const nothing = 1;

function learn(code: number): number {
  const folded = String.fromCharCode(code).normalize('NFKC').toLowerCase();
  const kind = /^\p{L}/u.test(folded) ? folded.charCodeAt(0) : nothing;
  letters[code] = kind;
  return kind;
}

/** Fewer letters than this say too little to be anybody's own words. */
export const fewestLetters = 30;

/**
 * A number for the words of a text without digits, blanks and marks, or for its first `most` letters; null when fewer than thirty are
 * left. Two texts get the same number by chance once in nine thousand million million.
 */
export function textKey(text: string, most = Number.POSITIVE_INFINITY): number | null {
  let [high, low, kept] = [0x811c9dc5, 0x9747b28c, 0];
  for (let at = 0; at < text.length && kept < most; at++) {
    const code = text.charCodeAt(at);
    const letter = letters[code] || learn(code);
    if (letter === nothing) continue;
    kept++;
    high = Math.imul(high ^ letter, 0x01000193);
    low = Math.imul(low ^ letter, 0x5bd1e995);
    low ^= low >>> 15;
  }
  return kept < fewestLetters ? null : (high >>> 0) * 0x200000 + (low >>> 11);
}
