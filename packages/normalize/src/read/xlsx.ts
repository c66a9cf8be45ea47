import { ok, type Profile } from '@ganghui/spec';
import readSheets from 'read-excel-file/universal';
import { type Read, type SourceRecord, unreadable } from './record.ts';
import { tooLarge } from './sheet-limits.ts';
import { findHeader, headerMissing, type Row, recordsUnder } from './table.ts';

// A date cell is a wall-clock time; the library puts it in the UTC fields.
function textOf(cell: unknown): unknown {
  if (!(cell instanceof Date)) return cell;
  if (Number.isNaN(cell.getTime())) return null;
  const [date = '', time = ''] = cell.toISOString().split('T');
  return time.startsWith('00:00:00') ? date : `${date} ${time.slice(0, 8)}`;
}

async function sheetsOf(body: Uint8Array): Promise<{ sheet: string; rows: Row[] }[] | undefined> {
  try {
    const sheets = await readSheets(new Uint8Array(body).buffer);
    return sheets.map(({ sheet, data }) => ({ sheet, rows: data.map((cells, index) => ({ line: index + 1, cells: cells.map(textOf) })) }));
  } catch {
    return undefined;
  }
}

/** Every sheet that has a header; the others are notes to the one who fills in the file. */
export async function readXlsx(body: Uint8Array, profile?: Profile): Promise<Read> {
  const refused = tooLarge(body);
  if (refused) return refused;
  const sheets = await sheetsOf(body);
  if (!sheets) return unreadable({ detail: 'XLSX 文件已损坏或加了密码。', fix: '请在 Excel 或 WPS 里打开并另存为不加密的 .xlsx 后重报。' });
  const records: SourceRecord[] = [];
  let found = false;
  for (const { sheet, rows } of sheets) {
    const header = findHeader(rows, profile);
    if (!header) continue;
    found = true;
    const read = recordsUnder(header, sheet);
    if (!read.ok) return read;
    records.push(...read.value);
  }
  return found ? ok(records) : headerMissing(sheets.find(({ rows }) => rows.length > 0)?.rows ?? [], profile);
}
