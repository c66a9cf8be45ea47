import { Closing, type Outcome, PartReceipt, Receipt, Submission, type SubmissionMode } from '@ganghui/spec';
import * as z from 'zod';
import { gzip } from './gzip.ts';
import { as, type Send } from './make-send.ts';
import { pagesOf } from './pages-of.ts';

type Signal = { signal?: AbortSignal };
type Body = { body: Uint8Array<ArrayBuffer> | string; contentType: string };
type PushOptions = Body &
  Signal & {
    mode?: SubmissionMode;
    /** A profile registered at the exchange; `none`: our own field names. */
    profile?: string;
    dryRun?: boolean;
    /** Exactly how many postings the caller expects a full sync to close. */
    confirmClose?: number;
    /** Made anew for each call unless given: give your own to be safe across restarts of your program. */
    idempotencyKey?: string;
  };

const Submissions = z.object({ submissions: z.array(Submission), next: z.string().nullable() });
const encoder = new TextEncoder();

async function packed({ body, contentType }: Body): Promise<{ body: Uint8Array<ArrayBuffer>; headers: Record<string, string> }> {
  const bytes = typeof body === 'string' ? encoder.encode(body) : body;
  // What is small gets larger; a workbook is packed already.
  if (bytes.length < 1024 || contentType.includes('spreadsheetml')) return { body: bytes, headers: { 'Content-Type': contentType } };
  return { body: await gzip(bytes), headers: { 'Content-Type': contentType, 'Content-Encoding': 'gzip' } };
}

/** Calls about submissions of one market. */
export function submissionCalls(send: Send, marketId: string) {
  const path = (...rest: string[]): string[] => ['markets', marketId, 'submissions', ...rest];
  return {
    /** One body of at most 1,000 records. */
    async push({ mode, profile, dryRun, confirmClose, idempotencyKey, signal, ...sent }: PushOptions): Promise<Receipt> {
      const { body, headers } = await packed(sent);
      return send({
        method: 'POST',
        path: path(),
        query: { mode, profile, dryRun: dryRun ? true : undefined, confirmClose },
        // One name for all tries of this call: after a lost answer the exchange answers again, and does nothing twice.
        headers: { ...headers, 'Idempotency-Key': dryRun ? undefined : (idempotencyKey ?? crypto.randomUUID()) },
        body,
        repeatable: true,
        signal,
        read: as(Receipt),
      });
    },
    /** Begins a submission in parts. */
    open: ({ mode, profile, idempotencyKey, signal }: { mode: SubmissionMode; profile?: string; idempotencyKey?: string } & Signal) =>
      send({
        method: 'POST',
        path: path('open'),
        json: { mode, profile },
        headers: { 'Idempotency-Key': idempotencyKey ?? crypto.randomUUID() },
        repeatable: true,
        signal,
        read: as(Submission),
      }),
    /** Part number `part` (from 1), at most 1,000 records. The same bytes again get the first answer. */
    async part(submissionId: string, part: number, { signal, ...sent }: Body & Signal): Promise<PartReceipt> {
      const { body, headers } = await packed(sent);
      const at = path(submissionId, 'parts', String(part));
      return send({ method: 'PUT', path: at, headers, body, repeatable: true, signal, read: as(PartReceipt) });
    },
    /** Ends a submission in parts. A long closing answers with the state `closing`: call again until it is `complete`. */
    complete: (
      submissionId: string,
      { signal, ...said }: { parts: number; unread: number; confirmClose?: number; dryRun?: boolean } & Signal,
    ) => send({ method: 'POST', path: path(submissionId, 'complete'), json: said, repeatable: true, signal, read: as(Submission) }),
    /** A receipt, page by page; every page carries the head of the submission. */
    receipt: (submissionId: string, { outcome, limit, signal }: { outcome?: Outcome; limit?: number } & Signal = {}) =>
      pagesOf(async (after) => {
        const query = { outcome, limit, after: after ?? undefined };
        const page = await send({ method: 'GET', path: path(submissionId), query, repeatable: true, signal, read: as(Receipt) });
        return { page, next: page.next };
      }),
    /** Newest first, page by page. */
    list: ({ limit, signal }: { limit?: number } & Signal = {}): AsyncGenerator<Submission[]> =>
      pagesOf(async (before) => {
        const query = { limit, before: before ?? undefined };
        const { submissions, next } = await send({ method: 'GET', path: path(), query, repeatable: true, signal, read: as(Submissions) });
        return { page: submissions, next };
      }),
    /** What a full sync with this set would close; stores nothing. */
    preview: ({ signal, ...set }: { sourceIds: readonly string[]; unread: number } & Signal) =>
      send({ method: 'POST', path: path('preview'), json: set, repeatable: true, signal, read: as(Closing) }),
  };
}
