import type { SentRecord } from '@ganghui/core';
import type { Context } from 'hono';
import { shortRecord } from './short-record.ts';

// A Lambda answers at most 6 MB (6,291,556 bytes) with its headers; the body is in Base64 there, or text that is quoted once more.
const fullBytes = 6_000_000;

/** What was sent as JSON lines, from the record at place `after` on; what does not fit is linked to as `next`. */
export function sendEvidence(c: Context, sent: readonly SentRecord[], after: number): Response {
  let text = '';
  let bytes = 0;
  let place = after;
  for (const record of sent.slice(after)) {
    const line = lineOf(record);
    bytes += line.bytes;
    if (bytes > fullBytes) break;
    text += line.text;
    place += 1;
  }
  return c.body(text, 200, {
    'Content-Type': 'application/x-ndjson; charset=utf-8',
    'Cache-Control': 'no-store',
    ...(place < sent.length && { Link: `<${nextUrl(c.req.url, place)}>; rel="next"` }),
  });
}

/** A record as a line, and the most that it takes in the answer of a Lambda. */
function lineOf({ line, sheet, cells }: SentRecord): { text: string; bytes: number } {
  const whole = measured({ line, sheet, cells });
  return whole.bytes > fullBytes ? measured({ ...shortRecord({ line, sheet, cells }), cut: true }) : whole;
}

function measured(record: SentRecord & { cut?: true }): { text: string; bytes: number } {
  const text = `${JSON.stringify(record)}\n`;
  const base64 = Math.ceil((Buffer.byteLength(text) * 4) / 3);
  return { text, bytes: Math.max(base64, Buffer.byteLength(JSON.stringify(text))) };
}

function nextUrl(address: string, after: number): string {
  const url = new URL(address);
  url.searchParams.set('after', String(after));
  return `${url.pathname}${url.search}`;
}
