import type { Closing, Receipt, ReceiptItem } from '@ganghui/spec';
import { block, itemOf, No, type Row, summaryOf } from './fake-answers.ts';
import type { Bug } from './fake-bugs.ts';
import type { makeFakePostings } from './fake-postings.ts';

type Records = (Record<string, unknown> | null)[];
type Kept = { receipt: Receipt; startedAt: number; parts: Map<number, { body: string; items: ReceiptItem[] }> };
type Ask = { mode: string; dryRun: boolean; confirmClose?: number; key?: string };

const limitPercent = 20;

/** Submissions of one market in memory: batches, parts, full sets and their brake. */
export function makeFakeSubmissions(market: string, bugs: ReadonlySet<Bug>, postings: ReturnType<typeof makeFakePostings>) {
  const kept = new Map<string, Kept>();
  const keys = new Map<string, { body: string; id: string }>();
  let count = 0;

  function closingOf(present: ReadonlySet<string>, unread = 0, startedAt = Number.POSITIVE_INFINITY): Closing {
    const open = postings.open();
    const isLate = ({ at }: Row): boolean => at > startedAt && !bugs.has('late-put-closed');
    const absent = open.filter((row) => !present.has(row.sourceId) && !isLate(row));
    const tooMany = absent.length * 100 > limitPercent * open.length || absent.length === open.length || unread > 0;
    return {
      state: 'preview',
      open: open.length,
      absent: absent.length,
      closed: 0,
      limitPercent,
      unread,
      needsConfirmation: absent.length > 0 && tooMany,
      postings: absent.map(({ sourceId, revision, status }) => ({ postingId: `${market}.${sourceId}`, sourceId, revision, status })),
    };
  }

  const brake = (closing: Closing, confirmClose: number | undefined): void => {
    if (bugs.has('no-brake') || !closing.needsConfirmation) return;
    if (confirmClose !== undefined && (bugs.has('any-number-confirms') || confirmClose === closing.absent)) return;
    throw new No(409, 'closing-unconfirmed', { closing });
  };
  const close = (closing: Closing): Closing => {
    for (const { sourceId } of closing.postings) postings.act(sourceId, 'close');
    return { ...closing, state: 'closed', closed: closing.absent };
  };

  async function judge(records: Records, write: boolean): Promise<ReceiptItem[]> {
    const last = new Map(records.map((cells, at) => [String(cells?.sourceId), at]));
    const items: ReceiptItem[] = [];
    for (const [at, cells] of records.entries()) {
      const again = cells !== null && last.get(String(cells.sourceId)) !== at && !bugs.has('twice-flaps');
      if (cells === null)
        items.push({ ...itemOf(market, at + 1, 'refused', { sourceId: '' }, [block('R-01', '', '不是 JSON。')]), sourceId: null });
      else if (again)
        items.push(itemOf(market, at + 1, 'refused', { sourceId: String(cells.sourceId) }, [block('R-07', '/sourceId', '重号。')]));
      else items.push(await postings.receive(at + 1, cells, write));
    }
    return items;
  }

  const headOf = (mode: string, dryRun: boolean): Receipt => ({
    submissionId: dryRun ? null : `S${++count}`,
    marketId: market,
    kind: 'submission',
    mode: mode === 'full' ? 'full' : 'delta',
    dryRun,
    state: 'receiving',
    by: 'k_fake',
    startedAt: '2026-11-21T00:00:00.000Z',
    completedAt: null,
    parts: 0,
    summary: summaryOf([]),
    closing: null,
    items: [],
    next: null,
  });

  const isWavedThrough = ({ confirmClose }: Ask): boolean => bugs.has('empty-set-confirmed') && confirmClose !== undefined;
  // What makes the same batch look new each time.
  const marked = (records: Records, { key }: Ask): Records =>
    bugs.has('batch-revises') || (bugs.has('retry-writes-again') && key !== undefined)
      ? records.map((cells) => cells && { ...cells, batch: count })
      : records;

  async function receive(records: Records, body: string, ask: Ask): Promise<{ receipt: Receipt; replayed: boolean }> {
    const known = ask.key === undefined || bugs.has('key-ignored') || bugs.has('retry-writes-again') ? undefined : keys.get(ask.key);
    if (known && known.body !== body && !bugs.has('key-any-body')) throw new No(422, 'idempotency-key-reused');
    const first = known && known.body === body ? kept.get(known.id)?.receipt : undefined;
    if (first) return { receipt: first, replayed: true };
    if (bugs.has('all-or-nothing') && (await judge(records, false)).some(({ outcome }) => outcome === 'refused'))
      throw new No(422, 'posting-refused');
    const present = new Set(records.map((cells) => String(cells?.sourceId)));
    const full = ask.mode === 'full' ? closingOf(present) : null;
    if (full && records.length === 0 && !bugs.has('empty-full-closes') && !isWavedThrough(ask)) throw new No(422, 'full-set-empty');
    if (full && !ask.dryRun) brake(full, ask.confirmClose);
    const items = await judge(marked(records, ask), !ask.dryRun);
    const head = headOf(ask.mode, ask.dryRun);
    const closing = full && (!ask.dryRun || bugs.has('preview-closes')) ? close(full) : full;
    const receipt: Receipt = {
      ...head,
      state: 'complete',
      completedAt: head.startedAt,
      parts: 1,
      items,
      summary: summaryOf(items),
      closing,
    };
    if (receipt.submissionId !== null) kept.set(receipt.submissionId, { receipt, startedAt: 0, parts: new Map() });
    if (ask.key !== undefined && receipt.submissionId !== null) keys.set(ask.key, { body, id: receipt.submissionId });
    return {
      receipt: bugs.has('always-200') ? { ...receipt, items: items.filter(({ outcome }) => outcome !== 'refused') } : receipt,
      replayed: false,
    };
  }

  function find(id: string): Kept {
    const found = kept.get(id);
    if (!found || bugs.has('receipt-lost')) throw new No(404, 'submission-unknown');
    return found;
  }

  function open(mode: string): Receipt {
    const receipt = headOf(mode, false);
    kept.set(receipt.submissionId ?? '', { receipt, startedAt: postings.clock(), parts: new Map() });
    return receipt;
  }

  async function part(id: string, number: number, records: Records, body: string): Promise<Record<string, unknown>> {
    const submission = kept.get(id);
    if (!submission) throw new No(404, 'submission-unknown');
    if (submission.receipt.state === 'complete' && !bugs.has('late-part-taken')) throw new No(409, 'submission-complete');
    const before = submission.parts.get(number);
    if (before && before.body !== body && !bugs.has('part-conflict-taken')) throw new No(409, 'part-conflict');
    const items = before && before.body === body ? before.items : await judge(records, true);
    submission.parts.set(number, { body, items });
    if (bugs.has('interrupted-closes') && submission.receipt.mode === 'full')
      close(closingOf(new Set(items.map(({ sourceId }) => sourceId ?? ''))));
    return { submissionId: id, part: number, summary: summaryOf(items), items };
  }

  function complete(id: string, parts: number, confirmClose: number | undefined): Receipt {
    const submission = kept.get(id);
    if (!submission) throw new No(404, 'submission-unknown');
    if (submission.receipt.state === 'complete') return submission.receipt;
    const missing = Array.from({ length: parts }, (_, at) => at + 1).filter((each) => !submission.parts.has(each));
    if (missing.length > 0 && !bugs.has('parts-uncounted')) throw new No(409, 'parts-missing', { missing });
    const items = [...submission.parts.values()].flatMap((each) => each.items);
    const ids = new Set(items.map(({ sourceId }) => sourceId ?? ''));
    const full = submission.receipt.mode === 'full' ? closingOf(ids, 0, submission.startedAt) : null;
    if (full) brake(full, confirmClose);
    const closing = full && (bugs.has('complete-closes-nothing') ? full : close(full));
    submission.receipt = {
      ...submission.receipt,
      state: 'complete',
      completedAt: new Date().toISOString(),
      items,
      summary: summaryOf(items),
      closing,
    };
    return submission.receipt;
  }

  return { receive, find, open, part, complete, closingOf };
}
