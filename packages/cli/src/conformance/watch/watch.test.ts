import { describe, expect, it } from 'vitest';
import { aBatch, aCompletion, anExchange, anOpening, aPart, seen } from '../testing/an-exchange.ts';
import type { Exchange } from './log.ts';
import { behaviours, watch } from './watch.ts';

const lost = (fault: 'drop-before' | 'drop-after') => ({ fault, status: null, items: [] });
const busy = (status: 429 | 503) => ({
  status,
  retryAfterSeconds: 2,
  items: [],
  fault: status === 429 ? ('429' as const) : ('503' as const),
});
const refusedOne = [
  { line: 1, sourceId: 'NJ-1', outcome: 'refused' },
  { line: 2, sourceId: 'NJ-2', outcome: 'created' },
];
const later = { body: 'hash-2' };

// Every occasion once, and each time the right thing.
const good: Exchange[] = [
  aBatch(0, busy(429)),
  aBatch(3, busy(503)),
  aBatch(6, lost('drop-before')),
  aBatch(8, lost('drop-after')),
  aBatch(12, { status: 500 }),
  aBatch(12.8, { status: 500 }),
  aBatch(14, { items: refusedOne, bodyBytes: 20_000, isGzip: true }),
  aBatch(15, {
    body: 'batch-2',
    idempotencyKey: 'key-2',
    fault: 'slow',
    endedAt: anExchange(35).at,
    records: [seen('NJ-3'), seen('NJ-4')],
    items: [],
  }),
  anExchange(40, { ifMatch: '"1"', status: 412, fault: '412', problem: 'revision-mismatch', records: [seen('NJ-1', { print: 'mended' })] }),
  anExchange(41, { method: 'GET', body: null, records: null, isUtf8: null }),
  anExchange(42, { ifMatch: '"2"', records: [seen('NJ-1', { print: 'mended' })] }),
  anOpening(50),
  aPart(51, 1),
  aPart(51, 2),
  aCompletion(52, 2, { status: 409, problem: 'closing-unconfirmed', absent: 7, state: null }),
  aCompletion(60, 2, { body: 'complete-confirmed', confirmClose: 7, absent: 7, state: 'closing' }),
  aCompletion(61, 2, { body: 'complete-confirmed', confirmClose: 7, absent: 7, state: 'complete' }),
  aBatch(65, { body: 'full', query: { mode: 'full' }, idempotencyKey: 'key-full', absent: 0 }),
  anExchange(70, { method: 'POST', path: '/v1/markets/320100-01/postings/NJ-2/close', records: null, body: 'close' }),
];

// For each behaviour: a log of a system that gets this one wrong, and how many requests show it.
const bad: Record<string, [Exchange[], number]> = {
  'waits-429': [[aBatch(0, busy(429)), anExchange(1)], 2],
  'waits-503': [[aBatch(0, busy(503)), aBatch(1)], 2],
  'retries-lost': [[aBatch(0, lost('drop-after')), anExchange(90, later)], 1],
  'retries-same-body': [[aBatch(0, lost('drop-after')), aBatch(2, { body: 'built anew', idempotencyKey: 'key-2' })], 2],
  'same-key': [[aBatch(0, lost('drop-after')), aBatch(2, { idempotencyKey: 'key-2' })], 2],
  'own-key': [[aBatch(0), aBatch(2, { body: 'another' })], 2],
  'takes-no': [[0, 10, 20, 30].map((second) => anExchange(second, { status: 422, records: null })), 4],
  'backs-off': [[aBatch(0, { status: 500 }), aBatch(0.06, { status: 500 }), aBatch(0.12)], 3],
  patient: [[aBatch(0, { fault: 'slow', endedAt: null }), aBatch(10)], 2],
  rate: [Array.from({ length: 101 }, (_, n) => anExchange(n / 200)), 2],
  'reads-before-412': [[anExchange(0, { ifMatch: '"1"', status: 412 }), anExchange(1, { ifMatch: '"1"' })], 2],
  utf8: [[anExchange(0, { isUtf8: false })], 1],
  'one-id-once': [[aBatch(0, { records: [seen('NJ-1'), seen('NJ-1')] })], 1],
  clock: [[anExchange(0, { records: [seen('NJ-1', { updatedAt: '2026-11-21T12:10:00+08:00' })] })], 1],
  zone: [[anExchange(0, { records: [seen('NJ-1', { updatedAt: '2026-11-21 09:00' })] })], 1],
  'no-id-numbers': [[anExchange(0, { idNumbers: 1 })], 1],
  gzip: [[aBatch(0, { bodyBytes: 200_000 })], 1],
  'mends-refused': [
    [aBatch(0, { items: refusedOne }), ...[10, 20].map((second) => aBatch(second, { body: `b${second}`, idempotencyKey: `k${second}` }))],
    3,
  ],
  'reads-receipt': [[aBatch(0, { items: refusedOne }), aBatch(5, { idempotencyKey: 'key-2' })], 2],
  closes: [[anExchange(0, { method: 'DELETE', status: 404, body: null, records: null })], 1],
  'no-empty-full': [[aBatch(0, { query: { mode: 'full' }, records: [], status: 422, problem: 'full-set-empty', items: [] })], 1],
  'exact-number': [
    [
      aBatch(0, { query: { mode: 'full' }, status: 409, problem: 'closing-unconfirmed', absent: 7 }),
      aBatch(5, { query: { mode: 'full', confirmClose: '9999' }, confirmClose: 9999, idempotencyKey: 'key-2', body: 'b' }),
    ],
    2,
  ],
  'parts-whole': [[aPart(0, 1), aPart(1, 3), aCompletion(2, 3)], 1],
  'completes-once': [[aPart(0, 1), aCompletion(1, 1), aCompletion(20, 1)], 2],
  completes: [[anOpening(0), aPart(1, 1), anExchange(90)], 2],
};

