import type { Refusal } from '@ganghui/core';
import { ok, type Result, refuse } from '@ganghui/spec';

/** A whole number from a query string within bounds, or why not. */
export function wholeNumber(
  name: string,
  text: string | undefined,
  { fallback, min, max }: { fallback: number; min: number; max: number },
): Result<number, Refusal> {
  if (text === undefined) return ok(fallback);
  const value = /^\d{1,15}$/.test(text) ? Number(text) : Number.NaN;
  if (value >= min && value <= max) return ok(value);
  return refuse({ kind: 'query-invalid', detail: `参数 ${name}=${text.slice(0, 40)} 不正确。`, fix: `请写 ${min} 到 ${max} 之间的整数。` });
}

/** `?dryRun`, `?dryRun=true` and `?dryRun=1` are yes. */
export const flag = (text: string | undefined): boolean => text !== undefined && text !== 'false' && text !== '0';
