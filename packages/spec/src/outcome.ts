import * as z from 'zod';

// Apart from the receipts: a function that only counts outcomes does not carry their descriptions.

/** `failed`: the store did not answer, so this record may not be stored; everything else is final. Sending the same again is safe. */
export const outcomes = ['created', 'revised', 'unchanged', 'reopened', 'held', 'refused', 'stale', 'failed'] as const;
export const Outcome = z.enum(outcomes);
export type Outcome = z.infer<typeof Outcome>;

export const Summary = z.record(Outcome, z.number().int()).meta({ description: '每种结果各几条 / How many records came to each outcome.' });
export type Summary = z.infer<typeof Summary>;

/** How many records had which outcome; of none all noughts. */
export function summaryOf(items: readonly { outcome: Outcome }[]): Summary {
  const summary: Summary = { created: 0, revised: 0, unchanged: 0, reopened: 0, held: 0, refused: 0, stale: 0, failed: 0 };
  for (const { outcome } of items) summary[outcome] += 1;
  return summary;
}

export const SubmissionMode = z.enum(['delta', 'full']);
export type SubmissionMode = z.infer<typeof SubmissionMode>;
