import type { Context } from 'hono';
import { member } from './member.ts';

/**
 * A header as it was sent; undefined when it was not. Hono's Lambda adapter drops a header that is empty and percent-encodes what is
 * not ASCII, so the event itself is asked first: `{ event: { headers } }` (HTTP API, payload format 2.0; names in lower case).
 */
export function sentHeader(c: Context, name: string): string | undefined {
  const sent = ['event', 'headers', name].reduce(member, c.env);
  return typeof sent === 'string' ? sent : c.req.header(name);
}
