import { randomUUID } from 'node:crypto';
import { newSubmissionId } from '@ganghui/aws/submissions/new-submission-id';
import type { Evidence, SubmissionHead } from '@ganghui/core';
import { type ReceiptItem, summaryOf } from '@ganghui/spec';

/** Submissions, parts and answers that the contract is tried with. */

export const start = Date.parse('2026-11-21T02:00:00Z');
export const at = new Date(start).toISOString();
export const day = 86_400_000;
// Every test has a market of its own, so that the tests may share one table.
export const aMarket = (): string => `3${String(Math.floor(Math.random() * 1e5)).padStart(5, '0')}-${randomUUID().slice(0, 2)}`;

export const item = (line: number, outcome: ReceiptItem['outcome'] = 'created'): ReceiptItem => ({
  line,
  sourceId: outcome === 'refused' ? null : `A${line}`,
  postingId: null,
  outcome,
  revision: 1,
  status: 'published',
  score: 90,
  grade: '优',
  dimensions: null,
  findings: [],
});
export const aHead = (marketId: string, more: Partial<SubmissionHead> = {}): SubmissionHead => ({
  submissionId: newSubmissionId(new Date(start)),
  marketId,
  kind: 'submission',
  mode: 'delta',
  state: 'receiving',
  by: 'k_1',
  startedAt: at,
  completedAt: null,
  parts: 0,
  summary: summaryOf([]),
  closing: null,
  profile: null,
  bodyHash: null,
  ...more,
});
export const evidence = (count = 1): Evidence => ({
  sent: Array.from({ length: count }, (_, index) => ({ line: index + 1, cells: { 岗位: `车工${index}`, 电话: '' } })),
  contacts: [{ line: 1, cells: { 电话: '13812345678' } }],
  contactsUntil: new Date(start + 100 * day).toISOString(),
});
/** A part of a new submission, taken in hand. */
export const aPart = (marketId = aMarket()) => ({
  marketId,
  submissionId: newSubmissionId(new Date(start)),
  part: 1,
  bodyHash: 'h',
  at,
  leaseSeconds: 30,
  evidence: evidence(),
});
