import { createHash } from 'node:crypto';
import { promisify } from 'node:util';
import { gzip } from 'node:zlib';
import type { Context } from 'hono';
import { sendRefusal } from '../problem.ts';
import { acceptedMedia, ndjson, takesGzip } from './accepted.ts';

const zip = promisify(gzip);
// Below this the header of gzip costs more than it saves.
const smallestZipped = 1_000;

/** `whole`: the page as JSON; `items`: what stands in it, for one line each. `headers` tell beside the lines what `whole` tells in itself. */
export type SentPage = { whole: object; items: readonly unknown[]; headers?: Record<string, string> };

/**
 * Sends a page as JSON or as NDJSON, packed when the caller takes gzip. The ETag is that of the bytes and of what the headers tell;
 * a caller who has them already gets 304. What is shown depends on the key, so only the caller may keep it, and asks each time.
 */
export async function sendPage(c: Context, { whole, items, headers = {} }: SentPage): Promise<Response> {
  const media = acceptedMedia(c);
  if (!media.ok) return sendRefusal(c, media.error);
  const lines = media.value === ndjson;
  const text = lines ? items.map((item) => `${JSON.stringify(item)}\n`).join('') : JSON.stringify(whole);
  const zipped = takesGzip(c) && text.length >= smallestZipped;
  const tag = `"${tagOf(text, lines ? headers : {})}${zipped ? '-gzip' : ''}"`;
  const told = {
    ...headers,
    ETag: tag,
    'Cache-Control': 'private, no-cache',
    Vary: 'Accept, Accept-Encoding, Authorization',
  };
  if (isHeld(c.req.header('if-none-match'), tag)) return c.body(null, 304, told);
  const type = lines ? `${ndjson}; charset=utf-8` : 'application/json';
  if (!zipped) return c.body(text, 200, { ...told, 'Content-Type': type });
  const bytes = new Uint8Array(await zip(text));
  return c.body(bytes, 200, { ...told, 'Content-Type': type, 'Content-Encoding': 'gzip' });
}

const tagOf = (text: string, headers: Record<string, string>): string =>
  createHash('sha256').update(JSON.stringify(headers)).update(text).digest('hex').slice(0, 32);

// A proxy that packs anew makes a tag weak; to compare is allowed all the same.
const isHeld = (header = '', tag: string): boolean =>
  header
    .slice(0, 2000)
    .split(',')
    .map((each) => each.trim().replace(/^W\//, ''))
    .some((each) => each === tag || each === '*');
