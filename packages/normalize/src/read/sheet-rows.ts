import { columnNumber } from './merged-cells.ts';
import { dateText } from './number-format.ts';
import { maxColumns } from './record.ts';
import type { Workbook } from './workbook.ts';
import { type XmlHandlers, xmlEvents } from './xml-events.ts';

/** `width` counts cells that are too far to the right to be kept. */
export type SheetRow = { line: number; cells: unknown[]; width: number };

type Cell = { column: number; type: string; style: number };

// Excel keeps 15 digits; more are an artefact of the binary number.
const numberOf = (text: string): number => (text.length <= 15 ? Number(text) : Number(Number(text).toPrecision(15)));

function cellValue({ type, style }: Cell, text: string, book: Workbook): unknown {
  if (type === 's') return book.strings[Number(text)] ?? null;
  if (type === 'inlineStr' || type === 'str') return text;
  if (type === 'b') return text.trim() === '1' || text.trim() === 'true';
  if (type === 'd') return text.replace('T', ' ').replace(/ 00:00:00(?:\.0+)?Z?$/, '');
  if (type === 'e' || text.trim() === '') return null;
  // A whole number of more digits than a number holds is an id that somebody's program wrote.
  if (/^\d{16,30}$/.test(text)) return text;
  const number = numberOf(text);
  if (!Number.isFinite(number)) return text;
  return (book.dates[style] && dateText(number, book.from1904)) || number;
}

/** The rows of a sheet that hold something, as they come. */
export async function* sheetRows(bytes: AsyncIterable<Uint8Array>, book: Workbook): AsyncGenerator<SheetRow[]> {
  let rows: SheetRow[] = [];
  let row: SheetRow = { line: 0, cells: [], width: 0 };
  let cell: Cell | undefined;
  let column = -1;
  let text = '';
  let inText = false;
  let phonetic = false;

  const handlers: XmlHandlers = {
    open(name, attributes) {
      if (name === 'row') {
        row = { line: Number(attributes.r) || row.line + 1, cells: [], width: 0 };
        column = -1;
      } else if (name === 'c') {
        const at = attributes.r === undefined ? -1 : columnNumber(/^[A-Z]{1,3}/.exec(attributes.r)?.[0] ?? '');
        column = at < 0 ? column + 1 : at;
        cell = { column, type: attributes.t ?? 'n', style: Number(attributes.s ?? 0) };
        text = '';
      } else if (name === 'rPh') phonetic = true;
      else if (cell && (name === 'v' || name === 't')) inText = !phonetic;
    },
    text(more) {
      if (inText) text += more;
    },
    close(name) {
      if (name === 'v' || name === 't') inText = false;
      else if (name === 'rPh') phonetic = false;
      else if (name === 'c' && cell) {
        const value = cellValue(cell, text, book);
        if (value !== null && value !== '') {
          row.width = Math.max(row.width, cell.column + 1);
          if (cell.column <= maxColumns) row.cells[cell.column] = value;
        }
        cell = undefined;
      } else if (name === 'row' && row.width > 0) rows.push(row);
    },
  };
  for await (const _ of xmlEvents(bytes, handlers)) {
    if (rows.length === 0) continue;
    yield rows;
    rows = [];
  }
}
