import type { Refusal } from '@ganghui/core';
import { ok, type Result, refuse } from '@ganghui/spec';
import type { Context } from 'hono';
import { cut } from '../cut.ts';

const json = 'application/json';
export const ndjson = 'application/x-ndjson';
export type Media = typeof json | typeof ndjson;

// More of a header than this is read by nobody.
const mostRead = 1000;

/** Every range of a header like `a;q=0.5, b`, with its weight: 1 when none is said, 0 when it is not a number. */
function rangesOf(header: string): { range: string; weight: number }[] {
  return header
    .slice(0, mostRead)
    .toLowerCase()
    .split(',')
    .map((each) => {
      const [range = '', ...parameters] = each.split(';').map((part) => part.trim());
      const q = parameters.find((part) => part.startsWith('q='))?.slice(2);
      const weight = q === undefined ? 1 : Number(q);
      return { range, weight: Number.isFinite(weight) ? weight : 0 };
    });
}

/** The weight of the first of these names that the header has, the most exact first; undefined when it has none. */
const weightOf = (ranges: ReturnType<typeof rangesOf>, names: readonly string[]): number | undefined =>
  names.flatMap((name) => ranges.find(({ range }) => range === name)?.weight ?? [])[0];

/** JSON, or a line for each item, as `Accept` asks; JSON when it does not care. */
export function acceptedMedia(c: Context): Result<Media, Refusal> {
  const accept = c.req.header('accept')?.trim();
  if (!accept) return ok(json);
  const ranges = rangesOf(accept);
  const whole = weightOf(ranges, [json, 'application/*', '*/*']) ?? 0;
  const lines = weightOf(ranges, [ndjson, 'application/*', '*/*']) ?? 0;
  if (whole <= 0 && lines <= 0)
    return refuse({
      kind: 'query-invalid',
      detail: `请求头 Accept: ${cut(accept, 40)} 不正确。`,
      fix: `请写 ${json} 或 ${ndjson}，或去掉这个请求头。`,
    });
  return ok(lines > whole ? ndjson : json);
}

/** Whether the caller takes gzip. */
export function takesGzip(c: Context): boolean {
  const ranges = rangesOf(c.req.header('accept-encoding') ?? '');
  return (weightOf(ranges, ['gzip', 'x-gzip', '*']) ?? 0) > 0;
}
