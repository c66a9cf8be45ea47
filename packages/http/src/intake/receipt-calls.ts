import type { Context } from 'hono';
import { getEvidence, getSubmission, listSubmissions } from '../contract/submissions.ts';
import { sendRefusal } from '../problem.ts';
import { sendReceiptCsv } from './csv/send-receipt-csv.ts';
import type { MarketMount, ReceiptDeps } from './deps.ts';
import { readSubmissionId } from './names.ts';
import { presentReceipt } from './present-receipt.ts';
import { sendEvidence } from './send-evidence.ts';

const pageSize = 200;

/** What was pushed and what became of it, for three years. */
export function mountReceipts(mount: MarketMount, { readReceipt, listReceipts, readEvidence }: ReceiptDeps): void {
  mount(listSubmissions, async (c, { who: { market }, query: { before, limit } }) =>
    c.json(await listReceipts({ marketId: market.id, before: before ?? null, limit }), 200, { 'Cache-Control': 'no-store' }),
  );

  mount(getSubmission, async (c, { who: { market }, params, query: { outcome, after, limit, format } }) => {
    const submissionId = readSubmissionId(params.submissionId);
    if (!submissionId.ok) return sendRefusal(c, submissionId.error);
    const asked = { marketId: market.id, submissionId: submissionId.value, outcome, after: after ?? null };
    if (wantsCsv(c, format)) return sendReceiptCsv(c, { ...asked, limit }, readReceipt);
    const receipt = await readReceipt({ ...asked, limit: limit ?? pageSize });
    if (!receipt.ok) return sendRefusal(c, receipt.error);
    return c.json(await presentReceipt(receipt.value), 200, { 'Cache-Control': 'no-store', Vary: 'Accept' });
  });

  mount(getEvidence, async (c, { who: { market }, params, query: { part, after } }) => {
    const submissionId = readSubmissionId(params.submissionId);
    if (!submissionId.ok) return sendRefusal(c, submissionId.error);
    const sent = await readEvidence({ marketId: market.id, submissionId: submissionId.value, part });
    return sent.ok ? sendEvidence(c, sent.value, after) : sendRefusal(c, sent.error);
  });
}

const wantsCsv = (c: Context, format: 'json' | 'csv' | undefined): boolean =>
  format === 'csv' || (format === undefined && /^\s*text\/csv\b/i.test(c.req.header('accept') ?? ''));
