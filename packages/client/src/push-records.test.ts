import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createClient } from './create-client.ts';
import type { PushRecord } from './cut-parts.ts';
import { ProblemError } from './problem-error.ts';
import { pushRecords } from './push-records.ts';
import { type Fault, fakeExchange, problem } from './testing/index.ts';

const exchangeWith = (fault?: Fault) => {
  const exchange = fakeExchange({ fault });
  const client = createClient({ url: 'http://exchange.test', key: exchange.key, fetch: exchange.fetch, wait: async () => {} });
  return { exchange, client };
};

const recordsOf = (count: number, from = 1): PushRecord[] =>
  Array.from({ length: count }, (_, n) => ({
    line: (from + n) * 3,
    sheet: n % 2 ? '表二' : '表一',
    cells: { sourceId: `A${from + n}`, title: `岗位${from + n}` },
  }));

async function* stream<T>(values: readonly T[]): AsyncGenerator<T> {
  yield* values;
}
const delta = { mode: 'delta', partSize: 10 } as const;

describe('any cutting', () => {
  it('gives every record exactly one item, in order, with its own line and sheet', async () => {
    const aCell = fc.oneof(
      fc.string({ unit: 'grapheme', maxLength: 80 }),
      fc.constant(undefined),
      fc.integer(),
      fc.constant('字'.repeat(150)),
    );
    const aRecord = fc.record({
      line: fc.nat(1e6),
      sheet: fc.option(fc.string({ maxLength: 5 }), { nil: undefined }),
      text: aCell,
      titled: fc.boolean(),
    });
    await fc.assert(
      fc.asyncProperty(
        fc.array(aRecord, { maxLength: 60 }),
        fc.record({
          partSize: fc.integer({ min: 1, max: 20 }),
          maxBytes: fc.integer({ min: 60, max: 2000 }),
          concurrency: fc.integer({ min: 1, max: 5 }),
        }),
        async (made, limits) => {
          const { exchange, client } = exchangeWith();
          const records = made.map(({ line, sheet, text, titled }, index) => ({
            line,
            ...(sheet === undefined ? {} : { sheet }),
            cells: { sourceId: `A${index}`, title: titled ? 'x' : '', text },
          }));
          const { items, summary, submission } = await pushRecords(client, stream(records), { mode: 'delta', ...limits });
          expect(items.map(({ line, sheet }) => [line, sheet])).toEqual(records.map(({ line, sheet }) => [line, sheet]));
          items.forEach(({ sourceId, outcome, findings }, index) => {
            const tooLarge = findings[0]?.message.includes('MB') === true;
            expect(tooLarge || sourceId === `A${index}`).toBe(true);
            expect(outcome).toBe(tooLarge || records[index]?.cells.title === '' ? 'refused' : 'created');
          });
          expect(Object.values(summary).reduce((sum, n) => sum + n)).toBe(records.length);
          expect(submission?.state).toBe('complete');
          for (const { path, body } of exchange.seen)
            if (path.includes('/parts/')) expect(new TextEncoder().encode(body).length).toBeLessThanOrEqual(limits.maxBytes);
        },
      ),
      { numRuns: 60 },
    );
  });

  it('sends a blank cell as null and a long number as its digits', async () => {
    const { exchange, client } = exchangeWith();
    await pushRecords(client, stream([{ line: 1, cells: { sourceId: '12345678901234567890', title: 'x', pay: undefined } }]), delta);
    expect(exchange.seen.find(({ path }) => path.includes('/parts/'))?.body).toBe(
      '{"sourceId":"12345678901234567890","title":"x","pay":null}\n',
    );
  });
});

