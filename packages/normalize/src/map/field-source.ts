import type { FieldSource } from '@ganghui/spec';
import { atPointer } from '../read/pointer.ts';
import { foldName } from '../read/record.ts';
import { cellText } from './cell-text.ts';
import { capture } from './safe-pattern.ts';

export type Columns = { get: (name: string) => unknown; names: () => string[] };

/** Columns by name, blanks and width apart; folded only when a name is not found as it stands. */
export function columnsOfRecord(cells: Readonly<Record<string, unknown>>): Columns {
  let folded: Map<string, unknown> | undefined;
  return {
    get(name) {
      if (name.startsWith('/')) return atPointer(cells, name);
      if (Object.hasOwn(cells, name)) return cells[name];
      folded ??= new Map(Object.keys(cells).map((key) => [foldName(key), cells[key]]));
      return folded.get(foldName(name));
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
