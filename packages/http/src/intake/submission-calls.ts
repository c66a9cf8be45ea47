import { readBody } from '../body.ts';
import { completeSubmission, openSubmission, postSubmission, previewClosing, putPart } from '../contract/submissions.ts';
import { sendRefusal } from '../problem.ts';
import { sentHeader } from '../sent-header.ts';
import type { MarketMount, SubmissionDeps } from './deps.ts';
import { readIdempotencyKey, readPart, readSubmissionId } from './names.ts';
import { presentReceipt } from './present-receipt.ts';
import { sendReceiptRefusal } from './send-receipt-refusal.ts';

/** Many postings at once: a file in one call, or one of any size in parts. */
export function mountSubmissions(mount: MarketMount, deps: SubmissionDeps): void {
  mount(postSubmission, async (c, { who: { market, by }, query: { mode, dryRun, profile, confirmClose } }) => {
    const idempotencyKey = readIdempotencyKey(sentHeader(c, 'idempotency-key'));
    if (!idempotencyKey.ok) return sendRefusal(c, idempotencyKey.error);
    const body = await readBody(c);
    if (!body.ok) return sendRefusal(c, body.error);
    const received = await deps.receiveSubmission({
      market,
      body: body.value,
      contentType: c.req.header('content-type') ?? '',
      profileName: profile,
      mode,
      dryRun,
      by,
      idempotencyKey: idempotencyKey.value,
      confirmClose,
    });
    if (!received.ok) return sendReceiptRefusal(c, received.error);
    if (received.value.replayed) c.header('Idempotent-Replayed', 'true');
    return c.json(await presentReceipt(received.value.receipt));
  });

  mount(openSubmission, async (c, { who: { market, by }, body: { mode, profile } }) => {
    const idempotencyKey = readIdempotencyKey(sentHeader(c, 'idempotency-key'));
    if (!idempotencyKey.ok) return sendRefusal(c, idempotencyKey.error);
    const opened = await deps.openSubmission({ market, mode, profileName: profile, by, idempotencyKey: idempotencyKey.value });
    if (!opened.ok) return sendRefusal(c, opened.error);
    return c.json(opened.value, 201, { Location: `/v1/markets/${market.id}/submissions/${opened.value.submissionId}` });
  });

  mount(putPart, async (c, { who: { market }, params }) => {
    const submissionId = readSubmissionId(params.submissionId);
    if (!submissionId.ok) return sendRefusal(c, submissionId.error);
    const part = readPart(params.part);
    if (!part.ok) return sendRefusal(c, part.error);
    const body = await readBody(c);
    if (!body.ok) return sendRefusal(c, body.error);
    const contentType = c.req.header('content-type') ?? '';
    const received = await deps.receivePart({ market, submissionId: submissionId.value, part: part.value, body: body.value, contentType });
    return received.ok ? c.json(await presentReceipt(received.value)) : sendReceiptRefusal(c, received.error);
  });

  mount(completeSubmission, async (c, { who: { market }, params, body }) => {
    const submissionId = readSubmissionId(params.submissionId);
    if (!submissionId.ok) return sendRefusal(c, submissionId.error);
    const completed = await deps.completeSubmission({ market, submissionId: submissionId.value, ...body });
    return completed.ok ? c.json(completed.value) : sendReceiptRefusal(c, completed.error);
  });

  mount(previewClosing, async (c, { who: { market }, body }) => c.json(await deps.previewClosing({ market, ...body })));
}
