/** A set of words, each with a number; made to be walked from any place of a text without slicing it. */
export type SurfaceTrie = ReturnType<typeof createSurfaceTrie>;

const maxCharacters = 8192;
const sieve = 1 << 15;
const fullest = 0.6;
const growth = 1.25;
// The number of a slot and that of a character share 31 bits.
const mostSlots = (1 << 18) - 1;

// One numbering of characters serves all tries, so that one table of it stays in the cache.
const characters = new Uint16Array(65536);
let characterCount = 0;

// Past the end of the text the second character counts as 0.
const sieveAt = (text: string, at: number): number =>
  (text.charCodeAt(at) * 31 + (at + 1 < text.length ? text.charCodeAt(at + 1) : 0) * 197) & (sieve - 1);

/** Nodes are the slots of one open hash table of pairs (node, character), key and word side by side: 8 bytes a slot. It grows by itself; `slots` well chosen saves that. */
export function createSurfaceTrie(slots: number) {
  const words: string[] = [];
  // 1 for a character that begins a word, 2 for one that is a word; `seconds` a sieve of the first two characters.
  const begins = new Uint8Array(maxCharacters);
  const seconds = new Uint8Array(sieve);
  let size = slots;
  let ratio = size / 2 ** 32;
  let table = new Int32Array(size * 2);
  let used = 0;

  // The slot of the pair, or the empty one where it would stand.
  const slotOf = (key: number): number => {
    let slot = ((Math.imul(key, 0x9e3779b1) >>> 0) * ratio) | 0;
    for (;;) {
      const known = table[slot * 2];
      if (known === key || known === 0) return slot;
      if (++slot === size) slot = 0;
    }
  };

  // Where the word's own number stands, its nodes made on the way.
  const enter = (word: string): number => {
    let node = 0;
    for (let at = 0; at < word.length; at++) {
      const code = word.charCodeAt(at);
      if (characters[code] === 0) characters[code] = ++characterCount;
      const key = node * maxCharacters + characters[code]!;
      const slot = slotOf(key);
      if (table[slot * 2] === 0) {
        table[slot * 2] = key;
        used++;
      }
      node = slot + 1;
    }
    return node * 2 - 1;
  };

  const grow = (): void => {
    size = Math.min(mostSlots, Math.ceil(size * growth) + 8);
    ratio = size / 2 ** 32;
    table = new Int32Array(size * 2);
    used = 0;
    words.forEach((word, number) => {
      table[enter(word)] = number + 1;
    });
  };

  return {
    /** By number. */
    words,
    /** The number of the word, a new one the first time. */
    add(word: string): number {
      while (used + word.length > size * fullest && size < mostSlots) grow();
      const place = enter(word);
      if (table[place] === 0) {
        const first = characters[word.charCodeAt(0)]!;
        begins[first] = Math.max(begins[first]!, word.length === 1 ? 2 : 1);
        if (word.length > 1) seconds[sieveAt(word, 0)] = 1;
        table[place] = words.push(word);
      }
      return table[place]! - 1;
    },
    /** Appends number and end of every word that begins at `at`, short ones first. */
    walk(text: string, at: number, into: number[]): void {
      const begin = begins[characters[text.charCodeAt(at)]!];
      if (begin === 0 || (begin === 1 && seconds[sieveAt(text, at)] === 0)) return;
      let node = 0;
      for (let end = at; end < text.length; end++) {
        const character = characters[text.charCodeAt(end)]!;
        if (character === 0) return;
        const slot = slotOf(node * maxCharacters + character);
        if (table[slot * 2] === 0) return;
        node = slot + 1;
        const number = table[slot * 2 + 1]!;
        if (number !== 0) into.push(number - 1, end + 1);
      }
    },
  };
}
