import { type Refusal, readWholeNumber } from '@ganghui/core';
import { ok, type Result, refuse } from '@ganghui/spec';

/** A whole number from a query string, or what it is when it is not there. */
export function wholeNumber(
  name: string,
  text: string | undefined,
  { fallback, min, max }: { fallback: number; min: number; max: number },
): Result<number, Refusal> {
  if (text === undefined) return ok(fallback);
  const read = readWholeNumber(name, text, { min, max });
  return read.ok ? read : refuse({ kind: 'query-invalid', ...read.error });
}

/** `?dryRun`, `?dryRun=true` and `?dryRun=1` are yes. */
export const flag = (text: string | undefined): boolean => text !== undefined && text !== 'false' && text !== '0';
