import { isSourceId } from '@ganghui/spec';
import { type Kind, kindsOf } from './cell-kinds.ts';

/** A column seen through its cells: shares are of the cells that hold something. */
export type Features = {
  filled: number;
  total: number;
  distinct: number;
  share: (kind: Kind) => number;
  /** Share of cells that may be a source id and come once. */
  idLike: number;
  length: number;
  values: readonly string[];
};

const longestRead = 2000;

// Padding is not length: 24-48万 with forty blanks behind it is short.
function tidy(value: string): string {
  const narrow = value.normalize('NFKC');
  const tight = narrow.replace(/\s+/g, ' ');
  return tight.length <= 60 ? tight : narrow;
}

export function featuresOf(cells: readonly string[]): Features {
  const values = cells.map((cell) => cell.slice(0, longestRead).trim()).filter((cell) => cell !== '' && cell !== '-' && cell !== 'null');
  const counts = new Map<Kind, number>();
  for (const value of values) for (const kind of kindsOf(tidy(value))) counts.set(kind, (counts.get(kind) ?? 0) + 1);
  const filled = values.length;
  const seen = new Set(values);
  const ids = values.filter((value) => isSourceId(value) && /\d/.test(value)).length;
  return {
    filled,
    total: cells.length,
    distinct: filled === 0 ? 0 : seen.size / filled,
    share: (kind) => (filled === 0 ? 0 : (counts.get(kind) ?? 0) / filled),
    idLike: filled === 0 ? 0 : (ids / filled) * (seen.size === filled ? 1 : (seen.size / filled) * 0.9),
    length: filled === 0 ? 0 : values.reduce((sum, value) => sum + value.length, 0) / filled,
    values,
  };
}
