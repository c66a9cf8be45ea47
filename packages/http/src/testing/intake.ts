import type { Caller } from '@ganghui/core';
import { type Closing, type Market, ok, type PostingReceipt, type Problem, type Receipt, refuse, type Submission } from '@ganghui/spec';
import { expect } from 'vitest';
import { createIntakeApp, type IntakeDeps } from '../intake-app.ts';

/** An intake app whose every port answers something plain, and what became of the calls. For tests. */

export const market: Market = { id: '320100-01', name: '某市公共人力资源市场', region: '320100', city: '南京市' };
export const submissionId = '01KAJ7X2M4QZ9R3T5V8W0Y1B6C';

export const item: PostingReceipt = {
  line: 1,
  sourceId: 'A1',
  postingId: '320100-01.A1',
  outcome: 'created',
  revision: 1,
  status: 'published',
  score: 92,
  grade: '优',
  dimensions: null,
  findings: [],
  submissionId,
};
export const finding = {
  rule: 'C-04',
  severity: 'block' as const,
  field: '/place',
  evidence: '火星',
  message: '没有写工作地点',
  fix: '写明市、区县和详细地址。',
  points: 100,
};
export const submission: Submission = {
  submissionId,
  marketId: market.id,
  kind: 'submission',
  mode: 'delta',
  dryRun: false,
  state: 'complete',
  by: 'k_1',
  startedAt: '2026-11-21T01:00:00Z',
  completedAt: '2026-11-21T01:00:01Z',
  parts: 1,
  summary: { created: 1, revised: 0, unchanged: 0, reopened: 0, held: 0, refused: 0, stale: 0, failed: 0 },
  closing: null,
};
export const receipt: Receipt = { ...submission, items: [item], next: null };
export const closing: Closing = {
  state: 'preview',
  open: 1,
  absent: 0,
  closed: 0,
  limitPercent: 20,
  unread: 0,
  needsConfirmation: false,
  postings: [],
};

export const unexpected = async (): Promise<never> => {
  throw new Error('must not be reached');
};
const callers: Record<string, Caller> = {
  'Bearer good': { holder: market.id, keyId: 'k_1', scopes: ['push'] },
  'Bearer reader': { holder: market.id, keyId: 'k_2', scopes: ['read'] },
  'Bearer province': { holder: 'province', keyId: 'k_3', scopes: ['admin', 'read'] },
};

export function anIntake(overrides: Partial<IntakeDeps> = {}) {
  const reported: unknown[] = [];
  const deps: IntakeDeps = {
    authenticate: async ({ authorization = '' }) =>
      callers[authorization]
        ? ok(callers[authorization])
        : refuse({ kind: 'key-unknown', detail: '报送密钥不正确。', fix: '请核对密钥是否完整。' }),
    readMarket: async () => market,
    takeAllowance: async (_, limit) => ({ allowed: true, limit, remaining: limit - 6, resetSeconds: 40.2 }),
    receivePosting: async () => ok(item),
    readMarketPosting: unexpected,
    listMarketPostings: async () => ({ postings: [], next: null }),
    closePosting: unexpected,
    suspendPosting: async () => ok({ ...item, outcome: 'revised', revision: 2 }),
    reopenPosting: unexpected,
    confirmPosting: async () => ok({ ...item, outcome: 'unchanged' }),
    receiveSubmission: async () => ok({ receipt, replayed: false }),
    openSubmission: async () => ok({ ...submission, state: 'receiving' }),
    receivePart: async ({ part }) => ok({ submissionId, part, summary: receipt.summary, items: [item] }),
    completeSubmission: async () => ok(submission),
    previewClosing: async () => closing,
    readReceipt: async () => ok(receipt),
    readEvidence: async () => ok([{ line: 2, sheet: '岗位', cells: { 岗位: '车工' } }]),
    listReceipts: async () => ({ submissions: [submission], next: null }),
    registerProfile: unexpected,
    readProfiles: async () => [],
    report: (error) => reported.push(error),
    ...overrides,
  };
  const app = createIntakeApp(deps);
  const call = (method: string, path: string, { body, headers }: { body?: BodyInit; headers?: Record<string, string> } = {}) =>
    app.request(`/v1/markets/320100-01${path}`, {
      method,
      body,
      headers: { Authorization: 'Bearer good', ...(body !== undefined && { 'Content-Type': 'application/json' }), ...headers },
    });
  return { app, call, reported };
}

/** The problem that an answer is; an answer of another media type fails the test. */
export const problemOf = async (response: Response): Promise<Problem> => {
  expect(response.headers.get('content-type')).toContain('application/problem+json');
  return response.json();
};
