import * as z from 'zod';
import { jsonOf } from '../json-of.ts';
import type { Fault } from './faults.ts';

export type Reply = { status: number; headers: Headers; body: Buffer };

const problem = (status: number, kind: string, detail: string, seconds?: number): Reply => ({
  status,
  headers: new Headers({
    'Content-Type': 'application/problem+json; charset=utf-8',
    ...(seconds !== undefined && { 'Retry-After': `${seconds}` }),
  }),
  body: Buffer.from(JSON.stringify({ type: `urn:ganghui:problem:${kind}`, title: '演练故障', status, detail })),
});

/** The answer of a fault that never reaches the exchange; undefined for the others. */
export function faultReply({ fault, seconds = 2 }: Fault): Reply | undefined {
  if (fault === '429') return problem(429, 'rate-exceeded', `演练：请求过多，请 ${seconds} 秒后再报。`, seconds);
  if (fault === '503') return problem(503, 'store-interrupted', `演练：服务暂停，请 ${seconds} 秒后原样重发。`, seconds);
  if (fault === '500') return problem(500, 'drill', '演练：服务暂时不可用，请稍后原样重试。');
  if (fault === '412') return problem(412, 'revision-mismatch', '演练：岗位刚被别人修改，请读取最新版本后再提交。');
  return undefined;
}

const Receipt = z.looseObject({
  summary: z.record(z.string(), z.number()).optional(),
  items: z.array(z.looseObject({ outcome: z.string(), findings: z.array(z.unknown()).optional() })).min(2),
});

const finding = {
  rule: 'KIT-01',
  severity: 'block',
  field: '/title',
  evidence: '',
  message: '演练：这一条按被退回处理。',
  fix: '请交经办人修改后只重报这一条。',
  points: 0,
};

/** The receipt with its first accepted record told as refused; others go through as they are. */
export function refuseOne(reply: Reply): Reply {
  const told = Receipt.safeParse(jsonOf(reply.body.toString('utf8')));
  const at = told.data?.items.findIndex(({ outcome }) => outcome !== 'refused') ?? -1;
  const item = told.data?.items[at];
  if (!told.success || item === undefined || reply.status >= 300) return reply;
  const items = told.data.items.with(at, { ...item, outcome: 'refused', findings: [finding] });
  const { summary } = told.data;
  const moved = summary && { ...summary, [item.outcome]: (summary[item.outcome] ?? 1) - 1, refused: (summary.refused ?? 0) + 1 };
  return { ...reply, body: Buffer.from(JSON.stringify({ ...told.data, items, summary: moved })) };
}
