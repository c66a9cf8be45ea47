import { ok, type Profile } from '@ganghui/spec';
import { CsvError, parse } from 'csv-parse/sync';
import { problem, type Read, type SourceRecord, unreadable } from './record.ts';
import { findHeader, headerMissing, type Row, recordsUnder } from './table.ts';

const delimiters = [',', '\t', ';', '|'];
const sampleLength = 20_000;

/** The mark that parts most columns in the first lines, outside quotes. */
function delimiterOf(text: string): string {
  const counts = new Map(delimiters.map((mark) => [mark, 0]));
  let quoted = false;
  for (const character of text.slice(0, sampleLength)) {
    if (character === '"') quoted = !quoted;
    const count = quoted ? undefined : counts.get(character);
    if (count !== undefined) counts.set(character, count + 1);
  }
  return delimiters.reduce((best, mark) => (counts.get(mark)! > counts.get(best)! ? mark : best));
}

type Parsed = { record: string[]; info: { lines: number } };
const newlinesIn = (cells: readonly string[]): number =>
  cells.reduce((sum, cell) => (cell.includes('\n') ? sum + cell.split('\n').length - 1 : sum), 0);

function rowsOf(text: string, delimiter: string, to?: number): Row[] {
  const parsed = parse(text, {
    delimiter,
    info: true,
    relax_quotes: true,
    relax_column_count: true,
    skip_empty_lines: true,
    ...(to ? { to } : {}),
  });
  // csv-parse counts the line a record ends on.
  return (parsed as unknown as Parsed[]).map(({ record, info }) => ({ line: info.lines - newlinesIn(record), cells: record }));
}

// What stands before a quote that never closes can still be read; what follows it cannot.
function rowsBefore(text: string, delimiter: string, error: unknown): { rows: Row[]; rest: SourceRecord[] } | undefined {
  const whole = error instanceof CsvError && error.code === 'CSV_QUOTE_NOT_CLOSED' ? Number(error.records) : 0;
  if (whole === 0) return undefined;
  const rows = rowsOf(text, delimiter, whole);
  const [last, lines] = [rows.at(-1), text.split('\n')];
  const line = last ? last.line + newlinesIn(last.cells.map(String)) + 1 : 1;
  return {
    rows,
    rest: [
      problem(line, {
        message: `第 ${line} 行的引号没有配对，从这里到文件末尾（第 ${lines.length} 行）无法读取。`,
        fix: '请给这一行补上结束的双引号；内容里的双引号写成两个。',
        evidence: lines[line - 1],
      }),
    ],
  };
}

function read(text: string, delimiter: string): { rows: Row[]; rest: SourceRecord[] } | undefined {
  try {
    return { rows: rowsOf(text, delimiter), rest: [] };
  } catch (error) {
    try {
      return rowsBefore(text, delimiter, error);
    } catch {
      return undefined;
    }
  }
}

export function readCsv(sent: string, profile?: Profile): Read {
  // csv-parse counts \r\n inside quotes as two lines.
  const text = sent.replace(/\r\n?/g, '\n');
  const found = read(text, profile?.delimiter ?? delimiterOf(text));
  if (!found) return unreadable({ detail: 'CSV 无法读取：引号没有配对。', fix: '请检查双引号是否配对；内容里的双引号写成两个。', line: 1 });
  const header = findHeader(found.rows, profile);
  if (!header) return headerMissing(found.rows, profile);
  const records = recordsUnder(header);
  return records.ok ? ok([...records.value, ...found.rest]) : records;
}
