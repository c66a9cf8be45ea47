import type { Profile } from '@ganghui/spec';
import { withoutNumbers } from '../privacy.ts';
import type { Part } from './part.ts';
import { columnsOf, maxColumns, problem, type ReadRefusal, record, type SourceRecord, unreadable } from './record.ts';
import { findHeader, headerDepth, isBlank, isEmpty, namesOf, type Row, widthOf } from './table-header.ts';

export type { Row } from './table-header.ts';

export function headerMissing(rows: readonly Row[], profile?: Profile): { ok: false; error: ReadRefusal } {
  const first = rows.find((row) => !isEmpty(row));
  if (!first) return unreadable({ detail: '表格是空的。', fix: '请至少报送一条岗位信息。' });
  const wanted = columnsOf(profile).slice(0, 12).join('、');
  // Where a header is missing, the “names” are a record: of a person, perhaps.
  const found = withoutNumbers(namesOf(first.cells.slice(0, 20)).join('、')).slice(0, 300);
  return unreadable({
    detail: `没有找到表头。需要的列：${wanted}；找到的列：${found}。`,
    fix: '请在第一行写列名，与报送格式里的列名一致。',
    line: first.line,
  });
}

// What people write under a table, and what Excel adds up.
const note = /^(?:备注|注|说明|填表|制表|审核|联系电话|联系人)[^：:]{0,10}[：:]/;
const sum = /^(?:合计|总计|小计|共计|总共)(?:数|人数|岗位数)?[：:]?/;
const figure = /^(?:共|约)?[\d.,]{1,20}\s*(?:家|个|人|名|条|项|户|元|万元)?(?:企业|单位|公司|岗位|职位|用人单位)?[，,、；;]?$/;

// “合计 | 8家 | 25个岗位” stands under a table and is no posting.
function isTotal(cells: readonly string[]): boolean {
  const [first = '', ...others] = cells;
  const said = sum.exec(first)?.[0];
  if (said === undefined) return false;
  const rest = first
    .slice(said.length)
    .split(/[，,、；;\s]+/)
    .filter((part) => part !== '');
  return [...rest, ...others].every((cell) => figure.test(cell) || sum.test(cell));
}

/** A row under the table that is no record: a note alone in the first cell, or totals. */
export function isNote(cells: readonly unknown[]): boolean {
  const said = cells.filter((cell) => !isBlank(cell)).map((cell) => String(cell).trim().slice(0, 200));
  const [first = '', ...others] = said;
  return (others.length === 0 && !isBlank(cells[0]) && note.test(first)) || isTotal(said);
}

function rowToRecord({ line, cells, width: all }: Row, names: readonly string[], sheet: string | undefined): SourceRecord {
  const width = all !== undefined && all > cells.length ? all : widthOf(cells);
  if (width > names.length || cells.length < names.length)
    return problem(
      line,
      {
        message: `这一行有 ${width > names.length ? width : cells.length} 列，表头有 ${names.length} 列。`,
        fix: '请检查分隔符和引号：内容里的逗号要放在引号里，空着的列也要留出分隔符。',
        evidence: cells
          .slice(0, 50)
          .map((cell) => cell ?? '')
          .join(','),
      },
      sheet,
    );
  const named: Record<string, unknown> = Object.create(null);
  names.forEach((name, index) => {
    named[name] = cells[index];
  });
  return record(line, named, sheet);
}

/** Finds the header in the first rows, then makes records of the rows under it; one that does not fit is a problem in its place. */
export function readTable(
  profile?: Profile,
  sheet?: string,
): { read: (rows: readonly Row[], last: boolean) => Part; found: () => boolean } {
  let waiting: Row[] = [];
  let names: readonly string[] | undefined;
  let header: readonly unknown[] = [];
  let settled = false;

  const recordsOf = (rows: readonly Row[], columns: readonly string[]): SourceRecord[] =>
    rows.flatMap((row) => {
      if (row.fault) return [row.fault];
      // Printed tables repeat their header on every page.
      const again = header.length > 0 && row.cells[0] === header[0] && header.every((cell, index) => row.cells[index] === cell);
      if (again || (columns.length > 1 && isNote(row.cells))) return [];
      return [rowToRecord(row, columns, sheet)];
    });
  const settle = (): Part => {
    settled = true;
    const found = findHeader(waiting, profile);
    if (!found) return { records: waiting.flatMap(({ fault }) => (fault ? [fault] : [])) };
    const top = waiting[found.at];
    const width = top?.width !== undefined && top.width > top.cells.length ? top.width : found.names.length;
    if (width > maxColumns) {
      const refusal = { detail: `表头有 ${width} 列，最多 ${maxColumns} 列。`, fix: '请删去表格右侧的空列或多余的列。' };
      return { records: [], refused: unreadable(top ? { ...refusal, line: top.line } : refusal).error };
    }
    names = found.names;
    if (found.height === 1) header = top?.cells ?? [];
    const above = waiting.slice(0, found.at).flatMap(({ fault }) => (fault ? [fault] : []));
    const records = [...above, ...recordsOf(waiting.slice(found.at + found.height), names)];
    waiting = [];
    return { records };
  };

  return {
    found: () => names !== undefined,
    read(rows, last) {
      const filled = rows.filter((row) => row.fault || !isEmpty(row));
      if (names) return { records: recordsOf(filled, names) };
      if (settled) return { records: [] };
      for (const row of filled) waiting.push(row);
      return waiting.length > headerDepth || last ? settle() : { records: [] };
    },
  };
}
