import * as z from 'zod';
import { Closing, ReceiptItem, Summary } from './receipt.ts';

/** RFC 9457 problem details, with one entry per thing to mend. The members after `errors` say what a refused or interrupted push comes to. */
export const Problem = z
  .object({
    type: z.string(),
    title: z.string(),
    status: z.number().int(),
    detail: z.string(),
    errors: z.array(z.object({ pointer: z.string(), rule: z.string(), detail: z.string(), fix: z.string() })).optional(),
    revision: z.number().int().nullable().optional().meta({ description: 'The revision that stands; null when there is none.' }),
    submissionId: z.string().nullable().optional().meta({ description: 'Finds again what was kept of the refused call.' }),
    item: ReceiptItem.optional().meta({ description: 'What became of the one record.' }),
    closing: Closing.optional().meta({ description: 'What the full sync would close.' }),
    missing: z.array(z.number().int()).optional().meta({ description: 'Parts that were not received.' }),
    receipt: z
      .object({ summary: Summary, items: z.array(ReceiptItem) })
      .optional()
      .meta({ description: 'What is stored and what is not, when the store stopped answering.' }),
  })
  .meta({ id: 'Problem', title: 'Problem' });
export type Problem = z.infer<typeof Problem>;
