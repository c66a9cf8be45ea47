import { type CloseReason, MarketPosting, PostingLine, PostingReceipt, type Status } from '@ganghui/spec';
import * as z from 'zod';
import { as, type Call, type Send } from './make-send.ts';
import { pagesOf } from './pages-of.ts';

const Listed = z.object({ postings: z.array(PostingLine), next: z.string().nullable() });

type Care = { dryRun?: boolean; signal?: AbortSignal };
/** `ifRevision`: write only if the posting stands at this revision, or, with 'none', does not exist; else 412. */
type PutCare = Care & { ifRevision?: number | 'none' };
type CallCare = Care & { ifRevision?: number };

const conditionOf = (ifRevision: number | 'none' | undefined): Record<string, string | undefined> =>
  ifRevision === undefined ? {} : ifRevision === 'none' ? { 'If-None-Match': '*' } : { 'If-Match': `"${ifRevision}"` };

/** Calls about single postings of one market. */
export function postingCalls(send: Send, marketId: string) {
  const path = (...rest: string[]): string[] => ['markets', marketId, 'postings', ...rest];
  const write = (
    call: Pick<Call<PostingReceipt>, 'method' | 'path' | 'json'>,
    { dryRun, ifRevision, signal }: PutCare,
  ): Promise<PostingReceipt> =>
    send({
      ...call,
      query: { dryRun: dryRun ? true : undefined },
      headers: conditionOf(ifRevision),
      // After a lost answer the condition would no longer hold, for our own write moved the revision.
      repeatable: ifRevision === undefined || dryRun === true,
      signal,
      read: as(PostingReceipt),
    });
  const act = (sourceId: string, verb: string, json: unknown, care: CallCare): Promise<PostingReceipt> =>
    write({ method: 'POST', path: path(sourceId, verb), json }, care);
  return {
    /** Sends one posting in our own field names; `ProblemError` with `errors` when it is refused. */
    put: (sourceId: string, fields: Record<string, unknown>, care: PutCare = {}) =>
      write({ method: 'PUT', path: path(sourceId), json: fields }, care),
    get: (sourceId: string, { signal }: { signal?: AbortSignal } = {}) =>
      send({ method: 'GET', path: path(sourceId), repeatable: true, signal, read: as(MarketPosting) }),
    /** All postings in one status, page by page. */
    list: ({ status, limit, signal }: { status: Status; limit?: number; signal?: AbortSignal }): AsyncGenerator<PostingLine[]> =>
      pagesOf(async (after) => {
        const query = { status, limit, after: after ?? undefined };
        const { postings, next } = await send({ method: 'GET', path: path(), query, repeatable: true, signal, read: as(Listed) });
        return { page: postings, next };
      }),
    /** Ends a posting; `hires` only with the reason `filled`. */
    close: (sourceId: string, reason: { reason: Exclude<CloseReason, 'rejected'>; hires?: number }, care: CallCare = {}) =>
      act(sourceId, 'close', reason, care),
    /** Hides an open posting until it is reopened. */
    suspend: (sourceId: string, care: CallCare = {}) => act(sourceId, 'suspend', undefined, care),
    reopen: (sourceId: string, care: CallCare = {}) => act(sourceId, 'reopen', undefined, care),
    /** Says that an open posting still stands: no revision, no event. */
    confirm: (sourceId: string, care: CallCare = {}) => act(sourceId, 'confirm', undefined, care),
  };
}
