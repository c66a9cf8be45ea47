import type { FieldSource } from '@ganghui/spec';
import { atPointer } from '../read/pointer.ts';
import { foldName } from '../read/record.ts';
import { createMemory } from '../remember.ts';
import { cellText } from './cell-text.ts';
import { capture } from './safe-pattern.ts';

/** `isTidy`: every key is written as it folds, so that a name that is no key is no column. */
export type Columns = { get: (name: string) => unknown; names: () => string[]; isTidy: () => boolean };

// The columns of a file come back with every record.
const remember = createMemory<string>();
const folded = (name: string): string => remember(name, () => foldName(name));

/** The keys that are not written as they fold: only they can answer to another name. */
function oddlyWritten(cells: Readonly<Record<string, unknown>>): Map<string, unknown> | null {
  let odd: Map<string, unknown> | null = null;
  for (const key of Object.keys(cells)) {
    const name = folded(key);
    if (name === key) continue;
    odd ??= new Map();
    odd.set(name, cells[key]);
  }
  return odd;
}

/** Columns by name, blanks and width apart; folded only when a name is not found as it stands. */
export function columnsOfRecord(cells: Readonly<Record<string, unknown>>): Columns {
  let odd: Map<string, unknown> | null | undefined;
  const oddOnes = (): Map<string, unknown> | null => {
    if (odd === undefined) odd = oddlyWritten(cells);
    return odd;
  };
  return {
    isTidy: () => oddOnes() === null,
    get(name) {
      const cell = name.charCodeAt(0) === 0x2f ? atPointer(cells, name) : cells[name];
      if (cell !== undefined && Object.hasOwn(cells, name)) return cell;
      if (name.charCodeAt(0) === 0x2f) return cell;
      const wanted = folded(name);
      return oddOnes()?.get(wanted) ?? (wanted !== name && Object.hasOwn(cells, wanted) ? cells[wanted] : undefined);
    },
    names: () => Object.keys(cells),
  };
}

/** `text` undefined: says nothing; null: something is there that cannot be read as text. */
export type Sourced = { text: string | null | undefined; from?: string };

/** Several columns are joined by `joint`. */
export function sourced(source: FieldSource, columns: Columns, joint: string): Sourced {
  if (typeof source === 'string') return { text: cellText(columns.get(source)), from: source };
  if (Array.isArray(source)) {
    const texts = source.map((name) => cellText(columns.get(name))).filter((text) => typeof text === 'string');
    return { text: texts.length > 0 ? texts.join(joint) : undefined, from: source.join(' + ') };
  }
  if ('value' in source) return { text: cellText(source.value) };
  const text = cellText(columns.get(source.column));
  return { text: typeof text === 'string' ? capture(text, source.pattern) : text, from: source.column };
}
