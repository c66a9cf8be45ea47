// 1: never plain; 2: a blank or a line break, plain when alone; 4: plain unless an escape begins here.
const kinds = new Uint8Array(0x10000);
const [never, space, mark] = [1, 2, 4];
const ranges: readonly (readonly [number, number])[] = [
  [0x00, 0x09],
  [0x0b, 0x1f],
  [0x7f, 0xa0],
  [0x115f, 0x1160],
  [0x180b, 0x180f],
  [0x2000, 0x200f],
  [0x2028, 0x202f],
  [0x205f, 0x206f],
  [0xd800, 0xf8ff],
  [0xfe00, 0xfe0f],
  [0xfff9, 0xfffc],
];
for (const [first, last] of ranges) kinds.fill(never, first, last + 1);
for (const character of '<&\u00ad\u034f\u061c\u3000\u3164\ufeff\uffa0') kinds[character.charCodeAt(0)] = never;
kinds[0x20] = space;
kinds[0x0a] = space;
kinds[0x5c] = mark;
kinds[0x5f] = mark;

const lineBreak = 0x0a;
const begins = /^(?:_x00|\\[rntu])/;

/** Whether a text needs no tidying: one look at each character, because most texts need none. */
export function isPlain(text: string): boolean {
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at);
    const kind = kinds[code]!;
    if (kind === 0) continue;
    if (kind === never) return false;
    if (kind === mark && begins.test(text.slice(at, at + 4))) return false;
    if (kind !== space || at + 1 === text.length) continue;
    const next = text.charCodeAt(at + 1);
    if (next === 0x20 || (next === lineBreak && (code === 0x20 || text.charCodeAt(at + 2) === lineBreak))) return false;
  }
  return true;
}
