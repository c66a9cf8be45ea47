type Frame = { array: boolean; key: string; index: number; awaitsKey: boolean };

const maxKeyLength = 1000;
const [quote, backslash] = [34, 92];

/** Says of a path (names and indexes) whether the array of records may be there, or further down. */
export type Way = { isGoal: (path: readonly string[]) => boolean; leadsOn: (path: readonly string[]) => boolean };

/** Where a walk through JSON stands: still under way, at the inside of an array that may be the goal, at the end of the document. */
export type Stop =
  | { kind: 'array'; at: number; root: boolean }
  | { kind: 'end'; at: number }
  | { kind: 'wrong'; at: number }
  | { kind: 'more' };

/** Walks JSON piece by piece to the arrays that may hold the records. Keeps nothing but the names on the way, however deep the rest is nested. */
export function jsonWalk(way: Way): { walk: (text: string, from: number) => Stop; rootIsDone: (inRoot: boolean) => boolean } {
  const frames: Frame[] = [];
  let begun = false;
  let ignored = 0;
  let quoted = false;
  let skip = 0;
  let key: string | undefined;

  const path = (): string[] => frames.map(({ array, key: name, index }) => (array ? String(index) : name));
  const open = (array: boolean): 'array' | undefined => {
    if (ignored > 0) ignored++;
    else if (array && way.isGoal(path())) return 'array';
    else if (way.leadsOn(path())) frames.push({ array, key: '', index: 0, awaitsKey: !array });
    else ignored = 1;
    return undefined;
  };
  /** True when the document is over. */
  const close = (): boolean => {
    if (ignored > 0) ignored--;
    else frames.pop();
    return ignored === 0 && frames.length === 0;
  };
  const nameOf = (raw: string): string => {
    try {
      return String(JSON.parse(`"${raw}"`));
    } catch {
      return raw;
    }
  };
  const inString = (text: string, from: number): number => {
    let at = from;
    for (; at < text.length; at++) {
      const code = text.charCodeAt(at);
      if (code === backslash) at++;
      else if (code === quote) break;
    }
    if (key !== undefined && key.length < maxKeyLength) key += text.slice(from, at);
    if (at < text.length) {
      quoted = false;
      const frame = frames.at(-1);
      if (key !== undefined && frame) frame.key = nameOf(key);
      key = undefined;
    }
    return at;
  };

  return {
    rootIsDone: (inRoot) => inRoot && frames.length === 0,
    walk(text, from) {
      // A backslash at the end of the last piece took the first character of this one with it.
      if (skip > 0 && key !== undefined) key += text.slice(from, from + skip);
      let at = from + skip;
      skip = 0;
      for (; at < text.length; at++) {
        if (quoted) {
          at = inString(text, at);
          if (at >= text.length) break;
          continue;
        }
        const mark = text[at]!;
        const frame = ignored === 0 ? frames.at(-1) : undefined;
        if (!begun && mark.trim() !== '') {
          if (mark !== '{' && mark !== '[') return { kind: 'wrong', at };
          begun = true;
        }
        if (mark === '"') {
          quoted = true;
          if (frame?.awaitsKey) key = '';
        } else if (mark === '{' || mark === '[') {
          if (open(mark === '[')) return { kind: 'array', at: at + 1, root: frames.length === 0 };
        } else if (mark === '}' || mark === ']') {
          if (close()) return { kind: 'end', at: at + 1 };
        } else if (mark === ',' && frame) {
          frame.index++;
          frame.awaitsKey = !frame.array;
        } else if (mark === ':' && frame) frame.awaitsKey = false;
      }
      skip = at - text.length;
      return { kind: 'more' };
    },
  };
}
