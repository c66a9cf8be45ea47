import type { AttributeValue } from '@aws-sdk/client-dynamodb';
import type { RowChange } from '@ganghui/core';
import type { Row } from './attributes.ts';
import { fromPostingRow } from './posting-row.ts';

type Value = { S?: string; N?: string; B?: string | Uint8Array; BOOL?: boolean };
/** A DynamoDB stream record as Lambda hands it over: binary attributes are base64 text. */
export type StreamRecord = { eventName?: string; dynamodb?: { NewImage?: Record<string, Value>; OldImage?: Record<string, Value> } };

const value = ({ S, N, B, BOOL }: Value): AttributeValue => {
  if (S !== undefined) return { S };
  if (N !== undefined) return { N };
  if (B !== undefined) return { B: typeof B === 'string' ? Buffer.from(B, 'base64') : B };
  if (BOOL !== undefined) return { BOOL };
  throw new Error('a posting row holds text, numbers, bytes and truth values only');
};
const row = (image: Record<string, Value>): Row => Object.fromEntries(Object.entries(image).map(([name, each]) => [name, value(each)]));

/** The change of a current posting row; undefined for any other row and for a removal, which is never a change of ours. */
export function toRowChange({ dynamodb }: StreamRecord): RowChange | undefined {
  const { NewImage, OldImage } = dynamodb ?? {};
  if (NewImage?.sk?.S !== 'CURRENT') return undefined;
  return { before: OldImage && fromPostingRow(row(OldImage)), after: fromPostingRow(row(NewImage)) };
}
