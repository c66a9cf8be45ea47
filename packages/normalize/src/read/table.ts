import { ok, type Profile, type Result } from '@ganghui/spec';
import { columnsOf, foldName, maxColumns, problem, type ReadRefusal, record, type SourceRecord, unreadable } from './record.ts';

/** A row of a sheet or of CSV; `line` is where it stands in the file. */
export type Row = { line: number; cells: readonly unknown[] };
type Header = { names: readonly string[]; rows: readonly Row[] };

const headerDepth = 10;
const isBlank = (cell: unknown): boolean => cell === null || cell === undefined || (typeof cell === 'string' && cell.trim() === '');
export const isEmpty = (row: Row): boolean => row.cells.every(isBlank);

const widthOf = (cells: readonly unknown[]): number => cells.findLastIndex((cell) => !isBlank(cell)) + 1;

// A column without a name keeps its place; a name that comes twice keeps its first column.
function namesOf(cells: readonly unknown[]): string[] {
  const seen = new Set<string>();
  return cells.slice(0, widthOf(cells)).map((cell, index) => {
    const name = isBlank(cell) ? '' : String(cell).trim();
    const own = name === '' || seen.has(name) ? `col${index}` : name;
    seen.add(own);
    return own;
  });
}

/** Titles and notes may stand above: the header is the row among the first ten that names most of what is wanted. */
export function findHeader(rows: readonly Row[], profile?: Profile): Header | undefined {
  const filled = rows.filter((row) => !isEmpty(row));
  if (profile && !profile.header) {
    const width = filled.reduce((most, row) => Math.max(most, row.cells.length), 0);
    return { names: Array.from({ length: width }, (_, index) => `col${index}`), rows: filled };
  }
  const wanted = new Set(columnsOf(profile).map(foldName));
  const matches = filled.slice(0, headerDepth).map(({ cells }) => cells.filter((cell) => wanted.has(foldName(String(cell ?? '')))).length);
  const most = Math.max(0, ...matches);
  if (most === 0) return undefined;
  const at = matches.indexOf(most);
  return { names: namesOf(filled[at]!.cells), rows: filled.slice(at + 1) };
}

export function headerMissing(rows: readonly Row[], profile?: Profile): { ok: false; error: ReadRefusal } {
  const first = rows.find((row) => !isEmpty(row));
  if (!first) return unreadable({ detail: '表格是空的。', fix: '请至少报送一条岗位信息。' });
  const wanted = columnsOf(profile).slice(0, 12).join('、');
  const found = namesOf(first.cells.slice(0, 20)).join('、').slice(0, 300);
  return unreadable({
    detail: `没有找到表头。需要的列：${wanted}；找到的列：${found}。`,
    fix: '请在第一行写列名，与报送格式里的列名一致。',
    line: first.line,
  });
}

/** Rows under a header become records; a row that does not fit the header is a problem in its place. */
export function recordsUnder({ names, rows }: Header, sheet?: string): Result<SourceRecord[], ReadRefusal> {
  if (names.length > maxColumns)
    return unreadable({ detail: `表头有 ${names.length} 列，最多 ${maxColumns} 列。`, fix: '请删去表格右侧的空列或多余的列。' });
  return ok(rows.map((row) => rowToRecord(row, names, sheet)));
}

function rowToRecord({ line, cells }: Row, names: readonly string[], sheet: string | undefined): SourceRecord {
  const width = widthOf(cells);
  if (width > names.length || cells.length < names.length)
    return problem(
      line,
      {
        message: `这一行有 ${width > names.length ? width : cells.length} 列，表头有 ${names.length} 列。`,
        fix: '请检查分隔符和引号：内容里的逗号要放在引号里，空着的列也要留出分隔符。',
        evidence: cells.map((cell) => cell ?? '').join(','),
      },
      sheet,
    );
  const named: Record<string, unknown> = Object.create(null);
  names.forEach((name, index) => {
    named[name] = cells[index];
  });
  return record(line, named, sheet);
}
