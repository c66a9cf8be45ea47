import type { Refusal } from '@ganghui/core';
import { ok, type Result, refuse } from '@ganghui/spec';
import type { Context } from 'hono';
import * as z from 'zod';
import { readJson } from './body.ts';
import type { BodyOf, Route } from './contract/route.ts';
import { explainIssue } from './explain-issue.ts';

/** The small JSON object that a route takes, or what is wrong with it; nothing for a route that takes none. */
export async function readFields<R extends Route>(
  c: Context,
  { body, wrongBody = 'query-invalid' }: R,
): Promise<Result<BodyOf<R>, Refusal>> {
  // What a route's schema gives is what its type says; the compiler loses sight of that behind the general name.
  if (!body) return ok(undefined as BodyOf<R>);
  const sent = (await isLeftOut(c, body)) ? ok({}) : await readJson(c, '请发送一个 {…} 这样的 JSON 对象，不要放在列表里。');
  if (!sent.ok) return sent;
  const parsed = body.safeParse(sent.value);
  if (parsed.success) return ok(parsed.data as BodyOf<R>);
  const [first] = parsed.error.issues;
  if (!first) throw new Error('a body was refused without a reason');
  const { pointer, detail, fix } = explainIssue(first, namesAt(body, first.path));
  const missing = first.code === 'invalid_type' && isMissing(sent.value, first.path);
  return refuse({ kind: wrongBody, detail: missing ? `正文缺少 ${pointer}。` : detail, fix });
}

// A union says of what is missing that it is none of its kinds; only a plain member is spoken of here.
function isMissing(sent: Record<string, unknown>, path: readonly PropertyKey[]): boolean {
  let at: unknown = sent;
  for (const step of path) at = typeof at === 'object' && at !== null ? Object.getOwnPropertyDescriptor(at, step)?.value : undefined;
  return at === undefined;
}

// An unknown member may stand deeper than the body itself: the names to tell are those of its own object.
function namesAt(body: z.ZodObject, path: readonly PropertyKey[]): string[] {
  let at: unknown = body;
  for (const step of path) at = at instanceof z.ZodObject ? bare(at.shape[String(step)]) : undefined;
  return at instanceof z.ZodObject ? Object.keys(at.shape) : [];
}
const bare = (schema: unknown): unknown =>
  schema instanceof z.ZodOptional || schema instanceof z.ZodDefault ? bare(schema.unwrap()) : schema;

// Where every field may be left out, so may the body.
const isLeftOut = async (c: Context, body: NonNullable<Route['body']>): Promise<boolean> =>
  body.safeParse({}).success && (await c.req.arrayBuffer()).byteLength === 0;
