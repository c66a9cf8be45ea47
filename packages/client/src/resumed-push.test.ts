import { describe, expect, it } from 'vitest';
import { ProblemError } from './problem-error.ts';
import { pushRecords } from './push-records.ts';
import { delta, exchangeWith, recordsOf, stream } from './testing/a-push.ts';
import { problem } from './testing/index.ts';

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

  it.each([
    ['a part that was heard has other content', true],
    ['a part that was not heard has other ids', false],
  ])('a closing is none of this push when %s: no foreign answer is given', async (_, isHeard) => {
    const { exchange, client } = exchangeWith();
    const full = { ...delta, mode: 'full' as const };
    const received = new Map<number, string>();
    const onReceived = ({ part, hash }: { part: number; hash: string }) => void (isHeard && received.set(part, hash));
    const first = await pushRecords(client, stream(recordsOf(25)), { ...full, onReceived, onClosing: async () => 'no' as const });
    const open = exchange.opened.get(first.submissionId ?? '');
    if (open) open.head.state = 'closing';
    const other = isHeard ? recordsOf(25).map((record) => ({ ...record, cells: { ...record.cells, title: '改了' } })) : recordsOf(25, 2);
    const told: unknown[] = [];
    const resume = { submissionId: first.submissionId ?? '', received };
    const again = pushRecords(client, stream(other), { ...full, resume, onItems: (part) => void told.push(part) });
    await expect(again).rejects.toMatchObject({ kind: 'submission-complete' });
    expect(told).toEqual([]);
  });

  it.each([
    ['is complete, even where one call closed nothing', 5, 'complete', 6],
    ['came no further in twenty calls', 1000, 'closing', 21],
  ])('a long closing is called again until it %s', async (_, calls, state, made) => {
    const { exchange, client } = exchangeWith(({ path }, times) => {
      const [open] = exchange.opened.values();
      if (!path.endsWith('/complete') || times > calls || !open) return undefined;
      const closing = {
        state: 'closing',
        open: 9,
        absent: 9,
        closed: 0,
        limitPercent: 20,
        unread: 0,
        needsConfirmation: false,
        postings: [],
      };
      return Response.json({ ...open.head, state: 'closing', closing });
    });
    const { submission } = await pushRecords(client, stream(recordsOf(5)), { ...delta, mode: 'full' });
    expect([submission?.state, exchange.seen.filter(({ path }) => path.endsWith('/complete')).length]).toEqual([state, made]);
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
