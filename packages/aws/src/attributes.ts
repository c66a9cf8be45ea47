import { deflateRawSync, inflateRawSync } from 'node:zlib';
import type { AttributeValue } from '@aws-sdk/client-dynamodb';
import { rowDictionary } from './row-dictionary.ts';

export type Row = Record<string, AttributeValue>;

export const text = (value: string): AttributeValue => ({ S: value });
export const number = (value: number): AttributeValue => ({ N: String(value) });

/** JSON, deflated: a posting of 4 KB takes about 0.8, and a write is billed by the KB. */
export const packed = (value: unknown): AttributeValue => ({ B: deflateRawSync(JSON.stringify(value), { dictionary: rowDictionary }) });

export function textOf(row: Row, name: string): string {
  const value = row[name]?.S;
  if (value === undefined) throw new Error(`row ${row.pk?.S}/${row.sk?.S} has no text ${name}`);
  return value;
}
export function numberOf(row: Row, name: string): number {
  const value = row[name]?.N;
  if (value === undefined) throw new Error(`row ${row.pk?.S}/${row.sk?.S} has no number ${name}`);
  return Number(value);
}
export function unpacked(row: Row, name: string): unknown {
  const value = row[name]?.B;
  if (value === undefined) throw new Error(`row ${row.pk?.S}/${row.sk?.S} has no body ${name}`);
  // What was packed without the dictionary never refers to it, and is read all the same.
  return JSON.parse(inflateRawSync(value, { dictionary: rowDictionary }).toString('utf8'));
}
