import * as z from 'zod';
import { DimensionScores, Finding, Grade } from './finding.ts';
import { CloseReason, Status } from './posting.ts';

/** `failed`: the store did not answer, so this record may not be stored; everything else is final. Sending the same again is safe. */
export const outcomes = ['created', 'revised', 'unchanged', 'reopened', 'held', 'refused', 'stale', 'failed'] as const;
export const Outcome = z.enum(outcomes);
export type Outcome = z.infer<typeof Outcome>;

/** A finding as a receipt tells it: in Chinese, and in English beside it. */
export const ReceiptFinding = Finding.extend({
  en: z.object({ message: z.string(), fix: z.string() }).optional().meta({ description: 'The same in English.' }),
}).meta({ id: 'ReceiptFinding', title: 'Receipt finding' });
export type ReceiptFinding = z.infer<typeof ReceiptFinding>;

/** The answer to one record. What a record that never became a posting cannot have is null. */
export const ReceiptItem = z
  .object({
    line: z.number().int().min(1).meta({ description: 'Line of an NDJSON or CSV file, row of a sheet, 1-based place in an array.' }),
    sheet: z.string().optional(),
    part: z
      .number()
      .int()
      .optional()
      .meta({ description: 'The part of a submission in parts, in whose body the line is; absent where there is one body only.' }),
    sourceId: z.string().nullable(),
    postingId: z.string().nullable(),
    outcome: Outcome,
    revision: z
      .number()
      .int()
      .nullable()
      .meta({ description: 'The revision that stands now; of a stale record the one that stood in its way.' }),
    status: Status.nullable().meta({ description: 'What the posting is now.' }),
    startsAt: z.string().optional().meta({ description: 'A posting that waits: it becomes public at this instant (validFrom).' }),
    closed: z.object({ reason: CloseReason, at: z.string(), hires: z.number().int().optional() }).optional(),
    score: z.number().nullable(),
    grade: Grade.nullable(),
    dimensions: DimensionScores.nullable(),
    findings: z.array(ReceiptFinding),
  })
  .meta({ id: 'ReceiptItem', title: 'Receipt item' });
export type ReceiptItem = z.infer<typeof ReceiptItem>;

/** The answer to one posting; `submissionId` finds it again, null where nothing was kept (a dry run, or nothing had changed). */
export const PostingReceipt = ReceiptItem.extend({ submissionId: z.string().nullable() }).meta({
  id: 'PostingReceipt',
  title: 'Posting receipt',
});
export type PostingReceipt = z.infer<typeof PostingReceipt>;

export const Summary = z.record(Outcome, z.number().int());
export type Summary = z.infer<typeof Summary>;

/** What a full sync closes: open postings of the market that its set does not hold. */
export const Closing = z
  .object({
    state: z.enum(['preview', 'refused', 'closing', 'closed']),
    open: z.number().int().meta({ description: 'Open postings of the market when the submission began.' }),
    absent: z
      .number()
      .int()
      .meta({ description: 'Open postings that the set does not hold: what would close. Those touched meanwhile stay open.' }),
    closed: z.number().int().meta({ description: 'Closed so far.' }),
    limitPercent: z.number().meta({ description: 'More than this share of the open postings needs confirmClose.' }),
    unread: z.number().int().meta({ description: 'Records whose sourceId could not be read: any of the absent may be one of them.' }),
    needsConfirmation: z.boolean(),
    postings: z
      .array(z.object({ postingId: z.string(), sourceId: z.string(), revision: z.number().int(), status: Status }))
      .meta({ description: 'The first 100 of the absent.' }),
  })
  .meta({ id: 'Closing', title: 'Closing', description: '全量报送的关闭清单' });
export type Closing = z.infer<typeof Closing>;

export const SubmissionMode = z.enum(['delta', 'full']);
export type SubmissionMode = z.infer<typeof SubmissionMode>;

/** A push of a market, without its items. */
export const Submission = z
  .object({
    submissionId: z.string().nullable().meta({ description: 'Null for a dry run: nothing is kept.' }),
    marketId: z.string(),
    kind: z.enum(['submission', 'posting', 'close', 'suspend', 'reopen']).meta({ description: 'What the call was.' }),
    mode: SubmissionMode,
    dryRun: z.boolean(),
    state: z.enum(['receiving', 'closing', 'complete']),
    by: z.string().meta({ description: 'The id of the key that pushed.' }),
    startedAt: z.string(),
    completedAt: z.string().nullable(),
    parts: z.number().int().meta({ description: 'Parts received so far.' }),
    summary: Summary,
    closing: Closing.nullable(),
  })
  .meta({ id: 'Submission', title: 'Submission', description: '报送批次' });
export type Submission = z.infer<typeof Submission>;

export const Receipt = Submission.extend({
  items: z.array(ReceiptItem),
  next: z.string().nullable().meta({ description: 'Cursor of the next page of items; null on the last.' }),
}).meta({ id: 'Receipt', title: 'Receipt', description: '报送回执: one item per record.' });
export type Receipt = z.infer<typeof Receipt>;

/** The answer to one part of a large submission. */
export const PartReceipt = z
  .object({ submissionId: z.string(), part: z.number().int(), summary: Summary, items: z.array(ReceiptItem) })
  .meta({ id: 'PartReceipt', title: 'Part receipt' });
export type PartReceipt = z.infer<typeof PartReceipt>;

/** What a market has in the exchange, a line a posting: for comparing with its own system. */
export const PostingLine = z
  .object({ postingId: z.string(), sourceId: z.string(), revision: z.number().int(), status: Status, at: z.string() })
  .meta({ id: 'PostingLine', title: 'Posting line' });
export type PostingLine = z.infer<typeof PostingLine>;
