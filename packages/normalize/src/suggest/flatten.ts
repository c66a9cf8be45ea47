import { cellText } from '../map/cell-text.ts';

const maxDepth = 5;
const maxListed = 2;
const maxColumns = 400;
const escaped = (name: string): string => name.replace(/~/g, '~0').replace(/\//g, '~1');
const isObject = (value: unknown): value is Record<string, unknown> => typeof value === 'object' && value !== null && !Array.isArray(value);
const isObjects = (value: unknown): value is unknown[] => Array.isArray(value) && value.some(isObject);

/** How a profile names a column: a name of its own that begins with a slash must not be taken for a pointer. */
export const columnRef = (name: string): string => (name.startsWith('/') ? `/${escaped(name)}` : name);

/** Leaves of a record by the names a profile gives them: `title`, `/salary/text`; lists of words as they are, of objects the first two. */
export function flatten(record: Readonly<Record<string, unknown>>): Map<string, string> {
  const leaves = new Map<string, string>();
  const walk = (value: unknown, pointer: string, name: string, depth: number): void => {
    if (leaves.size >= maxColumns) return;
    if (depth < maxDepth && isObject(value)) {
      for (const key of Object.keys(value)) walk(value[key], `${pointer}/${escaped(key)}`, '', depth + 1);
    } else if (depth < maxDepth && isObjects(value)) {
      value.slice(0, maxListed).forEach((each, index) => {
        walk(each, `${pointer}/${index}`, '', depth + 1);
      });
    } else leaves.set(name === '' ? pointer : name, cellText(value) ?? '');
  };
  for (const key of Object.keys(record)) if (key !== '') walk(record[key], `/${escaped(key)}`, columnRef(key), 0);
  return leaves;
}

const maxCells = 200;
const maxInAll = 2000;

/** Columns of records, in the order they are first met; a record without a column has an empty cell there. */
export function columnsOfRecords(records: readonly Readonly<Record<string, unknown>>[]): { name: string; cells: string[] }[] {
  const columns = new Map<string, string[]>();
  records.slice(0, maxCells).forEach((record, row) => {
    for (const [name, text] of flatten(record)) {
      const cells = columns.get(name) ?? [];
      if (cells.length === 0 && columns.size >= maxInAll) continue;
      if (cells.length === 0) columns.set(name, cells);
      while (cells.length < row) cells.push('');
      cells.push(text);
    }
  });
  const height = Math.min(records.length, maxCells);
  return [...columns].map(([name, cells]) => ({ name, cells: [...cells, ...new Array<string>(height - cells.length).fill('')] }));
}
