const nothing = new Set([
  '',
  'null',
  'NULL',
  'None',
  'nan',
  'NaN',
  'undefined',
  '-',
  '--',
  '—',
  '——',
  '/',
  '\\',
  '暂无',
  'N/A',
  '#N/A',
  '#VALUE!',
  '#REF!',
]);

const longestNothing = Math.max(...[...nothing].map((word) => word.length));

/** What a cell says as text; undefined when it says nothing, null when it holds something that is no text. */
export function cellText(cell: unknown): string | null | undefined {
  if (cell === null || cell === undefined) return undefined;
  if (typeof cell === 'string') {
    const text = cell.trim();
    return text.length <= longestNothing && nothing.has(text) ? undefined : text;
  }
  if (typeof cell === 'number') return Number.isFinite(cell) ? String(cell) : undefined;
  if (typeof cell === 'boolean' || typeof cell === 'bigint') return String(cell);
  if (!Array.isArray(cell)) return null;
  const parts = cell.map((part) => (Array.isArray(part) ? null : cellText(part)));
  if (parts.length > 0 && parts.every((part) => part === null)) return null;
  const text = parts.filter((part) => typeof part === 'string').join(',');
  return text === '' ? undefined : text;
}

const listMark = /[,，、;；]/;

/** The market's own code to a word: the whole cell, else each element of a list. */
export function decoded(text: string, codes: Readonly<Record<string, string>> | undefined): string {
  if (!codes) return text;
  const word = (code: string): string => (Object.hasOwn(codes, code) ? codes[code]! : code);
  if (Object.hasOwn(codes, text)) return word(text);
  if (!listMark.test(text)) return text;
  return text
    .split(listMark)
    .map((code) => word(code.trim()))
    .join(',');
}
