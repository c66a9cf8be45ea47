import { ok, type Profile } from '@ganghui/spec';
import { ole, oleRefusal, startsWith } from './looks-like.ts';
import { fillMerged, mergesIn } from './merged-cells.ts';
import type { Part } from './part.ts';
import { maxColumns, type Read, type ReadRefusal, type SourceRecord, unreadable } from './record.ts';
import { sheetRows } from './sheet-rows.ts';
import { headerMissing, type Row, readTable } from './table.ts';
import { openWorkbook, type Workbook } from './workbook.ts';
import { openZip, ZipError, type ZipFile, type ZipLimits } from './zip-file.ts';

const mebibyte = 1024 * 1024;
const wholeLimits: ZipLimits = { entry: 64 * mebibyte, total: 256 * mebibyte };
/** For files read from a disk: memory does not grow with them, only time. Every sheet is unpacked twice. */
export const streamLimits: ZipLimits = { entry: 2048 * mebibyte, total: 6144 * mebibyte };

const unlike = unreadable({
  detail: '收到的不是 XLSX 文件。',
  fix: '请用 Excel 或 WPS 另存为“Excel 工作簿（.xlsx）”后重报；旧版 .xls 不支持。',
}).error;
const huge = unreadable({ detail: '工作簿展开后过大。', fix: '请只保留岗位数据，清除数据区以外的格式后另存；或分成几份报送。' }).error;
const broken = unreadable({
  detail: 'XLSX 文件已损坏或加了密码。',
  fix: '请在 Excel 或 WPS 里打开并另存为不加密的 .xlsx 后重报。',
}).error;

/** Why the first bytes of a file are not those of a workbook. */
export function notWorkbook(head: Uint8Array): ReadRefusal | undefined {
  if (startsWith(head, ole)) return unreadable(oleRefusal(head)).error;
  return startsWith(head, [0x50, 0x4b]) ? undefined : unlike;
}

async function* rowsOf(zip: ZipFile, part: string, book: Workbook): AsyncGenerator<Row[]> {
  const merges = await mergesIn(zip.bytesOf(part) ?? none());
  const fill = fillMerged(merges);
  let widest = 0;
  for await (const rows of sheetRows(zip.bytesOf(part) ?? none(), book))
    yield rows.map(({ line, cells, width }) => {
      fill(line, cells);
      widest = Math.max(widest, cells.length);
      const padded = Array.from({ length: Math.min(widest, maxColumns + 1) }, (_, index) => cells[index] ?? null);
      return { line, cells: padded, width };
    });
}

async function* none(): AsyncGenerator<Uint8Array> {}

async function* partsOf(zip: ZipFile, profile: Profile | undefined): AsyncGenerator<Part> {
  const book = await openWorkbook(zip);
  if (book.sheets.length === 0) return yield { records: [], refused: unlike };
  let first: Row[] | undefined;
  let found = false;
  for (const { name, part } of book.sheets) {
    const table = readTable(profile, name);
    for await (const rows of rowsOf(zip, part, book)) {
      first ??= rows.slice(0, 10);
      const read = table.read(rows, false);
      yield read;
      if (read.refused) return;
    }
    const rest = table.read([], true);
    found ||= table.found();
    yield rest;
    if (rest.refused) return;
  }
  if (!found) yield { records: [], refused: headerMissing(first ?? [], profile).error };
}

/** Every visible sheet that has a header; the others are notes to the one who fills in the file. A disk that fails throws. */
export async function* streamXlsx(
  source: { path: string } | { bytes: Uint8Array },
  profile: Profile | undefined,
  limits: ZipLimits,
  onBytes?: (bytes: number) => void,
): AsyncGenerator<Part> {
  let zip: ZipFile | undefined;
  try {
    zip = await openZip(source, limits, onBytes);
    yield* partsOf(zip, profile);
  } catch (error) {
    if (error instanceof Error && 'syscall' in error) throw error;
    yield { records: [], refused: error instanceof ZipError && error.fault === 'huge' ? huge : broken };
  } finally {
    zip?.close();
  }
}

/** Reads a whole workbook (6 MB packed at most). */
export async function readXlsx(body: Uint8Array, profile?: Profile): Promise<Read> {
  const refused = notWorkbook(body);
  if (refused) return { ok: false, error: refused };
  const records: SourceRecord[] = [];
  for await (const part of streamXlsx({ bytes: body }, profile, wholeLimits)) {
    if (part.refused) return { ok: false, error: part.refused };
    for (const record of part.records) records.push(record);
  }
  return ok(records);
}
