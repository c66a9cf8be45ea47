import * as z from 'zod';

/** RFC 9457 problem details, with one entry per thing to mend. */
export const Problem = z
  .object({
    type: z.string(),
    title: z.string(),
    status: z.number().int(),
    detail: z.string(),
    errors: z.array(z.object({ pointer: z.string(), rule: z.string(), detail: z.string(), fix: z.string() })).optional(),
  })
  .meta({ id: 'Problem', title: 'Problem' });
export type Problem = z.infer<typeof Problem>;
