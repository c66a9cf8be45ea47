import { gbkBytes } from './gbk-bytes.ts';

// What the first two bytes of a Chinese character make in GBK: 浣 涓 鐨 鎴, and 锛 for its comma. Hardly a posting needs one of them.
let marks: Uint8Array | undefined;
const [gbkMark, latinMark] = [1, 2];

function load(): Uint8Array {
  if (marks) return marks;
  marks = new Uint8Array(0x10000);
  const decoder = new TextDecoder('gbk');
  for (const first of [0xe3, 0xe4, 0xe5, 0xe6, 0xe7, 0xe8, 0xe9, 0xef])
    for (let second = 0x80; second <= 0xbf; second++) marks[decoder.decode(Uint8Array.of(first, second)).charCodeAt(0)] = gbkMark;
  marks[0xfffd] = 0;
  // The same first bytes in Latin-1: ã to é, and ï.
  for (const first of [0xe3, 0xe4, 0xe5, 0xe6, 0xe7, 0xe8, 0xe9, 0xef]) marks[first] = latinMark;
  return marks;
}

// Every second or third character of such a text is a mark, so the first few that are not ASCII tell.
const enough = 12;

function markIn(text: string): number {
  const table = load();
  let seen = 0;
  for (let at = 0; at < text.length && seen < enough; at++) {
    const code = text.charCodeAt(at);
    if (code < 0x80) continue;
    const mark = table[code]!;
    if (mark !== 0) return mark;
    seen++;
  }
  return 0;
}

const windows = '€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008dŽ\u008f\u0090‘’“”•–—˜™š›œ\u009džŸ';
const longest = 40_000;

function latinBytes(text: string): Uint8Array | undefined {
  const bytes = new Uint8Array(text.length);
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at);
    const byte = code <= 0xff ? code : windows.indexOf(text[at]!) + 0x80;
    if (byte < 0x80 && code > 0xff) return undefined;
    // The second half of a character, a no-break space at first, is often sent as a plain one.
    const follows = at > 0 && bytes[at - 1]! >= 0x80 && /[\u0080-\u00ff]/.test(text[at + 1] ?? '');
    bytes[at] = code === 0x20 && follows && bytes[at - 1]! >= 0xe3 ? 0xa0 : byte;
  }
  return bytes;
}

const decoder = (): TextDecoder => new TextDecoder('utf-8', { fatal: true });

function decoded(bytes: Uint8Array | undefined): string | undefined {
  if (!bytes) return undefined;
  try {
    return decoder().decode(bytes);
  } catch {
    return undefined;
  }
}

const mark = /[\x20-\x7e\n\r\t\u00a0-\u00ff\u2010-\u2027\u2030-\u203b\u2460-\u24ff\u25a0-\u266f\u3000-\u303f\uff01-\uff5e]/;

// GB 2312 puts everyday characters first and names and places behind them; a wrong guess hits what it has not.
function isEverydayChinese(text: string): boolean {
  let [everyday, known, strange] = [0, 0, 0];
  for (const character of text) {
    const han = character >= '\u4e00' && character <= '\u9fff';
    const bytes = han ? gbkBytes(character) : undefined;
    const row = bytes && bytes[1]! >= 0xa1 ? bytes[0]! : 0;
    if (row >= 0xb0 && row <= 0xd7) everyday++;
    else if (row >= 0xd8 && row <= 0xf7) known++;
    else if (han || !mark.test(character)) strange++;
  }
  return everyday > 0 && everyday >= known && strange * 20 <= everyday;
}

/**
 * A text whose UTF-8 was read as GBK or Latin-1, as it was; undefined when it is none, or when not every byte of it comes back
 * as everyday Chinese. Texts with 锟斤拷 or � are lost.
 */
export function repairMojibake(text: string): string | undefined {
  if (text.length > longest) return undefined;
  const found = markIn(text);
  if (found === 0) return undefined;
  const repaired = decoded(found === latinMark ? latinBytes(text) : gbkBytes(text));
  return repaired !== undefined && isEverydayChinese(repaired) ? repaired : undefined;
}
