import { readFileSync } from 'node:fs';
import { basename } from 'node:path';
import { type RawField, rawFields } from '@ganghui/spec';

/** One labelled record. `raw` holds the cells it is about, `expected` what a careful person reads in them. */
export type Label = {
  where: string;
  from?: { file: string; line: number };
  raw: Partial<Record<RawField, string>>;
  expected: Record<string, unknown>;
};

const isObject = (value: unknown): value is Record<string, unknown> => typeof value === 'object' && value !== null && !Array.isArray(value);
const isRawField = (name: string): name is RawField => Object.hasOwn(rawFields, name);

// What a labelled column of a TSV is compared with, where the posting calls it something else.
const expectedName: Partial<Record<RawField, string>> = {
  salary: 'pay',
  salaryMin: 'pay',
  salaryMax: 'pay',
  salaryNote: 'pay',
  place: 'region',
  address: 'region',
  occupationCode: 'occupation',
  targetGroup: 'targetGroups',
};

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return text;
  }
}

function cellsOf(raw: unknown, where: string): Label['raw'] {
  if (!isObject(raw)) throw new Error(`${where}: “raw” must be an object of raw fields`);
  const cells: Label['raw'] = {};
  for (const [name, cell] of Object.entries(raw)) {
    if (!isRawField(name)) throw new Error(`${where}: raw field “${name}” does not exist`);
    if (cell !== null) cells[name] = String(cell);
  }
  return cells;
}

function jsonLabel(line: string, where: string): Label {
  const label = parsed(line);
  if (!isObject(label) || !isObject(label.expected)) throw new Error(`${where}: not a label: {"raw": {…}, "expected": {…}}`);
  const { from, raw, expected } = label;
  const place =
    isObject(from) && typeof from.file === 'string' && typeof from.line === 'number' ? { file: from.file, line: from.line } : undefined;
  return { where, ...(place && { from: place }), raw: cellsOf(raw ?? {}, where), expected };
}

function tabLabel(line: string, where: string, field: string | undefined): Label {
  const columns = line.split('\t');
  const [name = '', cell = '', expected = ''] = columns.length === 2 && field !== undefined ? [field, ...columns] : columns;
  if (!isRawField(name) || columns.length < 2)
    throw new Error(`${where}: expected “raw field, tab, cell, tab, expected JSON”; two columns need --field`);
  return { where, raw: { [name]: cell }, expected: { [expectedName[name] ?? name]: parsed(expected) } };
}

/** Labels of a .ndjson or .tsv file; `field` is the raw field of a TSV of two columns. Throws, with the line, when one is not a label. */
export function readLabels(path: string, field?: string): Label[] {
  const isTab = /\.(?:tsv|txt)$/i.test(path);
  return readFileSync(path, 'utf8')
    .replace(/^\ufeff/, '')
    .split(/\r?\n/)
    .flatMap((line, index) => {
      if (line.trim() === '') return [];
      const where = `${basename(path)}:${index + 1}`;
      return [isTab ? tabLabel(line, where, field) : jsonLabel(line, where)];
    });
}
