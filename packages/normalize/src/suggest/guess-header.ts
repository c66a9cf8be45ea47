import { groupedNames, namesOf } from '../read/table-header.ts';
import { createMemory } from '../remember.ts';
import { kindsOf } from './cell-kinds.ts';
import { nameHits } from './name-hits.ts';

/** A header no profile has named yet: the names, and the place of the first row under it. */
export type GuessedHeader = { names: string[]; below: number };

const depth = 12;
const sure = 0.8;
const longestName = 40;
// A posting may hold a word that is also the name of a column; a header holds little else.
const leastShare = 0.25;
const remember = createMemory<boolean>();

function isKnown(cell: string): boolean {
  const name = cell.trim();
  if (name === '' || name.length > longestName) return false;
  return remember(name, () => Math.max(0, ...[...nameHits(name).values()].map(({ score }) => score)) >= sure);
}

const filledIn = (row: readonly string[]): number => row.filter((cell) => cell.trim() !== '').length;
/** How many different names of columns we know stand in a row; none when most of its cells are something else. */
export function knownNames(row: readonly string[]): number {
  const known = new Set(row.filter(isKnown)).size;
  return known >= filledIn(row) * leastShare ? known : 0;
}

// Values, not names: numbers, dates, addresses, pay, long texts.
const isValue = (cell: string): boolean => {
  const kinds = kindsOf(cell.trim().normalize('NFKC'));
  return (
    ['number', 'date', 'pay', 'url', 'phone', 'email', 'longText', 'uscc', 'size', 'heads', 'region2', 'region3', 'company'] as const
  ).some((kind) => kinds.has(kind));
};

/** A first row of short words over rows of values, though no word is known to us. */
function unknownHeader(rows: readonly (readonly string[])[]): GuessedHeader | undefined {
  const [first, ...rest] = rows;
  if (!first || rest.length === 0) return undefined;
  const names = first.map((cell) => cell.trim()).filter((cell) => cell !== '');
  if (names.length < 2 || new Set(names).size < names.length || names.some((name) => name.length > 24)) return undefined;
  if (names.filter(isValue).length > 0) return undefined;
  const sample = rest.slice(0, 20);
  const valued = first.filter((_, index) => {
    const cells = sample.map((row) => row[index]?.trim() ?? '').filter((cell) => cell !== '');
    return cells.length > 0 && cells.filter(isValue).length / cells.length > 0.6;
  });
  return valued.length > 0 ? { names: namesOf(first), below: 1 } : undefined;
}

// 0, 1, 2 …: what a program writes when it knows no names.
const isCounted = (row: readonly string[]): boolean =>
  row.length > 2 && (row.every((cell, index) => cell.trim() === `${index}`) || row.every((cell, index) => cell.trim() === `${index + 1}`));

/** The header among the first rows by what headers look like; undefined when the rows begin at once. */
export function guessHeader(rows: readonly (readonly string[])[]): GuessedHeader | undefined {
  const [first] = rows;
  if (first && rows.length > 1 && isCounted(first)) return { names: namesOf(first), below: 1 };
  let best: (GuessedHeader & { known: number }) | undefined;
  const consider = (names: readonly string[], below: number): void => {
    const count = knownNames(names);
    if (count > (best?.known ?? 0)) best = { names: namesOf(names), below, known: count };
  };
  const top = rows.slice(0, depth);
  top.forEach((row, at) => {
    const two = top[at + 1] && knownNames(row) > 0 ? groupedNames(row, top[at + 1]!) : undefined;
    if (two && knownNames(two) >= knownNames(row)) consider(two, at + 2);
    consider(row, at + 1);
  });
  const width = Math.max(0, ...top.map(filledIn));
  if (best && (best.known >= 2 || (best.known === 1 && width <= 3))) return { names: best.names, below: best.below };
  return unknownHeader(rows);
}
