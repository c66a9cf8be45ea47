import { isNote } from '../read/table.ts';
import { columnRef } from './flatten.ts';
import { guessHeader } from './guess-header.ts';

/** Rows of one table with a guessed header: its columns, and how many rows stand under it. */
export type Table = { header: boolean; columns: { name: string; cells: string[] }[]; rows: number };

const maxCells = 200;

/** Columns of a table. `width` of a header-less one is that of its widest row, as the reader counts. */
export function tableOf(rows: readonly (readonly string[])[]): Table {
  const filled = rows.filter((row) => row.some((cell) => cell.trim() !== ''));
  const header = guessHeader(filled);
  const width = filled.reduce((most, row) => Math.max(most, row.length), 0);
  const names = header?.names ?? Array.from({ length: width }, (_, index) => `col${index}`);
  const below = filled.slice(header?.below ?? 0).filter((row) => width < 2 || !isNote(row));
  const kept = below.slice(0, maxCells);
  return {
    header: header !== undefined,
    columns: names.map((name, index) => ({ name: columnRef(name), cells: kept.map((row) => row[index] ?? '') })),
    rows: below.length,
  };
}
