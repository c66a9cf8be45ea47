import type { Profile } from '@ganghui/spec';
import { columnsOf, foldName, type SourceRecord } from './record.ts';

/** A row of a sheet or of CSV; `line` is where it stands in the file, `width` says when there are more cells than are kept. */
export type Row = { line: number; cells: readonly unknown[]; width?: number; fault?: SourceRecord | undefined };
export type Header = { names: readonly string[]; at: number; height: number };

export const headerDepth = 10;
export const isBlank = (cell: unknown): boolean =>
  cell === null || cell === undefined || (typeof cell === 'string' && (cell === '' || cell.trim() === ''));
export const isEmpty = (row: Row): boolean => row.cells.every(isBlank);
export const widthOf = (cells: readonly unknown[]): number => cells.findLastIndex((cell) => !isBlank(cell)) + 1;
const textOf = (cell: unknown): string => (isBlank(cell) ? '' : String(cell).trim());

// A column without a name keeps its place; a name that comes twice keeps its first column.
export function namesOf(cells: readonly unknown[]): string[] {
  const seen = new Set<string>();
  return cells.slice(0, widthOf(cells)).map((cell, index) => {
    const name = textOf(cell);
    const own = name === '' || seen.has(name) ? `col${index}` : name;
    seen.add(own);
    return own;
  });
}

/** A group over several columns (薪资 over 最低 and 最高) names both rows together; all else must stand in one of the two. */
export function groupedNames(upper: readonly unknown[], lower: readonly unknown[]): string[] | undefined {
  const width = Math.max(widthOf(upper), widthOf(lower));
  let group = '';
  let grouped = 0;
  let single = 0;
  const names: string[] = [];
  for (let index = 0; index < width; index++) {
    const [above, below] = [textOf(upper[index]), textOf(lower[index])];
    const opens = above !== '' && index + 1 < width && textOf(upper[index + 1]) === '' && textOf(lower[index + 1]) !== '';
    if (above !== '') group = opens && below !== '' && below !== above ? above : '';
    if (group !== '' && below !== '') {
      names.push(group + below);
      grouped++;
    } else if (below === '' || below === above) {
      names.push(above);
      single++;
    } else return undefined;
  }
  return grouped > 1 && single > 0 ? namesOf(names) : undefined;
}

/** Titles and notes may stand above: the header is the row (or two) among the first ten filled that names most of what is wanted. */
export function findHeader(filled: readonly Row[], profile?: Profile): Header | undefined {
  if (profile && !profile.header) {
    const width = filled.slice(0, headerDepth).reduce((most, row) => Math.max(most, row.cells.length), 0);
    return { names: Array.from({ length: width }, (_, index) => `col${index}`), at: 0, height: 0 };
  }
  const wanted = new Set(columnsOf(profile).map(foldName));
  let best: (Header & { known: number }) | undefined;
  const consider = (names: string[] | undefined, at: number, height: number): void => {
    const known = names ? names.filter((name) => wanted.has(foldName(name))).length : 0;
    if (names && known > (best?.known ?? 0)) best = { names, at, height, known };
  };
  filled.slice(0, headerDepth).forEach(({ cells }, at) => {
    const next = filled[at + 1];
    const grouped = next && groupedNames(cells, next.cells);
    // Two rows that match as well as the upper alone are still two rows: the lower is no posting.
    consider(grouped, at, 2);
    consider(namesOf(cells), at, 1);
  });
  return best;
}
