import { type ReadRefusal, unreadable } from './record.ts';
import { unpack, zipEntries } from './zip.ts';

// The spreadsheet reader fills every gap up to the last cell: one stray cell at XFD1048576 would need 17 thousand million.
const maxSheetBytes = 64 * 1024 * 1024;
const maxBytes = 200 * 1024 * 1024;
const maxCells = 20_000_000;

const columnNumber = (letters: string): number => [...letters].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0);

function cellsOf(xml: string): number {
  const last = { row: 0, column: 0 };
  for (const [, letters = '', row = ''] of xml.matchAll(/<(?:\w{1,10}:)?c\s[^<>]{0,200}?\br="([A-Z]{1,3})(\d{1,7})"/g)) {
    last.row = Math.max(last.row, Number(row));
    last.column = Math.max(last.column, columnNumber(letters));
  }
  return last.row * last.column;
}

/** Why this workbook must not be opened; undefined when it is of a sane size. */
export function tooLarge(body: Uint8Array): { ok: false; error: ReadRefusal } | undefined {
  const entries = zipEntries(body);
  if (!entries?.some(({ name }) => name.startsWith('xl/')))
    return unreadable({
      detail: '收到的不是 XLSX 文件。',
      fix: '请用 Excel 或 WPS 另存为“Excel 工作簿（.xlsx）”后重报；旧版 .xls 不支持。',
    });
  const huge = unreadable({ detail: '工作簿展开后过大。', fix: '请只保留岗位数据，清除数据区以外的格式后另存；或分成几份报送。' });
  if (entries.reduce((sum, { size }) => sum + size, 0) > maxBytes) return huge;
  for (const entry of entries) {
    if (!entry.name.endsWith('.xml') && !entry.name.endsWith('.rels')) continue;
    const xml = unpack(entry, maxSheetBytes);
    if (!xml) return huge;
    if (entry.name.startsWith('xl/worksheets/') && cellsOf(new TextDecoder().decode(xml)) > maxCells) return huge;
  }
  return undefined;
}
