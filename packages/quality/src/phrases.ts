import { excerpt, type FoldedText, segmentAt } from './folded-text.ts';
import type { Hit, Rule, RuleInfo, Subject } from './rule.ts';
import { marksOfWord, mayHold } from './word-marks.ts';

/**
 * What a rule listens for. One of `words` stands in every hit: a plain search for them is some fifty times cheaper than the
 * patterns, and most postings hold none. `unless` silences the rule for the whole posting. Patterns carry the g flag.
 */
export type Phrases = {
  words: readonly string[];
  patterns: readonly RegExp[];
  fields?: readonly string[];
  unless?: RegExp;
};

export type Match = { start: number; end: number; field: string; words: string };

const marked = new WeakMap<readonly string[], { firsts: Uint16Array; all: readonly (readonly number[])[] }>();
function marksOf(words: readonly string[]): { firsts: Uint16Array; all: readonly (readonly number[])[] } {
  const known = marked.get(words);
  if (known) return known;
  const all = words.map(marksOfWord);
  const made = { firsts: Uint16Array.from(all, (bits) => bits[0] ?? 0), all };
  marked.set(words, made);
  return made;
}

function mentions({ folded, marks }: FoldedText, words: readonly string[]): boolean {
  const { firsts, all } = marksOf(words);
  for (let at = 0; at < firsts.length; at++) {
    const first = firsts[at]!;
    if ((marks[first >> 5]! & (1 << (first & 31))) !== 0 && mayHold(marks, all[at]!) && folded.includes(words[at]!)) return true;
  }
  return false;
}

/** Every hit, in the order of the text. */
export function matchesOf(text: FoldedText, { words, patterns, fields, unless }: Phrases): Match[] {
  const matches: Match[] = [];
  if (!mentions(text, words)) return matches;
  for (const pattern of patterns) {
    pattern.lastIndex = 0;
    for (let hit = pattern.exec(text.folded); hit; hit = pattern.exec(text.folded)) {
      const field = segmentAt(text, hit.index)?.field;
      if (field !== undefined && (!fields || fields.includes(field)))
        matches.push({ start: hit.index, end: hit.index + hit[0].length, field, words: hit[0] });
      if (hit[0] === '') pattern.lastIndex++;
    }
  }
  if (matches.length === 0 || unless?.test(text.folded)) return [];
  return matches.sort((a, b) => a.start - b.start);
}

/** One hit for the first place, with word of the others, so that all can be mended in one go. */
export function hitOf(text: FoldedText, message: string, matches: readonly Match[]): Hit[] {
  const first = matches[0];
  if (!first) return [];
  let others = 0;
  let reach = first.end;
  for (const { start, end } of matches)
    if (start >= reach) {
      others++;
      reach = end;
    }
  const { field } = first;
  return [{ field, evidence: excerpt(text, first.start, first.end), message: others > 0 ? `${message}（另有 ${others} 处）` : message }];
}

export const hears = (subject: Subject, phrases: Phrases): boolean => matchesOf(subject.text, phrases).length > 0;

/** A rule that only reads the words. */
export const phraseRule = (info: RuleInfo & { message: string }, phrases: Phrases): Rule => ({
  ...info,
  check: ({ text }) => hitOf(text, info.message, matchesOf(text, phrases)),
});
