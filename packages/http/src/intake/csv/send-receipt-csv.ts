import type { ReadReceipt } from '@ganghui/core';
import type { Context } from 'hono';
import { sendRefusal } from '../../problem.ts';
import { byteOrderMark, csvLine } from './csv-line.ts';
import { receiptColumns, receiptRow } from './receipt-rows.ts';

type Asked = Omit<Parameters<ReadReceipt>[0], 'limit'> & { limit: number | undefined };

// A Lambda answers at most 6 MB: no page is added to a table that is longer than this.
const fullBytes = 3_000_000;
const pageSize = 1000;

/** A receipt as a table: all of it, or a page when a limit is asked for; what is left over is linked to as `next`. */
export async function sendReceiptCsv(c: Context, { limit, ...asked }: Asked, readReceipt: ReadReceipt): Promise<Response> {
  let text = byteOrderMark + csvLine(receiptColumns);
  let bytes = Buffer.byteLength(text);
  let after = asked.after;
  let left: string | null;
  do {
    const page = await readReceipt({ ...asked, after, limit: limit ?? pageSize });
    if (!page.ok) return sendRefusal(c, page.error);
    const lines = page.value.items.map((item) => csvLine(receiptRow(item))).join('');
    text += lines;
    bytes += Buffer.byteLength(lines);
    left = page.value.next;
    after = left;
  } while (left !== null && limit === undefined && bytes < fullBytes);
  return c.body(text, 200, {
    'Content-Type': 'text/csv; charset=utf-8',
    'Content-Disposition': `attachment; filename="receipt-${asked.submissionId}.csv"`,
    'Cache-Control': 'no-store',
    Vary: 'Accept',
    ...(left !== null && { Link: `<${nextUrl(c.req.url, left)}>; rel="next"` }),
  });
}

function nextUrl(address: string, after: string): string {
  const url = new URL(address);
  url.searchParams.set('after', after);
  url.searchParams.set('format', 'csv');
  return `${url.pathname}${url.search}`;
}
