/** One element of an array as text; without it when it was too long or too deep to keep. `at` is its offset in the text sent. */
export type JsonItem = { at: number; length: number; text?: string; deep?: boolean };

/** Characters of one record, and levels inside it. */
export const maxItemLength = 4_000_000;
export const maxItemDepth = 200;

const [quote, comma, backslash, newline] = [34, 44, 92, 10];

const isOpening = (code: number): boolean => code === 123 || code === 91;
const isClosing = (code: number): boolean => code === 125 || code === 93;

/**
 * Cuts the inside of an array at its own commas, one piece of text after the other, without reading what lies between: JSON.parse does
 * that, and a record it refuses spoils no other. `end` is where the closing bracket stands, once it has been seen;
 * `open` where an element that is not over began.
 */
export function itemCutter(): (text: string, from: number, offset: number) => { items: JsonItem[]; end?: number; open?: number } {
  let parts: string[] = [];
  let length = 0;
  let start = -1;
  let depth = 0;
  let deepest = 0;
  let quoted = false;
  let skip = 0;
  let count = 0;
  let latest = 0;

  const keep = (part: string): void => {
    length += part.length;
    if (length > maxItemLength) parts = [];
    else parts.push(part);
  };
  const take = (at: number): JsonItem => {
    const item: JsonItem = { at: start < 0 ? at : start, length };
    if (deepest > maxItemDepth) item.deep = true;
    else if (length <= maxItemLength) item.text = parts.length === 1 ? parts[0]! : parts.join('');
    [parts, length, start, deepest] = [[], 0, -1, 0];
    count++;
    return item;
  };

  return (text, from, offset) => {
    const items: JsonItem[] = [];
    let at = from + skip;
    let kept = from;
    skip = 0;
    for (; at < text.length; at++) {
      const code = text.charCodeAt(at);
      if (quoted) {
        if (code === backslash) at++;
        else if (code === quote) quoted = false;
        // No string of JSON holds a line end. After a mark of JSON its quote was forgotten; else a line end was not written as \n.
        else if (code === newline && (latest === comma || isClosing(latest))) quoted = false;
        if (code > 32) latest = code;
        continue;
      }
      if (start < 0 && code > 32 && code !== comma && !(isClosing(code) && depth === 0)) {
        start = offset + at;
        kept = at;
      }
      if (code === quote) quoted = true;
      else if (isOpening(code)) deepest = Math.max(deepest, ++depth);
      else if (isClosing(code) && depth > 0) depth--;
      else if (depth === 0 && (code === comma || isClosing(code))) {
        if (start >= 0) keep(text.slice(kept, at));
        if (code === comma || start >= 0 || count > 0) items.push(take(offset + at));
        kept = at + 1;
        if (code !== comma) return { items, end: at };
      }
    }
    skip = Math.max(0, at - text.length);
    if (start >= 0) keep(text.slice(kept));
    return start >= 0 ? { items, open: start } : { items };
  };
}
