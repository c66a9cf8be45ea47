import type { Exchange, SeenRecord } from '../watch/log.ts';

export const seen = (sourceId: string | null, over: Partial<SeenRecord> = {}): SeenRecord => ({
  sourceId,
  print: `print of ${sourceId}`,
  updatedAt: '2026-11-21T09:00:00+08:00',
  saysDeleted: false,
  ...over,
});

const noon = Date.parse('2026-11-21T04:00:00Z');

/** One posting put at `second` and stored, answered after 50 ms. */
export function anExchange(second: number, over: Partial<Exchange> = {}): Exchange {
  const at = noon + second * 1000;
  return {
    at,
    endedAt: at + 50,
    method: 'PUT',
    path: '/v1/markets/320100-01/postings/NJ-1',
    query: {},
    contentType: 'application/json',
    bodyBytes: 900,
    isGzip: false,
    body: 'hash-1',
    isUtf8: true,
    idNumbers: 0,
    records: [seen('NJ-1')],
    idempotencyKey: null,
    ifMatch: null,
    parts: null,
    confirmClose: null,
    fault: null,
    status: 200,
    retryAfterSeconds: null,
    problem: null,
    absent: null,
    state: null,
    submissionId: null,
    items: [],
    ...over,
  };
}

const base = '/v1/markets/320100-01/submissions';

/** A batch of two, with a key. */
export const aBatch = (second: number, over: Partial<Exchange> = {}): Exchange =>
  anExchange(second, {
    method: 'POST',
    path: base,
    body: 'batch-1',
    idempotencyKey: 'key-1',
    records: [seen('NJ-1'), seen('NJ-2')],
    items: [
      { line: 1, sourceId: 'NJ-1', outcome: 'created' },
      { line: 2, sourceId: 'NJ-2', outcome: 'created' },
    ],
    ...over,
  });

export const aPart = (second: number, number: number, over: Partial<Exchange> = {}): Exchange =>
  aBatch(second, { method: 'PUT', path: `${base}/01ABC/parts/${number}`, body: `part-${number}`, idempotencyKey: null, ...over });

export const anOpening = (second: number): Exchange =>
  aBatch(second, {
    path: `${base}/open`,
    body: 'open',
    records: null,
    items: [],
    submissionId: '01ABC',
    state: 'receiving',
    idempotencyKey: 'key-open',
  });

export const aCompletion = (second: number, parts: number, over: Partial<Exchange> = {}): Exchange =>
  aBatch(second, {
    path: `${base}/01ABC/complete`,
    body: `complete-${parts}`,
    idempotencyKey: null,
    records: null,
    items: [],
    parts,
    submissionId: '01ABC',
    state: 'complete',
    ...over,
  });
