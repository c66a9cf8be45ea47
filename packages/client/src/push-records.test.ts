import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createClient } from './create-client.ts';
import { pushRecords } from './push-records.ts';
import { delta, exchangeWith, recordsOf, stream } from './testing/a-push.ts';
import { problem } from './testing/index.ts';

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
          const isSent = exchange.puts().length > 0;
          expect([submission?.state, exchange.opened.size]).toEqual(isSent ? ['complete', 1] : [undefined, 0]);
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

describe('a submission', () => {
  it('is not opened when the records break off before the first part is ready', async () => {
    const { exchange, client } = exchangeWith();
    async function* broken() {
      yield* recordsOf(3);
      throw new Error('cut off');
    }
    await expect(pushRecords(client, broken(), delta)).rejects.toThrow('cut off');
    expect(exchange.seen).toEqual([]);
  });

  it('is not opened for an empty full set, which is refused in the words of the exchange', async () => {
    const { exchange, client } = exchangeWith();
    const { refusal, submissionId } = await pushRecords(client, stream([]), { ...delta, mode: 'full' });
    expect([exchange.seen, submissionId, refusal?.kind]).toEqual([[], null, 'full-set-empty']);
    expect(refusal?.problem.detail).toContain('全量报送里一条记录也没有，没有关闭任何岗位。请检查导出');
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
