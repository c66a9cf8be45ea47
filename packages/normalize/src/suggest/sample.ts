import { ok, type Profile, type Result } from '@ganghui/spec';
import { cellText } from '../map/cell-text.ts';
import { decodeHead, nothingSent } from '../read/decode-text.ts';
import { type ReadRefusal, readRecords } from '../read/index.ts';
import { startsWith } from '../read/looks-like.ts';
import { columnsOfRecords } from './flatten.ts';
import { csvTable } from './sample-csv.ts';
import { jsonItems, ndjsonItems } from './sample-json.ts';
import { tableOf } from './sample-table.ts';

/** What the first records of a file show: its columns by the names a profile gives them, with up to 200 cells each, empty ones too. */
export type Sample = {
  format: Profile['format'];
  encoding?: NonNullable<Profile['encoding']>;
  delimiter?: string;
  items?: string;
  header: boolean;
  columns: { name: string; cells: string[] }[];
  /** Records seen; of a head that was cut, only those in it. */
  rows: number;
  /** Sheets the columns were read from; `others` hold something else. */
  sheets?: string[];
  others?: string[];
};

const longestHead = 2 * 1024 * 1024;

// Without a header every row is a record, title rows too, with merged cells and dates as the reader gives them.
const everyRow: Profile = { profile: 'sample', market: '000000-00', format: 'xlsx', header: false, fields: {} };

type Sheet = { name: string; rows: string[][] };

async function sheetsOf(bytes: Uint8Array): Promise<Result<Sheet[], ReadRefusal>> {
  const read = await readRecords({ body: bytes, format: 'xlsx', profile: everyRow });
  if (!read.ok) return read;
  const sheets = new Map<string, string[][]>();
  for (const record of read.value) {
    if (!('cells' in record)) continue;
    const rows = sheets.get(record.sheet ?? '') ?? [];
    if (rows.length === 0) sheets.set(record.sheet ?? '', rows);
    rows.push(Object.values(record.cells).map((cell) => cellText(cell) ?? ''));
  }
  return ok([...sheets].map(([name, rows]) => ({ name, rows })));
}

async function sampleOfSheets(bytes: Uint8Array): Promise<Result<Sample, ReadRefusal>> {
  const sheets = await sheetsOf(bytes);
  if (!sheets.ok) return sheets;
  const tables = sheets.value.map(({ name, rows }) => ({ name, table: tableOf(rows) }));
  const score = ({ table }: (typeof tables)[number]): number => (table.header ? 1_000_000 : 0) + table.rows * table.columns.length;
  const [best] = [...tables].sort((a, b) => score(b) - score(a));
  if (!best) return nothingSent;
  const headerOf = ({ table }: (typeof tables)[number]): string => table.columns.map(({ name }) => name).join('\n');
  const alike = tables.filter((each) => each.table.header === best.table.header && headerOf(each) === headerOf(best));
  const others = tables.filter((each) => !alike.includes(each)).map(({ name }) => name);
  const columns = best.table.columns.map(({ name }, index) => ({
    name,
    cells: alike.flatMap(({ table }) => table.columns[index]?.cells ?? []).slice(0, 200),
  }));
  return ok({
    format: 'xlsx',
    header: best.table.header,
    columns,
    rows: alike.reduce((sum, { table }) => sum + table.rows, 0),
    sheets: alike.map(({ name }) => name),
    ...(others.length > 0 ? { others } : {}),
  });
}

// The byte order mark is no part of the first name.
const unmarked = (text: string): string => (text.charCodeAt(0) === 0xfeff ? text.slice(1) : text);

function sampleOfText(text: string, name: string, isCut: boolean): Result<Omit<Sample, 'encoding'>, ReadRefusal> {
  const start = text.trimStart()[0];
  const isNamedCsv = /\.(?:csv|tsv|txt)$/i.test(name);
  if ((start === '{' || start === '[') && !isNamedCsv) {
    // One line may be a whole answer of an interface: {"data":{"list":[…]}}.
    const isOneLine = !text.trim().includes('\n') && !/\.(?:ndjson|jsonl)$/i.test(name);
    const lines = start === '{' && !isOneLine ? ndjsonItems(text) : undefined;
    const read = lines ? ok(lines) : jsonItems(text);
    if (!read.ok) return read;
    const { records, total, items } = read.value;
    return ok({
      format: lines ? 'ndjson' : 'json',
      header: true,
      columns: columnsOfRecords(records),
      rows: total,
      ...(items === undefined ? {} : { items }),
    });
  }
  const { rows, delimiter } = csvTable(text, isCut);
  return ok({ format: 'csv', delimiter, ...tableOf(rows) });
}

/**
 * Looks at the head of a text file (2 MB are enough) or at a whole workbook: format, encoding, delimiter, header, columns, cells.
 * Refuses what is neither; `name` is the name of the file, a hint only.
 */
export async function sampleOf({ bytes, name = '' }: { bytes: Uint8Array; name?: string }): Promise<Result<Sample, ReadRefusal>> {
  if (bytes.length === 0) return nothingSent;
  if (startsWith(bytes, [0x50, 0x4b, 0x03, 0x04]) || startsWith(bytes, [0xd0, 0xcf, 0x11, 0xe0])) return sampleOfSheets(bytes);
  const head = bytes.subarray(0, longestHead);
  const decoded = decodeHead(head, undefined, false);
  if (!decoded.ok) return decoded;
  const text = unmarked(decoded.value.text);
  if (text.trim() === '') return nothingSent;
  const isCut = head.length < bytes.length || (head.length >= 64 * 1024 && !/\n$/.test(text));
  const sample = sampleOfText(text, name, isCut);
  if (!sample.ok) return sample;
  const { encoding } = decoded.value;
  return ok({ ...sample.value, ...(encoding === 'utf-16be' ? {} : { encoding }) });
}
