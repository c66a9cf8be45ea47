import type { IfRevision, ReadMarketPosting, Refusal } from '@ganghui/core';
import { ok, type Result, refuse } from '@ganghui/spec';
import type { Context } from 'hono';
import { cut } from '../cut.ts';
import { sentHeader } from '../sent-header.ts';

const wrong = (name: string, value: string, fix: string): Result<never, Refusal> =>
  refuse({ kind: 'query-invalid', detail: `请求头 ${name}: ${cut(value, 40)} 不正确。`, fix });

/** `"3"`, `3`, `W/"3"` (a proxy that compresses makes it so) or `*`. */
export function readIfMatch(value: string | undefined): Result<number | '*' | undefined, Refusal> {
  if (value === undefined) return ok(undefined);
  const text = value.trim();
  if (text === '*') return ok('*');
  const revision = /^(?:W\/)?"(\d{1,9})"$|^(\d{1,9})$/.exec(text);
  if (revision) return ok(Number(revision[1] ?? revision[2]));
  return wrong('If-Match', value, '请写所见的版本号，如 If-Match: "3"；或写 *，只要求岗位已存在。');
}

/** Only `*`: the posting must not be there yet. */
export function readIfNoneMatch(value: string | undefined): Result<'none' | undefined, Refusal> {
  if (value === undefined) return ok(undefined);
  if (value.trim() === '*') return ok('none');
  return wrong('If-None-Match', value, '请写 If-None-Match: *，即只在岗位不存在时新建。');
}

/** What the headers of a write ask of the posting that stands. Postings are never removed, so one that was seen is there. */
export async function readPreconditions(
  c: Context,
  { marketId, sourceId }: { marketId: string; sourceId: string },
  readMarketPosting: ReadMarketPosting,
): Promise<Result<IfRevision, Refusal>> {
  const none = readIfNoneMatch(sentHeader(c, 'if-none-match'));
  if (!none.ok) return none;
  const match = readIfMatch(sentHeader(c, 'if-match'));
  if (!match.ok) return match;
  if (match.value !== undefined && none.value !== undefined)
    return refuse({ kind: 'query-invalid', detail: '同时写了 If-Match 与 If-None-Match。', fix: '请只保留一个。' });
  if (match.value !== '*') return ok(none.value ?? match.value);
  const found = await readMarketPosting(marketId, sourceId);
  if (found.ok) return ok(undefined);
  return refuse({
    kind: 'revision-mismatch',
    detail: `If-Match: * 要求岗位 ${sourceId} 已存在，而它不存在。`,
    fix: '要新建请去掉 If-Match，或改写 If-None-Match: *。',
  });
}

/** The same for calls that only make sense on a posting that is there. */
export function readRevision(c: Context): Result<number | undefined, Refusal> {
  const match = readIfMatch(sentHeader(c, 'if-match'));
  if (!match.ok) return match;
  return ok(match.value === '*' ? undefined : match.value);
}

export const entityTag = (revision: number | null): Record<string, string> => (revision === null ? {} : { ETag: `"${revision}"` });
