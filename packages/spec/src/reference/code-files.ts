import type { CodeTable } from '../codes/code-table.ts';
import { codeTables } from '../codes/code-tables.ts';

const columns = ['code', 'name', 'parent', 'also', 'from', 'until', 'replacedBy', 'nearest', 'sure'] as const;

/** A table as tab-separated text with a head; several values of a cell have a '|' between. */
function tsvOf({ entries, sure }: CodeTable): string {
  const cell = (value: string | readonly string[] | undefined): string =>
    (typeof value === 'string' ? value : (value?.join('|') ?? '')).replace(/[\t\r\n]/g, ' ');
  const lines = entries().map((entry) => columns.map((name) => (name === 'sure' ? (entry.sure ?? sure) : cell(entry[name]))).join('\t'));
  return `${[columns.join('\t'), ...lines].join('\n')}\n`;
}

/** Every code table for use outside TypeScript: one TSV and one JSON each, by file name. */
export const codeFiles = (): Map<string, string> =>
  new Map(
    codeTables.flatMap((table): [string, string][] => [
      [`${table.name}.tsv`, tsvOf(table)],
      [`${table.name}.json`, `${JSON.stringify({ ...table, entries: table.entries() })}\n`],
    ]),
  );
