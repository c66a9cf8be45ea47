import type { Context } from 'hono';
import { member } from '../member.ts';

/**
 * Aborted when the caller went away before the answer. A Lambda is never told; the one-machine run hands its signal on where Lambda has
 * its context, `{ lambdaContext: { signal } }`.
 */
export function goneSignal(c: Context): AbortSignal {
  const handed = ['lambdaContext', 'signal'].reduce(member, c.env);
  return handed instanceof AbortSignal ? handed : c.req.raw.signal;
}
