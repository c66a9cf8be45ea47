import { ok, type Profile } from '@ganghui/spec';
import { delimiterOf, writtenDelimiter } from './csv-delimiter.ts';
import { type CsvRow, csvRows, maxRowLength } from './csv-rows.ts';
import { lineEnds } from './line-ends.ts';
import type { TextReader } from './part.ts';
import { problem, type Read, type SourceRecord } from './record.ts';
import { headerMissing, type Row, readTable } from './table.ts';

function faultOf({ line, endLine, cells, fault }: CsvRow): SourceRecord | undefined {
  if (!fault) return undefined;
  const message =
    fault === 'long'
      ? `第 ${line} 行超过 ${maxRowLength} 字，读到第 ${endLine} 行才结束，没有保留。`
      : `第 ${line} 行的引号没有配对，从这里到文件末尾（第 ${endLine} 行）无法读取。`;
  const fix = '请给这一行补上结束的双引号；内容里的双引号写成两个。';
  return problem(line, { message, fix, evidence: cells.join(',').split('\n')[0] });
}

/** Reads CSV piece by piece. The first piece decides the delimiter. */
export function csvReader(profile?: Profile): TextReader {
  const unify = lineEnds();
  const table = readTable(profile);
  const first: Row[] = [];
  let cut: ReturnType<typeof csvRows> | undefined;
  return (sent, last) => {
    let text = unify(sent, last);
    if (!cut) {
      if (text === '' && !last) return { records: [] };
      const written = writtenDelimiter(text);
      cut = csvRows(profile?.delimiter ?? written ?? delimiterOf(text, profile));
      // The line stays, empty: lines count on.
      if (written) text = text.slice('sep=;'.length);
    }
    const rows = cut(text, last).map((row) => ({ line: row.line, cells: row.cells, width: row.width, fault: faultOf(row) }));
    if (first.length === 0) first.push(...rows.slice(0, 10));
    const part = table.read(rows, last);
    if (!last || part.refused || table.found()) return part;
    const refused = headerMissing(first, profile).error;
    return { records: [], refused };
  };
}

export function readCsv(text: string, profile?: Profile): Read {
  const { records, refused } = csvReader(profile)(text, true);
  return refused ? { ok: false, error: refused } : ok(records);
}
