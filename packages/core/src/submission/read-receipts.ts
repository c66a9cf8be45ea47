import { type Outcome, ok, type ReceiptItem, refuse, type Submission, summaryOf } from '@ganghui/spec';
import { inParallel } from '../in-parallel.ts';
import { failedItem } from '../intake/receipt-item.ts';
import type { Now, ReadPostings, StoredPosting } from '../ports.ts';
import { fitting } from './fitting.ts';
import type { SubmissionHead, SubmissionStore } from './ports.ts';
import { isSubmissionId, readHead, submissionOf, withoutPart } from './submission-of.ts';
import { addSummaries } from './summary.ts';
import type { ListReceipts, ReadReceipt } from './use-cases.ts';

type Store = { store: Pick<SubmissionStore, 'read' | 'list' | 'parts' | 'items'> };
type Page = Awaited<ReturnType<SubmissionStore['items']>>;

// The cursor of a page: the part, and the place of the next item in it.
const cursor = /^\d{1,5}\.\d{1,6}$/;

/** A page of the receipt of a submission, or of the one item of a call. */
export const makeReadReceipt =
  (ports: Store & { readPostings: ReadPostings }): ReadReceipt =>
  async ({ marketId, submissionId, outcome, after, limit }) => {
    if (after !== null && !cursor.test(after))
      return refuse({ kind: 'query-invalid', detail: 'after 不是回执给出的游标。', fix: '请原样使用上一页的 next；第一页不带 after。' });
    const head = await readHead(ports.store, marketId, submissionId);
    if (!head.ok) return head;
    const isCall = head.value.kind !== 'submission';
    const [submission, page] = await Promise.all([
      asOfNow(ports, head.value),
      ports.store.items(marketId, submissionId, { after, limit, ...(!isCall && { outcome }) }),
    ]);
    if (!isCall) return ok({ ...submission, items: fitting(submission.parts > 1 ? page.items : withoutPart(page.items)), next: page.next });
    return ok({ ...submission, ...(await checkedCall(ports.readPostings, submissionId, page, outcome)) });
  };

const written: readonly Outcome[] = ['created', 'revised', 'reopened', 'held'];

/**
 * A call is kept before its posting is written. When the process ended between the two, what was meant is not what was done: the
 * posting as it stands knows.
 */
async function checkedCall(readPostings: ReadPostings, submissionId: string, { items, next }: Page, outcome: Outcome | undefined) {
  const ids = items.flatMap((item) => (item.postingId !== null && written.includes(item.outcome) ? [item.postingId] : []));
  const standing = ids.length === 0 ? new Map<string, StoredPosting>() : await readPostings(ids);
  const checked = items.map((item) => (ids.includes(item.postingId ?? '') && !isStored(item) ? failedItem(item) : item));
  const shown = checked.filter((item) => outcome === undefined || item.outcome === outcome);
  return { items: shown, next, ...(checked.length > 0 && { summary: summaryOf(checked) }) };

  function isStored({ postingId, revision }: ReceiptItem): boolean {
    const found = standing.get(postingId ?? '');
    const stands = found?.posting.revision ?? 0;
    // The same revision may be another writer's.
    return stands > (revision ?? 0) || (stands === revision && found?.submissionId === submissionId);
  }
}

/** The submissions of a market, the newest first. Of a call it shows what was meant; the receipt looks what came of it. */
export const makeListReceipts =
  (ports: Store & { now: Now }): ListReceipts =>
  async ({ marketId, before, limit }) => {
    const known = before !== null && isSubmissionId(before) ? before : null;
    const { submissions, next } = await ports.store.list(marketId, { before: known, limit });
    const shown: Submission[] = submissions.map(submissionOf);
    const nowMs = ports.now().getTime();
    await inParallel([...submissions.entries()], async ([place, head]) => {
      if (mayGrow(head, nowMs)) shown[place] = await asOfNow(ports, head);
    });
    return { submissions: shown, next };
  };

const hour = 3_600_000;
// What was interrupted and never taken up again stays in the list for years: its parts are not read for every listing of it.
const mayGrow = ({ startedAt, bodyHash }: SubmissionHead, nowMs: number): boolean =>
  nowMs - Date.parse(startedAt) < (bodyHash === null ? 7 * 24 * hour : hour);

/** Until a submission ends, what has come so far is counted from its parts. */
async function asOfNow({ store }: Store, head: SubmissionHead): Promise<Submission> {
  if (head.state !== 'receiving') return submissionOf(head);
  const summaries = (await store.parts(head.marketId, head.submissionId)).flatMap(({ summary }) => summary ?? []);
  return submissionOf({ ...head, parts: summaries.length, summary: addSummaries(summaries) });
}
