import type { Profile } from '@ganghui/spec';
import { csvRows } from './csv-rows.ts';
import { columnsOf, foldName } from './record.ts';

const delimiters = [',', '\t', ';', '|', '，'];
// The first piece of a file holds at least so many characters, in every encoding.
const sampleLength = 16_000;
const sampleRows = 30;

/** How well a mark parts the sample: columns we know by name count most, then rows of one width. */
function fit(sample: string, mark: string, wanted: ReadonlySet<string>): number {
  const rows = csvRows(mark)(sample, true)
    .slice(0, sampleRows)
    .filter(({ cells }) => cells.some((cell) => cell.trim() !== ''));
  const known = Math.max(0, ...rows.slice(0, 10).map(({ cells }) => cells.filter((cell) => wanted.has(foldName(cell))).length));
  const widths = new Map<number, number>();
  for (const { width } of rows) if (width > 1) widths.set(width, (widths.get(width) ?? 0) + 1);
  const steady = [...widths].map(([width, times]) => (times / rows.length) ** 2 * (width - 1));
  return known * 10_000 + Math.max(0, ...steady);
}

/** The delimiter of a file by its first part. */
export function delimiterOf(text: string, profile?: Profile): string {
  const sample = text.slice(0, sampleLength);
  const wanted = new Set(columnsOf(profile).map(foldName));
  const fits = delimiters.map((mark) => ({ mark, fit: fit(sample, mark, wanted) }));
  return fits.reduce((best, each) => (each.fit > best.fit ? each : best)).mark;
}

/** Excel's own first line: sep=; */
export const writtenDelimiter = (text: string): string | undefined => /^sep=([^\n"])\n/i.exec(text.slice(0, 10))?.[1];
