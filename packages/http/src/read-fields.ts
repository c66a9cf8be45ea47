import type { Refusal } from '@ganghui/core';
import { ok, type Result, refuse } from '@ganghui/spec';
import type { Context } from 'hono';
import { readJson } from './body.ts';
import type { BodyOf, Route } from './contract/route.ts';
import { explainIssue } from './explain-issue.ts';

/** The small JSON object that a route takes, or what is wrong with it; nothing for a route that takes none. */
export async function readFields<R extends Route>(c: Context, { body }: R): Promise<Result<BodyOf<R>, Refusal>> {
  // What a route's schema gives is what its type says; the compiler loses sight of that behind the general name.
  if (!body) return ok(undefined as BodyOf<R>);
  const sent = (await isLeftOut(c, body)) ? ok({}) : await readJson(c);
  if (!sent.ok) return sent;
  const parsed = body.safeParse(sent.value);
  if (parsed.success) return ok(parsed.data as BodyOf<R>);
  const [first] = parsed.error.issues;
  if (!first) throw new Error('a body was refused without a reason');
  const { detail, fix } = explainIssue(first, Object.keys(body.shape));
  return refuse({ kind: 'query-invalid', detail, fix });
}

// Where every field may be left out, so may the body.
const isLeftOut = async (c: Context, body: NonNullable<Route['body']>): Promise<boolean> =>
  body.safeParse({}).success && (await c.req.arrayBuffer()).byteLength === 0;
