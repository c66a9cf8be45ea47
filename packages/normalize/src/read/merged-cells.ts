/** A merge over several rows: what stands in its first row belongs to all. Rows count from 1, columns from 0. */
export type Merge = { column: number; from: number; to: number };

const maxMerges = 200_000;
// A merge down to the end of the sheet is a slip of the mouse.
const maxHeight = 10_000;
const longestTag = 300;
const tag = /<(?:\w{1,10}:)?mergeCell\s[^<>]{0,200}?\bref="([A-Z]{1,3})(\d{1,7}):[A-Z]{1,3}(\d{1,7})"/g;

export const columnNumber = (letters: string): number => {
  let number = 0;
  for (let at = 0; at < letters.length; at++) number = number * 26 + letters.charCodeAt(at) - 64;
  return number - 1;
};

/** The merges of a sheet. They stand at its end, behind all rows, so this is a walk of its own. */
export async function mergesIn(bytes: AsyncIterable<Uint8Array>): Promise<Merge[]> {
  const merges: Merge[] = [];
  let carried = '';
  for await (const piece of bytes) {
    const text = carried + Buffer.from(piece.buffer, piece.byteOffset, piece.byteLength).toString('latin1');
    let end = 0;
    if (text.includes('mergeCell'))
      for (const found of text.matchAll(tag)) {
        const [whole, letters = '', from, to] = found;
        end = found.index + whole.length;
        const height = Number(to) - Number(from);
        if (height > 0 && height <= maxHeight && merges.length < maxMerges)
          merges.push({ column: columnNumber(letters), from: Number(from), to: Number(to) });
      }
    carried = text.slice(Math.max(end, text.length - longestTag));
  }
  return merges.sort((a, b) => a.from - b.from);
}

/** Fills, row after row, what a merge leaves empty under its first row. Rows must rise. */
export function fillMerged(merges: readonly Merge[]): (row: number, cells: unknown[]) => void {
  let next = 0;
  let open: (Merge & { value: unknown })[] = [];
  return (row, cells) => {
    if (open.length > 0) open = open.filter(({ to }) => to >= row);
    for (const { column, value, from } of open)
      if (row > from && (cells[column] === undefined || cells[column] === null)) cells[column] = value;
    for (; next < merges.length && merges[next]!.from <= row; next++) {
      const merge = merges[next]!;
      const value = merge.from === row ? cells[merge.column] : undefined;
      if (value !== undefined && value !== null) open.push({ ...merge, value });
    }
  };
}
