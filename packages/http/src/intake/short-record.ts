import type { SentRecord } from '@ganghui/core';

// So many letters of the worst kind, seven bytes each when quoted twice, still fit an answer.
const mostCells = 200;
const mostLetters = 2000;
const nameLetters = 80;

/** A record that is too large to be told whole: the beginnings of its first cells. */
export const shortRecord = ({ line, sheet, cells }: SentRecord): SentRecord => ({
  line,
  sheet: sheet?.slice(0, nameLetters).toWellFormed(),
  cells: Object.fromEntries(
    Object.entries(cells)
      .slice(0, mostCells)
      .map(([name, value]) => [name.slice(0, nameLetters).toWellFormed(), shortOf(value)]),
  ),
});

function shortOf(value: unknown): unknown {
  const text = typeof value === 'string' ? value : JSON.stringify(value);
  if (text === undefined || text.length <= mostLetters) return value;
  return `${text.slice(0, mostLetters).toWellFormed()}…`;
}
