import type { Closing, PostingLine } from '@ganghui/spec';
import type { ListPostings } from '../ports.ts';

const pageSize = 1000;
const shownPostings = 100;

/** Every open posting of a market as of a moment ago, each once. */
export async function listOpen(listPostings: ListPostings, marketId: string): Promise<PostingLine[]> {
  const found = new Map<string, PostingLine>();
  await Promise.all(
    (['published', 'held', 'suspended'] as const).map(async (status) => {
      let after: string | null = null;
      do {
        const { postings, next }: Awaited<ReturnType<ListPostings>> = await listPostings(marketId, { status, after, limit: pageSize });
        for (const line of postings) found.set(line.postingId, line);
        after = next;
      } while (after !== null);
    }),
  );
  return [...found.values()].sort((a, b) => (a.postingId < b.postingId ? -1 : 1));
}

type Present = { sourceIds: ReadonlySet<string>; unread: number };

/** Those that the set does not hold and nobody has touched since `startedAt`. */
export const absentOf = (open: readonly PostingLine[], present: Present, startedAt: string): PostingLine[] =>
  open.filter(({ sourceId, at }) => at < startedAt && !present.sourceIds.has(sourceId));

type Asked = { open: readonly PostingLine[]; present: Present; startedAt: string; openBefore?: number; limitPercent: number };

/** What a full sync with this set would close, and whether somebody must confirm it. `openBefore`: open postings when it began. */
export function closingOf({ open, present, startedAt, openBefore, limitPercent }: Asked): { closing: Closing; absent: PostingLine[] } {
  const absent = absentOf(open, present, startedAt);
  const before = Math.max(openBefore ?? open.filter(({ at }) => at < startedAt).length, absent.length);
  const many = absent.length * 100 > limitPercent * before || absent.length === before;
  const closing: Closing = {
    state: 'preview',
    open: before,
    absent: absent.length,
    closed: 0,
    limitPercent,
    unread: present.unread,
    needsConfirmation: absent.length > 0 && (many || present.unread > 0),
    postings: absent
      .slice(0, shownPostings)
      .map(({ postingId, sourceId, revision, status }) => ({ postingId, sourceId, revision, status })),
  };
  return { closing, absent };
}

/** Whether the caller has said what must be said: nothing, where nothing is asked; else exactly the number. */
export const isConfirmed = ({ needsConfirmation, absent }: Closing, confirmClose: number | undefined): boolean =>
  confirmClose === undefined ? !needsConfirmation : confirmClose === absent;
