import { type Finding, type Profile, type Result, rawFieldNames } from '@ganghui/spec';
import { findingOf } from '../finding.ts';
import { withoutNumbers } from '../privacy.ts';

/** `line`: line of the record in CSV and NDJSON (where it starts), row number in a sheet, place in a JSON array; all count from 1. */
export type SourceRecord =
  | { line: number; sheet?: string; cells: Record<string, unknown> }
  | { line: number; sheet?: string; problem: Finding };
export type ReadRefusal = { kind: 'unreadable-body'; detail: string; fix: string; line?: number; column?: number };
export type Read = Result<SourceRecord[], ReadRefusal>;

export const unreadable = (refusal: Omit<ReadRefusal, 'kind'>): { ok: false; error: ReadRefusal } => ({
  ok: false,
  error: { kind: 'unreadable-body', ...refusal },
});

export const maxColumns = 2000;
const maxCellLength = 100_000;

export const problem = (line: number, fault: { message: string; fix: string; evidence?: string }, sheet?: string): SourceRecord => ({
  line,
  ...(sheet === undefined ? {} : { sheet }),
  problem: findingOf({
    rule: 'R-01',
    severity: 'block',
    field: '',
    ...fault,
    evidence: withoutNumbers((fault.evidence ?? '').slice(0, 200)),
  }),
});

/** One record, or the problem that it is too large to be one. */
export function record(line: number, cells: Record<string, unknown>, sheet?: string): SourceRecord {
  const long = Object.keys(cells).find((name) => {
    const cell = cells[name];
    return typeof cell === 'string' && cell.length > maxCellLength;
  });
  if (long !== undefined)
    return problem(
      line,
      {
        message: `“${withoutNumbers(long.slice(0, 200))}”一格超过 ${maxCellLength} 字。`,
        fix: '请检查引号是否配对、是否把整份文件写进了一格。',
        evidence: long,
      },
      sheet,
    );
  return { line, ...(sheet === undefined ? {} : { sheet }), cells };
}

/** Header names compare without blanks and width: “学　历” is 学历. */
export const foldName = (name: string): string =>
  /^[\x21-\x7e\u4e00-\u9fff]*$/.test(name) ? name : name.normalize('NFKC').replace(/[\s\u200b-\u200f\ufeff]+/g, '');

/** The columns a profile speaks of; our own names when there is none. */
export function columnsOf(profile?: Profile): string[] {
  if (!profile) return rawFieldNames;
  return Object.values(profile.fields).flatMap((source) => {
    if (typeof source === 'string') return [source];
    if (Array.isArray(source)) return source;
    return 'column' in source ? [source.column] : [];
  });
}
