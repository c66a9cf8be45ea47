import * as z from 'zod';
import { DimensionScores, Finding, Grade } from './finding.ts';

export const Outcome = z.enum(['created', 'revised', 'unchanged', 'reopened', 'held', 'refused', 'stale']);
export type Outcome = z.infer<typeof Outcome>;

/** The answer to one record. Everything but line, outcome and findings is null where the record never became a posting. */
export const ReceiptItem = z
  .object({
    line: z.number().int().min(1).meta({ description: 'Line of an NDJSON or CSV file, row of a sheet, 1-based place in an array.' }),
    sheet: z.string().optional(),
    sourceId: z.string().nullable(),
    postingId: z.string().nullable(),
    outcome: Outcome,
    revision: z.number().int().nullable(),
    score: z.number().nullable(),
    grade: Grade.nullable(),
    dimensions: DimensionScores.nullable(),
    findings: z.array(Finding),
  })
  .meta({ id: 'ReceiptItem', title: 'Receipt item' });
export type ReceiptItem = z.infer<typeof ReceiptItem>;

export const Receipt = z
  .object({
    submissionId: z.string(),
    mode: z.enum(['delta', 'full']),
    dryRun: z.boolean(),
    summary: z.record(Outcome, z.number().int()),
    items: z.array(ReceiptItem),
  })
  .meta({ id: 'Receipt', title: 'Receipt', description: '报送回执: one item per record.' });
export type Receipt = z.infer<typeof Receipt>;
