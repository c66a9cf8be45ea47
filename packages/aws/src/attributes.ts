import { deflateRawSync, inflateRawSync } from 'node:zlib';
import type { AttributeValue } from '@aws-sdk/client-dynamodb';

export type Row = Record<string, AttributeValue>;

export const text = (value: string): AttributeValue => ({ S: value });
export const number = (value: number): AttributeValue => ({ N: String(value) });

/** JSON, deflated: a posting of 3 KB takes about 1.3, and a write is billed by the KB. */
export const packed = (value: unknown): AttributeValue => ({ B: deflateRawSync(JSON.stringify(value)) });

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
  return JSON.parse(inflateRawSync(value).toString('utf8'));
}
