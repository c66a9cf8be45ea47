import type { Refusal } from '@ganghui/core';
import type { Problem } from '@ganghui/spec';
import type { Context } from 'hono';
import type { ContentfulStatusCode } from 'hono/utils/http-status';

// A name, not an address: nothing is served there.
const base = 'urn:ganghui:problem';

// One table, kept complete by the compiler: a new refusal does not build until it has a status.
const problems = {
  'key-missing': { status: 401, title: '需要报送密钥' },
  'key-unknown': { status: 401, title: '报送密钥不正确' },
  'key-expired': { status: 401, title: '报送密钥已到期' },
  'market-forbidden': { status: 403, title: '不能操作其他市场的数据' },
  'market-unknown': { status: 404, title: '没有这个市场' },
  'format-unknown': { status: 415, title: '不支持的内容格式' },
  'body-unreadable': { status: 400, title: '报送内容无法读取' },
  'body-too-large': { status: 413, title: '报送内容过大' },
  'too-many-records': { status: 413, title: '一次报送的记录过多' },
  'query-invalid': { status: 400, title: '请求参数不正确' },
  'profile-invalid': { status: 422, title: '报送格式不合规' },
  'profile-unknown': { status: 404, title: '没有这个报送格式' },
  'posting-unknown': { status: 404, title: '没有这个岗位' },
  'posting-closed': { status: 410, title: '岗位已结束' },
  'posting-refused': { status: 422, title: '岗位未通过校验' },
  'posting-stale': { status: 409, title: '岗位刚被修改' },
  'cursor-from-the-future': { status: 400, title: '序号超出共享流' },
} as const satisfies Record<Refusal['kind'], { status: ContentfulStatusCode; title: string }>;

export function toProblem({ kind, detail, fix, findings }: Refusal): Problem {
  const { status, title } = problems[kind];
  const errors = (findings ?? []).map((finding) => ({
    pointer: finding.field,
    rule: finding.rule,
    detail: `${finding.message}${finding.evidence ? `（收到：${finding.evidence}）` : ''}`,
    fix: finding.fix,
  }));
  return { type: `${base}:${kind}`, title, status, detail: `${detail}${fix}`, ...(errors.length > 0 && { errors }) };
}

/** For what no use case refuses: unknown paths and methods, and outages. */
export const plainProblem = (status: number, title: string, detail: string): Problem => ({ type: 'about:blank', title, status, detail });

export const sendProblem = (c: Context, problem: Problem): Response =>
  c.body(JSON.stringify(problem), problem.status as ContentfulStatusCode, {
    'Content-Type': 'application/problem+json; charset=utf-8',
    'Cache-Control': 'no-store',
    ...(problem.status === 401 && { 'WWW-Authenticate': 'Bearer realm="ganghui"' }),
  });

export const sendRefusal = (c: Context, refusal: Refusal): Response => sendProblem(c, toProblem(refusal));
