import type { Finding, ReceiptItem, Summary } from '@ganghui/spec';
import { outcomes } from '@ganghui/spec';
import type { Bug } from './fake-bugs.ts';

export type Row = {
  sourceId: string;
  cells: Record<string, unknown>;
  hash: string;
  revision: number;
  status: 'published' | 'suspended' | 'closed';
  reason: 'withdrawn' | 'filled' | null;
  startsAt?: string;
  history: Set<string>;
  /** Counts the writes of the market. */
  at: number;
};

export const block = (rule: string, field: string, message: string): Finding => ({
  rule,
  severity: 'block',
  field,
  evidence: '',
  message,
  fix: '请改后重报。',
  points: 100,
});

const dimensions = { normative: 90, complete: 90, accurate: 90, consistent: 90, timely: 90, accessible: 90 };

export function itemOf(
  market: string,
  line: number,
  outcome: ReceiptItem['outcome'],
  row: Pick<Row, 'sourceId'> & Partial<Row>,
  findings: Finding[] = [],
): ReceiptItem {
  return {
    line,
    sourceId: row.sourceId,
    postingId: `${market}.${row.sourceId}`,
    outcome,
    revision: row.revision ?? null,
    status: row.status ?? null,
    ...(row.startsAt && { startsAt: row.startsAt }),
    ...(row.reason && { closed: { reason: row.reason, at: '2026-11-21T00:00:00.000Z' } }),
    score: 90,
    grade: '优',
    dimensions,
    findings,
  };
}

export function summaryOf(items: readonly ReceiptItem[]): Summary {
  const count = (outcome: ReceiptItem['outcome']): number => items.filter((item) => item.outcome === outcome).length;
  return Object.fromEntries(outcomes.map((outcome) => [outcome, count(outcome)])) as Summary;
}

export const json = (status: number, body: unknown, headers: Record<string, string> = {}): Response =>
  Response.json(body, { status, headers });

/** Thrown by the fake where it says no. */
export class No extends Error {
  readonly status: number;
  readonly kind: string;
  readonly also: Record<string, unknown>;
  constructor(status: number, kind: string, also: Record<string, unknown> = {}) {
    super(kind);
    this.status = status;
    this.kind = kind;
    this.also = also;
  }
  answer(bugs: ReadonlySet<Bug>): Response {
    if (bugs.has('plain-errors')) return json(this.status, { error: this.kind });
    const problem = {
      type: `urn:ganghui:problem:${this.kind}`,
      title: this.kind,
      status: this.status,
      detail: '不行。请改。',
      ...this.also,
    };
    return new Response(JSON.stringify(problem), { status: this.status, headers: { 'Content-Type': 'application/problem+json' } });
  }
}
