import type { Refusal } from '@ganghui/core';
import type { Context } from 'hono';
import { ProblemPage } from './problem-page.tsx';
import { caching, sendPage } from './send-page.ts';

const titleOf = (kind: Refusal['kind']): string => (kind === 'market-unknown' ? '没有这个市场' : '没有这个岗位');

/** A "no" of the exchange as a page; whatever has no page of its own was not found. */
export function sendRefusalPage(c: Context, { kind, detail, fix }: Refusal): Response {
  const [status, title] = kind === 'posting-closed' ? ([410, '岗位已结束'] as const) : ([404, titleOf(kind)] as const);
  return sendPage(c, <ProblemPage status={status} title={title} detail={detail} fix={fix} />, status, caching.never);
}
