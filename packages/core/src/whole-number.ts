import { ok, type Result, refuse } from '@ganghui/spec';

/** A whole number as a query string writes it, within bounds, or what to write instead. */
export function readWholeNumber(
  name: string,
  text: string,
  { min, max }: { min: number; max: number },
): Result<number, { detail: string; fix: string }> {
  const value = /^\d{1,15}$/.test(text) ? Number(text) : Number.NaN;
  if (value >= min && value <= max) return ok(value);
  return refuse({ detail: `参数 ${name}=${text.slice(0, 40)} 不正确。`, fix: `请写 ${min} 到 ${max} 之间的整数。` });
}
