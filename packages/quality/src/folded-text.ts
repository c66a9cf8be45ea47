/** A stretch of the posting inside the folded text; `han` counts its Chinese characters. */
export type Segment = { field: string; original: string; start: number; end: number; han: number };
/**
 * The words of a posting for matching: NFKC, lower case, no blanks, no invisible marks; fields are parted by a line break, which
 * no pattern crosses. `offsets` leads from each folded character back to its place in the original.
 */
export type FoldedText = { folded: string; segments: readonly Segment[]; offsets: readonly number[] };

const unseen = /[\s\u00ad\u200b-\u200f\u2060\ufe00-\ufe0f\ufeff]/g;
const foldCharacter = (character: string): string => character.normalize('NFKC').replace(unseen, '').toLowerCase();

// Punctuation and full-width forms come back in every posting; the basic plane bounds the size.
const known = new Map<number, string>();

function foldRare(text: string, at: number): { folded: string; size: number } {
  const code = text.codePointAt(at) ?? 0;
  if (code > 0xffff) return { folded: foldCharacter(String.fromCodePoint(code)), size: 2 };
  const folded = known.get(code) ?? foldCharacter(text.charAt(at));
  known.set(code, folded);
  return { folded, size: 1 };
}

export function foldText(parts: readonly { field: string; original: string }[]): FoldedText {
  let folded = '';
  const offsets: number[] = [];
  const segments: Segment[] = [];
  for (const { field, original } of parts) {
    if (original === '') continue;
    const start = folded.length;
    let han = 0;
    for (let at = 0; at < original.length; ) {
      const code = original.charCodeAt(at);
      if (code >= 0x4e00 && code <= 0x9fff) {
        han++;
        folded += original[at];
        offsets.push(at++);
      } else if (code > 0x20 && code < 0x7f) {
        folded += code >= 0x41 && code <= 0x5a ? String.fromCharCode(code + 32) : original[at];
        offsets.push(at++);
      } else if (code <= 0x20) at++;
      else {
        const rare = foldRare(original, at);
        folded += rare.folded;
        for (let i = 0; i < rare.folded.length; i++) offsets.push(at);
        at += rare.size;
      }
    }
    segments.push({ field, original, start, end: folded.length, han });
    folded += '\n';
    offsets.push(original.length);
  }
  return { folded, segments, offsets };
}

export const fold = (original: string): string => foldText([{ field: '', original }]).folded.slice(0, -1);

export const segmentAt = (text: FoldedText, at: number): Segment | undefined =>
  text.segments.find(({ start, end }) => at >= start && at < end);

const maxExcerpt = 20;
// A finding travels further than the posting: numbers that could reach a person are not repeated in it.
// A span of pay (6000-9000) is none of them.
const longNumber = /\d{7,}|1[3-9]\d[-\s]?\d{4}[-\s]?\d{4}|0\d{2,3}[-\s]\d{7,8}/g;
export const hideNumbers = (text: string): string => text.replace(longNumber, (number) => `${number.slice(0, 3)}****${number.slice(-2)}`);

/** The original words around a hit, 20 characters at most, the hit itself first. */
export function excerpt(text: FoldedText, start: number, end: number): string {
  const segment = segmentAt(text, start);
  if (!segment) return '';
  const from = text.offsets[start] ?? 0;
  const to = (text.offsets[Math.min(end, segment.end) - 1] ?? from) + 1;
  const spare = Math.max(0, Math.min(7, Math.floor((maxExcerpt - (to - from)) / 2)));
  const words = segment.original.slice(Math.max(0, from - spare), Math.min(to + spare, from + maxExcerpt));
  return hideNumbers(words.replace(/\s+/g, ' ').trim().slice(0, maxExcerpt));
}
