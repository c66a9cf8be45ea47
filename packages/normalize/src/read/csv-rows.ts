import { newlinesIn } from './line-ends.ts';

/** `line` is where the row starts. A row with a fault holds only its first cells, cut short. */
export type CsvRow = { line: number; endLine: number; cells: string[]; width: number; fault?: 'long' | 'open-quote' };

/** Characters of a row. A quote that never closes must not gather the rest of the file. */
export const maxRowLength = 2_000_000;
/** Cells kept of a row; more are only counted. */
const maxRowCells = 20_000;

const quote = 34;
const newline = 10;

/**
 * Cuts text with \n line ends into rows and cells, one piece after the other (RFC 4180; a quote inside a bare cell is a quote).
 * Our own, since a row beyond all measure must cost neither the memory nor the rows after it, which no library offers.
 */
export function csvRows(delimiter: string): (text: string, last: boolean) => CsvRow[] {
  const mark = delimiter.charCodeAt(0);
  let state: 'start' | 'bare' | 'quoted' | 'closing' = 'start';
  let row: CsvRow = { line: 1, endLine: 1, cells: [], width: 0 };
  let cell = '';
  let size = 0;
  let line = 1;
  let rows: CsvRow[] = [];

  const add = (part: string): void => {
    if (row.fault) return;
    size += part.length;
    if (size > maxRowLength) {
      row.fault = 'long';
      row.cells = [...row.cells.slice(0, 20), cell].map((kept) => kept.slice(0, 200));
      cell = '';
    } else cell += part;
  };
  const endCell = (): void => {
    if (!row.fault && row.width < maxRowCells) row.cells.push(cell);
    row.width++;
    cell = '';
    state = 'start';
  };
  const endRow = (): void => {
    endCell();
    row.endLine = line;
    rows.push(row);
    row = { line: line + 1, endLine: line + 1, cells: [], width: 0 };
    size = 0;
  };
  const quoted = (text: string, from: number): number => {
    const close = text.indexOf('"', from);
    const part = text.slice(from, close < 0 ? text.length : close);
    line += newlinesIn(part);
    add(part);
    if (close >= 0) state = 'closing';
    return close < 0 ? text.length : close + 1;
  };
  const bare = (text: string, from: number): number => {
    let at = from;
    let code = 0;
    for (; at < text.length; at++) {
      code = text.charCodeAt(at);
      if (code === mark || code === newline) break;
    }
    if (at > from) add(text.slice(from, at));
    if (at === text.length) return at;
    if (code === newline && row.width === 0 && cell === '' && !row.fault) {
      // Millions of blank lines cost no rows.
      line++;
      row.line = line;
      state = 'start';
    } else if (code === newline) {
      endRow();
      line++;
    } else endCell();
    return at + 1;
  };

  return (text, last) => {
    rows = [];
    for (let at = 0; at < text.length; ) {
      const code = text.charCodeAt(at);
      if (state === 'quoted') at = quoted(text, at);
      else if (state === 'closing') {
        state = code === quote ? 'quoted' : 'bare';
        if (code === quote) {
          add('"');
          at++;
        } else if (code !== mark && code !== newline) cell = `"${cell}"`;
      } else if (state === 'start' && code === quote) {
        state = 'quoted';
        at++;
      } else {
        state = 'bare';
        at = bare(text, at);
      }
    }
    if (last && state === 'quoted' && !row.fault) row.fault = 'open-quote';
    if (last && row.fault === 'open-quote') row.cells.push(cell.slice(0, 200));
    if (last && (state !== 'start' || row.width > 0)) endRow();
    return rows;
  };
}
