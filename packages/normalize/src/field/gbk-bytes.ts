let table: Map<string, number> | undefined;

// Made once, when the first suspicious text comes: 23,940 pairs of bytes.
function load(): Map<string, number> {
  if (table) return table;
  table = new Map();
  const decoder = new TextDecoder('gbk');
  const pair = new Uint8Array(2);
  for (let first = 0x81; first <= 0xfe; first++)
    for (let second = 0x40; second <= 0xfe; second++) {
      if (second === 0x7f) continue;
      pair[0] = first;
      pair[1] = second;
      const character = decoder.decode(pair);
      if (character.length === 1 && character !== '\ufffd') table.set(character, first * 256 + second);
    }
  // The wide blank has two codes, so its bytes cannot be known.
  table.delete('\u3000');
  // Windows' own single byte.
  table.set('€', 0x80);
  return table;
}

/** The bytes of a text in GBK; undefined when it has a character that GBK has not. */
export function gbkBytes(text: string): Uint8Array | undefined {
  const codes = load();
  const bytes = new Uint8Array(text.length * 2);
  let length = 0;
  for (let at = 0; at < text.length; at++) {
    const unit = text.charCodeAt(at);
    const code = unit < 0x80 ? unit : codes.get(text[at]!);
    if (code === undefined) return undefined;
    if (code > 0xff) bytes[length++] = code >> 8;
    bytes[length++] = code & 0xff;
  }
  return bytes.subarray(0, length);
}
