import { type FieldSource, type RawField, rawFields } from '@ganghui/spec';
import { cut } from '../finding.ts';
import { withoutNumbers } from '../privacy.ts';
import type { Column, Matched } from './match-columns.ts';
import type { Sample } from './sample.ts';

export type Use = { field: RawField; confidence: number; why: string };
/** A profile in the making: sources by field, and for each column what it is used for first. */
export type Draft = {
  sample: Sample;
  matched: Matched;
  fields: Partial<Record<RawField, FieldSource>>;
  uses: Map<string, Use[]>;
  notes: string[];
};

const longestExample = 40;
const maxExamples = 3;

/** Distinct cells as an engineer may see them: short, phones and identity numbers covered. */
export const examplesOf = ({ features }: Column): string[] =>
  [...new Set(features.values.map((value) => cut(withoutNumbers(value.slice(0, 300)).replace(/\s+/g, ' '), longestExample)))].slice(
    0,
    maxExamples,
  );

export const zh = (field: RawField): string => rawFields[field].zh;
export const quoted = (name: string): string => `“${cut(name, 40)}”`;

export function use(draft: Draft, column: string, use: Use): void {
  const uses = draft.uses.get(column) ?? [];
  if (!uses.some(({ field }) => field === use.field)) draft.uses.set(column, [...uses, use]);
}
