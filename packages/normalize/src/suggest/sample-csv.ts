import { csvRows } from '../read/csv-rows.ts';
import { knownNames } from './guess-header.ts';

const marks = [',', '\t', ';', '|', '，'];
const sampleLength = 40_000;
const sampleRows = 40;
const longestText = 600_000;

const lines = (text: string): string => text.replace(/\r\n?/g, '\n');

/** How well a mark parts the first rows: names of columns known to us count most, then rows of one width. */
function fit(sample: string, mark: string): number {
  const rows = csvRows(mark)(sample, true)
    .slice(0, sampleRows)
    .map(({ cells }) => cells);
  const known = Math.max(0, ...rows.slice(0, 10).map((row) => (row.length > 1 ? knownNames(row) : 0)));
  const widths = new Map<number, number>();
  for (const { length } of rows) if (length > 1) widths.set(length, (widths.get(length) ?? 0) + 1);
  const steady = [...widths].map(([width, times]) => (times / rows.length) ** 2 * (width - 1));
  return known * 100 + Math.max(0, ...steady);
}

/** The rows of the head of a CSV text and the mark between its cells; a row that breaks off at the end is left out. */
export function csvTable(whole: string, isCut: boolean): { rows: string[][]; delimiter: string } {
  const text = lines(whole.slice(0, longestText));
  const written = /^sep=([^\n"])\n/i.exec(text.slice(0, 10))?.[1];
  const body = written === undefined ? text : text.slice(text.indexOf('\n') + 1);
  const sample = body.slice(0, sampleLength);
  const delimiter =
    written ?? marks.map((mark) => ({ mark, fit: fit(sample, mark) })).reduce((best, each) => (each.fit > best.fit ? each : best)).mark;
  const rows = csvRows(delimiter)(body, true).filter(({ fault }) => fault === undefined);
  const broken = (isCut || whole.length > longestText) && rows.length > 1 ? rows.slice(0, -1) : rows;
  return { rows: broken.map(({ cells }) => cells), delimiter };
}