const verdicts = (log: readonly Exchange[]): Record<string, string> =>
  Object.fromEntries(watch(log).map(({ behaviour, verdict }) => [behaviour.id, verdict]));

describe('a system that does everything right', () => {
  it.each(behaviours.map(({ id }) => id))('is right in %s', (id) => expect(verdicts(good)[id]).toBe('right'));
  it('is judged by the time of arrival, not by the order in the log', () => expect(verdicts([...good].reverse())).toEqual(verdicts(good)));
  it('that was not heard at all has shown nothing', () => expect(new Set(Object.values(verdicts([])))).toEqual(new Set(['unseen'])));
});

describe('a system that gets one thing wrong', () => {
  it('is tried for every behaviour', () => expect(Object.keys(bad).sort()).toEqual(behaviours.map(({ id }) => id).sort()));

  it.each(Object.entries(bad))('is told of %s, and of nothing else', (id, [log, shown]) => {
    const wrong = watch(log).filter(({ verdict }) => verdict === 'wrong');
    expect(wrong.map(({ behaviour }) => behaviour.id)).toEqual([id]);
    expect(wrong[0]?.shown).toHaveLength(shown);
  });
});

describe('what looks wrong and is not', () => {
  it.each<[string, Exchange[], string, string]>([
    [
      'a second batch after a lost one is no retry of it',
      [aBatch(0, lost('drop-after')), aBatch(1, { body: 'b', idempotencyKey: 'k', records: [seen('NJ-9')] }), aBatch(2)],
      'retries-same-body',
      'right',
    ],
    ['a lost answer near the end has had no time yet', [aBatch(0, lost('drop-after')), anExchange(9, later)], 'retries-lost', 'unseen'],
    ['one quick second try on a dead connection', [aBatch(0, lost('drop-before')), aBatch(0.1)], 'backs-off', 'unseen'],
    [
      'one quick try of two is jitter',
      [0, 0.06, 5].map((second) => aBatch(second, { status: second === 5 ? 200 : 500 })),
      'backs-off',
      'right',
    ],
    [
      'openings are all alike, each with its own key',
      [{ ...anOpening(0), status: 503 }, anOpening(4), { ...anOpening(60), idempotencyKey: 'key-3' }],
      'same-key',
      'right',
    ],
    ['a call that was on its way when 429 came', [aBatch(0, busy(429)), anExchange(0.09)], 'waits-429', 'right'],
    ['a call sent after 429 was read', [aBatch(0, busy(429)), anExchange(0.5)], 'waits-429', 'wrong'],
    ['GBK that says so', [anExchange(0, { isUtf8: false, contentType: 'text/csv; charset=gb18030' })], 'utf8', 'right'],
    [
      'missing parts that were never sent',
      [anOpening(0), aPart(1, 1), aCompletion(2, 2, { status: 409, problem: 'parts-missing', state: null })],
      'completes',
      'wrong',
    ],
    [
      'a closing that waits for a person',
      [anOpening(0), aPart(1, 1), aCompletion(2, 1, { status: 409, problem: 'closing-unconfirmed', absent: 7, state: null })],
      'completes',
      'unseen',
    ],
    ['a closing under way', [anOpening(0), aPart(1, 1), aCompletion(2, 1, { state: 'closing' })], 'completes', 'right'],
    ['many lost answers, each retried at once', [0, 0.06, 0.12, 0.18].map((n) => aBatch(n, lost('drop-after'))), 'backs-off', 'wrong'],
    [
      'one quick try of the library after a lost answer',
      [aBatch(0, lost('drop-before')), aBatch(0.06), aBatch(5, lost('drop-before')), aBatch(5.06)],
      'backs-off',
      'right',
    ],
    ['a date without a clock needs no zone', [anExchange(0, { records: [seen('NJ-1', { updatedAt: '2026-11-21' })] })], 'zone', 'unseen'],
    [
      'a time without a zone is China’s',
      [anExchange(0, { records: [seen('NJ-1', { updatedAt: '2026-11-21 11:59:00' })] })],
      'clock',
      'right',
    ],
    [
      'an empty full set as a dry run',
      [aBatch(0, { query: { mode: 'full', dryRun: 'true' }, records: [], items: [] })],
      'no-empty-full',
      'unseen',
    ],
    [
      'complete after its answer was lost',
      [aPart(0, 1), aCompletion(1, 1, { ...lost('drop-after'), state: null }), aCompletion(3, 1)],
      'completes-once',
      'right',
    ],
    ['a spreadsheet is packed already', [anExchange(0, { isUtf8: null, bodyBytes: 900_000, records: null })], 'gzip', 'unseen'],
    [
      'calls that wait for 409 under way',
      [0, 1, 2, 3, 4].map((n) => aBatch(n, { status: 409, problem: 'submission-under-way' })),
      'takes-no',
      'unseen',
    ],
    [
      'a refused record that was mended',
      [aBatch(0, { items: refusedOne }), ...[1, 2].map((n) => anExchange(n, { records: [seen('NJ-1', { print: `mended ${n}` })] }))],
      'mends-refused',
      'right',
    ],
  ])('%s', (_, log, id, verdict) => expect(verdicts(log)[id]).toBe(verdict));
});
