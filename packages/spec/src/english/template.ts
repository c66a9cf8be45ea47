/** How a value comes into the English: put into English where it is known, only if it is known (or holds no Chinese), or as it was sent. */
export type Mode = 'known' | 'must' | 'sent';
type Part = string | { hole: number; mode: Mode };

/** `literals` stand around the values of the Chinese message, one more than there are values. */
export type Template = { literals: readonly string[]; english: readonly Part[] };

const modes: Record<string, Mode> = { '': 'known', '!': 'must', '=': 'sent' };
// {} is the next value, {1} the second; ! and = before it say how it is put.
const hole = /\{([=!]?)(\d?)\}/g;

/** A line of the catalogue. Throws when the English names a value that the Chinese does not have. */
export function readTemplate(chinese: string, english: string): Template {
  const literals = chinese.split('{}');
  const parts: Part[] = [];
  let at = 0;
  let next = 0;
  for (const { 0: mark, 1: how = '', 2: number, index } of english.matchAll(hole)) {
    const value = number ? Number(number) : next++;
    if (value > literals.length - 2) throw new Error(`${chinese}: the English has a value too many`);
    parts.push(english.slice(at, index), { hole: value, mode: modes[how] ?? 'known' });
    at = index + mark.length;
  }
  return { literals, english: [...parts, english.slice(at)] };
}

// A message of our own has one way to be cut; these are for evidence that looks like one.
const mostWays = 6;
const mostSteps = 64;

/** The ways to cut a message into the values of a template. Looks for plain words only, and not for long: the values may be hostile. */
export function valuesIn({ literals }: Template, text: string): string[][] {
  const first = literals[0] ?? '';
  const last = literals.at(-1) ?? '';
  const end = text.length - last.length;
  if (end < first.length || !text.startsWith(first) || !text.endsWith(last)) return [];
  const ways: string[][] = [];
  let steps = 0;
  const cut = (from: number, at: number, values: readonly string[]): void => {
    if (at >= literals.length - 1) {
      ways.push([...values, text.slice(from, end)]);
      return;
    }
    const literal = literals[at] ?? '';
    let found = text.indexOf(literal, from);
    while (found >= 0 && found + literal.length <= end && ways.length < mostWays && steps++ < mostSteps) {
      cut(found + literal.length, at + 1, [...values, text.slice(from, found)]);
      found = text.indexOf(literal, found + 1);
    }
  };
  cut(first.length, 1, []);
  return ways;
}

/** The English with its values; undefined when one that must be known is not. */
export function filled(
  { english }: Template,
  values: readonly string[],
  inEnglish: (value: string, mode: Mode) => string | undefined,
): string | undefined {
  let text = '';
  for (const part of english) {
    const value = typeof part === 'string' ? part : (values[part.hole] ?? '');
    const said = typeof part === 'string' || part.mode === 'sent' ? value : inEnglish(value, part.mode);
    if (said === undefined && typeof part !== 'string' && part.mode === 'must') return undefined;
    text += said ?? value;
  }
  return text.trim();
}
