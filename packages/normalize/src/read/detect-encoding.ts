import { isUtf8 } from 'node:buffer';
import type { Profile } from '@ganghui/spec';
import { startsWith } from './looks-like.ts';

export type Encoding = 'utf-8' | 'utf-16le' | 'utf-16be' | 'gb18030';

const count = (text: string, pattern: RegExp): number => text.match(pattern)?.length ?? 0;
/** Control characters that no text holds, or hardly. */
export const isBinary = (text: string): boolean => count(text, /[\u0000-\u0008\u000e-\u001f]/g) > text.length / 200;

// A sample may end inside a character; the rest of it comes with the next piece.
function strictly(body: Uint8Array, encoding: string, whole: boolean): string | undefined {
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(body, { stream: !whole });
  } catch {
    return undefined;
  }
}

const longestUtf8 = 4;
function inUtf8(body: Uint8Array, whole: boolean): string | undefined {
  const cuts = whole ? 1 : longestUtf8;
  for (let cut = 0; cut < cuts; cut++) {
    const part = body.subarray(0, body.length - cut);
    if (isUtf8(part)) return new TextDecoder().decode(part);
  }
  return undefined;
}

// Text in UTF-16 has its NULs (the high bytes of ASCII) all on one side.
function utf16Side(body: Uint8Array): Encoding | undefined {
  const nuls = [0, 0] as [number, number];
  for (let at = body.indexOf(0); at >= 0; at = body.indexOf(0, at + 1)) nuls[at % 2 === 0 ? 0 : 1]++;
  const [even, odd] = nuls;
  if (even + odd < 2) return undefined;
  if (odd > even * 20) return 'utf-16le';
  return even > odd * 20 ? 'utf-16be' : undefined;
}

const sample = 20_000;
// A page of Chinese holds few NULs, a binary a few as well: what it decodes to has to be what people write.
function isWriting(text: string): boolean {
  const start = text.slice(0, sample);
  return count(start, /[\t\n\r\u0020-\u007e\u00a0-\u00ff\u2000-\u206f\u3000-\u303f\u4e00-\u9fff\uff00-\uffef]/g) >= start.length * 0.8;
}

// GB bytes taken for UTF-8 break at every word: many whole words and few breaks are UTF-8 with an accident.
function nearlyUtf8(body: Uint8Array): string | undefined {
  const text = new TextDecoder().decode(body);
  const broken = count(text, /\ufffd/g);
  return broken <= text.length / 100 && count(text, /[\u4e00-\u9fff]/g) > broken * 10 ? text : undefined;
}

// A few broken bytes spoil a few words, not the file; quality finds the � they leave.
function leniently(body: Uint8Array): { encoding: Encoding; text: string } | undefined {
  const [best] = (['utf-8', 'gb18030'] as const)
    .map((encoding) => ({ encoding, text: new TextDecoder(encoding).decode(body) }))
    .map((found) => ({ ...found, broken: count(found.text, /\ufffd/g) }))
    .sort((a, b) => a.broken - b.broken);
  return best && best.broken <= best.text.length / 100 ? best : undefined;
}

const decoders: Readonly<Record<NonNullable<Profile['encoding']>, Encoding>> = {
  'utf-8': 'utf-8',
  'utf-16le': 'utf-16le',
  gb18030: 'gb18030',
  gbk: 'gb18030',
  gb2312: 'gb18030',
};

/** The encoding of a sample (or, `whole`, of all there is) and its text: by its mark, else as the bytes themselves say, else as asked. */
export function detectEncoding(
  body: Uint8Array,
  asked: Profile['encoding'],
  whole: boolean,
): { encoding: Encoding; text: string } | undefined {
  const found = (encoding: Encoding, text = strictly(body, encoding, whole)) => (text === undefined ? undefined : { encoding, text });
  if (startsWith(body, [0xff, 0xfe])) return found('utf-16le');
  if (startsWith(body, [0xfe, 0xff])) return found('utf-16be');
  const wide = utf16Side(body);
  const unmarked = wide && found(wide);
  if (unmarked && !isBinary(unmarked.text) && isWriting(unmarked.text)) return unmarked;
  const utf8 = inUtf8(body, whole);
  // Chinese words that are valid UTF-8 are UTF-8, whatever the profile says: GB bytes do not fall so by chance.
  if (utf8 !== undefined && /[\u4e00-\u9fff]/.test(utf8)) return found('utf-8', utf8);
  const nearly = utf8 === undefined ? nearlyUtf8(body) : undefined;
  if (nearly !== undefined) return found('utf-8', nearly);
  return (
    (asked && found(decoders[asked])) ?? (utf8 === undefined ? undefined : found('utf-8', utf8)) ?? found('gb18030') ?? leniently(body)
  );
}
