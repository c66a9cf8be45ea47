// One bit for each character and each pair of neighbours a text holds, folded into 4,096: a word whose bits are not all set is not in it.
const bits = 4096;
const pair = (first: number, second: number): number => (Math.imul(first, 0x9e37) + Math.imul(second, 0x85eb)) & (bits - 1);
const alone = (code: number): number => Math.imul(code, 0xc2b3) & (bits - 1);

/** Marks of a text of that many UTF-16 units. */
export function wordMarks(units: Uint16Array, length: number): Uint32Array {
  const marks = new Uint32Array(bits / 32);
  let before = 0;
  for (let at = 0; at < length; at++) {
    const code = units[at] ?? 0;
    const one = alone(code);
    const two = pair(before, code);
    marks[one >> 5]! |= 1 << (one & 31);
    marks[two >> 5]! |= 1 << (two & 31);
    before = code;
  }
  return marks;
}

/** The bits of a word: its pairs, or itself where it is a single character. */
export function marksOfWord(word: string): readonly number[] {
  if (word.length === 1) return [alone(word.charCodeAt(0))];
  return Array.from({ length: word.length - 1 }, (_, at) => pair(word.charCodeAt(at), word.charCodeAt(at + 1)));
}

/** False: the word is not there. True: it may be. */
export function mayHold(marks: Uint32Array, word: readonly number[]): boolean {
  for (const bit of word) if (((marks[bit >> 5] ?? 0) & (1 << (bit & 31))) === 0) return false;
  return true;
}
