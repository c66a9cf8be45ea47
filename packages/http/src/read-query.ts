import type { Refusal } from '@ganghui/core';
import { ok, type Result, refuse } from '@ganghui/spec';
import type { QueryOf, Route } from './contract/route.ts';
import { cut } from './cut.ts';

const none = {};

/** The query string as a route says it, or what to write instead; an unknown name is refused, for it may be a misspelt one. */
export function readQuery<R extends Route>({ query, repeats = [] }: R, url: string): Result<QueryOf<R>, Refusal> {
  // The question mark is looked for by hand: most calls have none, and a URL costs more than all the rest.
  const sent = url.includes('?') ? [...new URL(url).searchParams] : [];
  const known = Object.keys(query?.shape ?? none);
  const unknown = unknownName(
    sent.map(([name]) => name),
    known,
  );
  if (unknown) return refuse(unknown);
  for (const [at, [name]] of sent.entries()) {
    if (!repeats.includes(name) && sent.findIndex(([each]) => each === name) < at)
      return refuse({ kind: 'query-invalid', detail: `参数 ${name} 写了不止一次。`, fix: '请只保留一个。' });
  }
  if (!query) return ok(none as QueryOf<R>);
  const texts = new Map<string, string>();
  for (const [name, text] of sent) texts.set(name, texts.has(name) ? `${texts.get(name)},${text}` : text);
  const parsed = query.safeParse(Object.fromEntries(texts));
  // What a route's schema gives is what its type says; the compiler loses sight of that behind the general name.
  if (parsed.success) return ok(parsed.data as QueryOf<R>);
  const [issue] = parsed.error.issues;
  const name = String(issue?.path[0] ?? '');
  const value = texts.get(name) ?? '';
  return refuse({ kind: 'query-invalid', detail: `参数 ${name}=${cut(value, 40)} 不正确。`, fix: issue?.message ?? '' });
}

/** The refusal of the first name that is none of the known ones. */
export function unknownName(names: readonly string[], known: readonly string[]): Refusal | undefined {
  const strange = names.find((name) => !known.includes(name));
  if (strange === undefined) return undefined;
  const fix = known.length > 0 ? `可用的参数：${known.join('、')}。` : '这个地址不带参数。';
  return { kind: 'query-invalid', detail: `没有名为 ${cut(strange, 40)} 的参数。`, fix };
}