describe('parts', () => {
  it('travel zipped and several at a time, and the submission is completed with their number', async () => {
    const { exchange } = exchangeWith();
    let most = 0;
    let under = 0;
    const slow = createClient({
      url: 'http://exchange.test',
      key: exchange.key,
      fetch: async (...args) => {
        most = Math.max(most, ++under);
        await new Promise((done) => setTimeout(done, 2));
        return exchange.fetch(...args).finally(() => under--);
      },
    });
    const { records } = await pushRecords(slow, stream(recordsOf(100)), { ...delta, concurrency: 3 });
    expect([records, most]).toEqual([100, 3]);
    const puts = exchange.seen.filter(({ path }) => path.includes('/parts/'));
    expect(new Set(puts.map(({ headers }) => headers.get('content-type')))).toEqual(new Set(['application/x-ndjson']));
    expect(JSON.parse(exchange.seen.at(-1)?.body ?? '')).toEqual({ parts: 10, unread: 0 });
  });

  it.each([
    ['an answer lost after the work', 'lost-after'],
    ['an answer lost before it', 'lost-before'],
  ] as const)('are sent again after %s, and nothing is done twice', async (_, loss) => {
    const { exchange, client } = exchangeWith(({ path }, times) => (path.includes('/parts/2') && times < 3 ? loss : undefined));
    const { summary } = await pushRecords(client, stream(recordsOf(30)), delta);
    expect(summary.created).toBe(30);
    expect([...exchange.postings.values()].every(({ revision }) => revision === 1)).toBe(true);
    expect(exchange.puts().filter((part) => part === '2')).toHaveLength(3);
  });

  it('are sent again when the store stopped in the middle', async () => {
    const { client } = exchangeWith(({ path }, times) =>
      path.includes('/parts/1') && times === 1
        ? problem(503, 'store-interrupted', { receipt: { summary: {}, items: [] } }, { 'Retry-After': '5' })
        : undefined,
    );
    expect((await pushRecords(client, stream(recordsOf(5)), delta)).summary.created).toBe(5);
  });
});

describe('after an interruption', () => {
  const interrupted = async () => {
    let isDown = true;
    const { exchange, client } = exchangeWith(({ path }) =>
      isDown && path.endsWith('/parts/5') ? problem(403, 'key-revoked') : undefined,
    );
    const received = new Map<number, string>();
    let submissionId = '';
    const keep = {
      onOpened: (id: string) => {
        submissionId = id;
      },
      onReceived: ({ part, hash }: { part: number; hash: string }) => void received.set(part, hash),
    };
    await expect(pushRecords(client, stream(recordsOf(95)), { ...delta, ...keep, concurrency: 2 })).rejects.toThrow(ProblemError);
    isDown = false;
    exchange.seen.length = 0;
    return { exchange, client, received, submissionId };
  };

  it('only what was not received is sent, and every record still has its item', async () => {
    const { exchange, client, received, submissionId } = await interrupted();
    expect([...received.keys()].sort()).toEqual([1, 2, 3, 4, 6].filter((part) => received.has(part)));
    const { items, submission } = await pushRecords(client, stream(recordsOf(95)), { ...delta, resume: { submissionId, received } });
    expect(exchange.puts().every((part) => Number(part) >= 5)).toBe(true);
    expect(items.map(({ line, sourceId, sheet }) => ({ line, sourceId, sheet }))).toEqual(
      recordsOf(95).map(({ line, cells, sheet }) => ({ line, sourceId: cells.sourceId, sheet })),
    );
    expect([submission?.parts, submission?.summary.created]).toEqual([10, 95]);
  });

  it('a part received with other content is a conflict, said and not hidden', async () => {
    const { client, submissionId, received } = await interrupted();
    const changed = recordsOf(95).map((record) => (record.line === 3 ? { ...record, cells: { ...record.cells, title: '改了' } } : record));
    const again = pushRecords(client, stream(changed), { ...delta, resume: { submissionId, received } });
    await expect(again).rejects.toMatchObject({ kind: 'part-conflict' });
  });

  it('one that had been completed is said to be over: its receipt is none of this push', async () => {
    const { exchange, client } = exchangeWith();
    const { submissionId } = await pushRecords(client, stream(recordsOf(25)), { ...delta, idempotencyKey: 'first' });
    exchange.seen.length = 0;
    const received = new Map<number, string>();
    for (const how of [{ resume: { submissionId: submissionId ?? '', received } }, { idempotencyKey: 'first' }])
      await expect(pushRecords(client, stream(recordsOf(25)), { ...delta, ...how })).rejects.toMatchObject({
        name: 'CompletedBeforeError',
        submissionId,
      });
    expect(exchange.puts()).toEqual([]);
  });

  it('a closing that was begun goes on, and its parts are not sent again', async () => {
    const { exchange, client } = exchangeWith();
    const full = { ...delta, mode: 'full' as const };
    const first = await pushRecords(client, stream(recordsOf(25)), { ...full, onClosing: async () => 'no' as const });
    const open = exchange.opened.get(first.submissionId ?? '');
    if (open) open.head.state = 'closing';
    exchange.seen.length = 0;
    const resume = { submissionId: first.submissionId ?? '', received: new Map<number, string>() };
    const again = await pushRecords(client, stream(recordsOf(25)), { ...full, resume });
    expect([exchange.puts(), again.items.length, again.submission?.state]).toEqual([[], 25, 'complete']);
  });

  it('a stop by the caller ends it at once', async () => {
    const stop = new AbortController();
    const { exchange, client } = exchangeWith();
    const push = pushRecords(client, stream(recordsOf(500)), {
      ...delta,
      signal: stop.signal,
      onProgress: ({ parts }) => void (parts === 3 && stop.abort()),
    });
    await expect(push).rejects.toMatchObject({ name: 'AbortError' });
    expect(exchange.puts().length).toBeLessThan(20);
  });
});

