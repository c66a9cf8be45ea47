import * as z from 'zod';

// Apart from the receipts: a function that only counts outcomes does not carry their descriptions.

/** `failed`: the store did not answer, so this record may not be stored; everything else is final. Sending the same again is safe. */
export const outcomes = ['created', 'revised', 'unchanged', 'reopened', 'held', 'refused', 'stale', 'failed'] as const;
export const Outcome = z.enum(outcomes);
export type Outcome = z.infer<typeof Outcome>;

export const Summary = z.record(Outcome, z.number().int()).meta({ description: '每种结果各几条 / How many records came to each outcome.' });
export type Summary = z.infer<typeof Summary>;

export const SubmissionMode = z.enum(['delta', 'full']);
export type SubmissionMode = z.infer<typeof SubmissionMode>;
