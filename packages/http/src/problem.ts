import type { Refusal } from '@ganghui/core';
import type { Finding, Problem } from '@ganghui/spec';
import type { Context } from 'hono';
import type { ContentfulStatusCode } from 'hono/utils/http-status';
import { loadEnglish, prefersEnglish } from './language.ts';
import { problems } from './problem-table.ts';

// A name, not an address: nothing is served there.
const base = 'urn:ganghui:problem';
export const problemType = (kind: Refusal['kind']): string => `${base}:${kind}`;

/** How a problem is told; the same words where there is no other language. */
type Telling = {
  text: (chinese: string) => string;
  finding: (finding: Finding) => { message: string; fix: string };
  received: string[];
  gap: string;
};
const chinese: Telling = { text: (text) => text, finding: (finding) => finding, received: ['（收到：', '）'], gap: '' };

export function toProblem({ kind, detail, fix, findings, also }: Refusal, { text, finding, received, gap }: Telling = chinese): Problem {
  const { status, title } = problems[kind];
  const [before = '', after = ''] = received;
  const errors = (findings ?? []).map((each) => {
    const { message, fix: mend } = finding(each);
    const seen = each.evidence ? `${before}${each.evidence}${after}` : '';
    return { pointer: each.field, rule: each.rule, detail: `${message}${seen}`, fix: mend };
  });
  const told = [text(detail), text(fix)].filter(Boolean).join(gap);
  return { ...also, type: problemType(kind), title: text(title), status, detail: told, ...(errors.length > 0 && { errors }) };
}

/** For what no use case refuses: unknown paths and methods, and outages. */
export const plainProblem = (status: number, title: string, detail: string): Problem => ({ type: 'about:blank', title, status, detail });

export const sendProblem = (c: Context, problem: Problem, more: Record<string, string> = {}): Response =>
  c.body(JSON.stringify(problem), problem.status as ContentfulStatusCode, {
    'Content-Type': 'application/problem+json; charset=utf-8',
    'Content-Language': 'zh-CN',
    'Cache-Control': 'no-store',
    Vary: 'Accept-Language',
    ...(problem.status === 401 && { 'WWW-Authenticate': 'Bearer realm="ganghui"' }),
    ...more,
  });

/** A refusal as a problem document, in English for a caller who prefers it; the outage behind it goes to the operators. */
export async function sendRefusal(c: Context, refusal: Refusal): Promise<Response> {
  const { retryAfterSeconds: seconds, cause } = refusal;
  if (cause !== undefined) c.get('report')?.(cause);
  const retry: Record<string, string> = seconds === undefined ? {} : { 'Retry-After': String(Math.max(1, Math.ceil(seconds))) };
  if (!prefersEnglish(c)) return sendProblem(c, toProblem(refusal), retry);
  const { toEnglish, inEnglish } = await loadEnglish();
  const english: Telling = { text: toEnglish, finding: inEnglish, received: [' (received: ', ')'], gap: ' ' };
  return sendProblem(c, toProblem(refusal, english), { 'Content-Language': 'en', ...retry });
}

/** The same for what no use case refuses. */
export async function sendPlainProblem(c: Context, problem: Problem, more: Record<string, string> = {}): Promise<Response> {
  if (!prefersEnglish(c)) return sendProblem(c, problem, more);
  const { toEnglish } = await loadEnglish();
  const told = { ...problem, title: toEnglish(problem.title), detail: toEnglish(problem.detail) };
  return sendProblem(c, told, { 'Content-Language': 'en', ...more });
}