describe('a full sync', () => {
  const filled = async () => {
    const made = exchangeWith();
    await pushRecords(made.client, stream(recordsOf(100)), delta);
    return made;
  };

  it('is not completed when too much would close, and is with the exact number', async () => {
    const { client } = await filled();
    const first = await pushRecords(client, stream(recordsOf(50)), { ...delta, mode: 'full' });
    expect([first.submission, first.closing?.absent, first.refusal?.kind]).toEqual([null, 50, 'closing-unconfirmed']);
    const second = await pushRecords(client, stream(recordsOf(50)), { ...delta, mode: 'full', confirmClose: 50 });
    expect(second.submission?.closing).toMatchObject({ state: 'closed', closed: 50 });
  });

  it('asks with the list in hand, and stops at a no', async () => {
    const { exchange, client } = await filled();
    const asked: number[] = [];
    const push = (answer: 'yes' | 'no' | number) =>
      pushRecords(client, stream(recordsOf(95)), {
        ...delta,
        mode: 'full',
        onClosing: async ({ absent }) => {
          asked.push(absent);
          return answer;
        },
      });
    expect((await push('no')).submission).toBeNull();
    expect([...exchange.postings.values()].filter(({ status }) => status === 'closed')).toHaveLength(0);
    expect((await push('yes')).submission?.closing?.closed).toBe(5);
    expect(asked).toEqual([5, 5]);
  });

  it('tried dry counts as unread what the exchange will: no id, and an id it cannot take', async () => {
    const { exchange, client } = await filled();
    const records = [...recordsOf(98), { line: 1, cells: { sourceId: '1.2E+12', title: 'x' } }, { line: 2, cells: { title: 'x' } }];
    const { closing } = await pushRecords(client, stream(records), { ...delta, mode: 'full', dryRun: true });
    expect(closing).toMatchObject({ absent: 2, unread: 2, needsConfirmation: true });
    expect(JSON.parse(exchange.seen.at(-1)?.body ?? '').sourceIds).toHaveLength(98);
  });

  it('tried dry says what would close and stores nothing', async () => {
    const { exchange, client } = await filled();
    const { closing, summary, submissionId } = await pushRecords(client, stream(recordsOf(60, 41)), {
      ...delta,
      mode: 'full',
      dryRun: true,
      unread: () => 2,
    });
    expect([submissionId, summary.unchanged, closing?.absent, closing?.unread]).toEqual([null, 60, 40, 2]);
    expect([exchange.opened.size, exchange.postings.size]).toEqual([1, 100]);
  });
});
