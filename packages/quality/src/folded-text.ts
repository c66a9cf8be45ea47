import { wordMarks } from './word-marks.ts';

/** A stretch of the posting inside the folded text; `han` counts its Chinese characters. */
export type Segment = { field: string; original: string; start: number; end: number; han: number };
/**
 * The words of a posting for matching: NFKC, lower case, no blanks, no invisible marks; fields are parted by a line break, which
 * no pattern crosses. `marks` tells most words that are not there from those that may be.
 */
export type FoldedText = { folded: string; segments: readonly Segment[]; marks: Uint32Array };

const unseen = /[\s\u00ad\u200b-\u200f\u2060\ufe00-\ufe0f\ufeff]/g;
const foldCharacter = (character: string): string => character.normalize('NFKC').replace(unseen, '').toLowerCase();

// What each character of the basic plane folds to, found out when it first comes by (0 until then): 128 KB, against a search for every character.
const gone = 0xffff;
const several = 0xfffe;
const single = new Uint16Array(0x10000);

function learn(code: number): number {
  const folded = foldCharacter(String.fromCharCode(code));
  const kind = folded === '' ? gone : folded.length > 1 || (code >= 0xd800 && code <= 0xdfff) ? several : folded.charCodeAt(0);
  single[code] = kind;
  return kind;
}

const lineBreak = 0x0a;
let room = new Uint16Array(4096);
let bytes = Buffer.from(room.buffer);

// The longest folding of one character, ﷺ, has eighteen; such text grows the room.
function withRoom(needed: number): void {
  if (needed <= room.length) return;
  const wider = new Uint16Array(needed * 2);
  wider.set(room);
  room = wider;
  bytes = Buffer.from(room.buffer);
}

const wholeAt = (original: string, at: number): string => String.fromCodePoint(original.codePointAt(at) ?? 0);

/** Folds into `room` from `start` on. */
function foldInto(original: string, start: number): { end: number; han: number } {
  let [end, han] = [start, 0];
  withRoom(start + original.length + 1);
  for (let at = 0; at < original.length; at++) {
    const code = original.charCodeAt(at);
    const folded = single[code] || learn(code);
    if (folded === gone) continue;
    if (folded !== several) {
      if (code >= 0x4e00 && code <= 0x9fff) han++;
      room[end++] = folded;
      continue;
    }
    const whole = wholeAt(original, at);
    const words = foldCharacter(whole);
    withRoom(end + words.length + original.length - at + 1);
    for (let i = 0; i < words.length; i++) room[end++] = words.charCodeAt(i);
    at += whole.length - 1;
  }
  return { end, han };
}

export function foldText(parts: readonly { field: string; original: string }[]): FoldedText {
  const segments: Segment[] = [];
  let length = 0;
  for (const { field, original } of parts) {
    if (original === '') continue;
    const { end, han } = foldInto(original, length);
    segments.push({ field, original, start: length, end, han });
    room[end] = lineBreak;
    length = end + 1;
  }
  return { folded: bytes.toString('utf16le', 0, length * 2), segments, marks: wordMarks(room, length) };
}

/** Where the folded character came from: its place in the original of its segment. Only evidence asks. */
export function originalAt({ original, start }: Segment, folded: number): number {
  let left = folded - start;
  for (let at = 0; at < original.length; at++) {
    const code = original.charCodeAt(at);
    const kind = single[code] || learn(code);
    if (kind === gone) continue;
    const whole = kind === several ? wholeAt(original, at) : '';
    left -= kind === several ? foldCharacter(whole).length : 1;
    if (left < 0) return at;
    if (kind === several) at += whole.length - 1;
  }
  return original.length;
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
  const from = originalAt(segment, start);
  const to = originalAt(segment, Math.min(end, segment.end) - 1) + 1;
  const spare = Math.max(0, Math.min(7, Math.floor((maxExcerpt - (to - from)) / 2)));
  const words = segment.original.slice(Math.max(0, from - spare), Math.min(to + spare, from + maxExcerpt));
  return hideNumbers(words.replace(/\s+/g, ' ').trim().slice(0, maxExcerpt));
}
