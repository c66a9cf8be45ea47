import { clerkHead, clerkRow } from './clerk-table.ts';
import type { Line } from './judge-record.ts';

export const lineStyles = ['ndjson', 'json', 'csv'] as const;
export type LineStyle = (typeof lineStyles)[number];

type Style = { head: string; line: (line: Line) => string; between: string; tail: string };

/** How lines become a file: a line each, one JSON array, or a table for a clerk. */
export function styleOf(style: LineStyle): Style {
  if (style === 'csv') return { head: clerkHead(), line: clerkRow, between: '', tail: '' };
  const json = (line: Line): string => JSON.stringify(line);
  if (style === 'json') return { head: '[\n', line: json, between: ',\n', tail: '\n]\n' };
  return { head: '', line: (line) => `${json(line)}\n`, between: '', tail: '' };
}
