import type { SentRecord } from '@ganghui/core';
import type { Context } from 'hono';

// A Lambda answers at most 6 MB, its own quoting of the text included; a record is never cut.
const fullBytes = 3_000_000;

/** What was sent as JSON lines, from the record at place `after` on; what does not fit is linked to as `next`. */
export function sendEvidence(c: Context, sent: readonly SentRecord[], after: number): Response {
  let text = '';
  let bytes = 0;
  let place = after;
  for (; place < sent.length && bytes < fullBytes; place++) {
    const { line, sheet, cells } = sent[place]!;
    const json = `${JSON.stringify({ line, sheet, cells })}\n`;
    text += json;
    bytes += Buffer.byteLength(json);
  }
  return c.body(text, 200, {
    'Content-Type': 'application/x-ndjson; charset=utf-8',
    'Cache-Control': 'no-store',
    ...(place < sent.length && { Link: `<${nextUrl(c.req.url, place)}>; rel="next"` }),
  });
}

function nextUrl(address: string, after: number): string {
  const url = new URL(address);
  url.searchParams.set('after', String(after));
  return `${url.pathname}${url.search}`;
}
