import { createHash } from 'node:crypto';
import { gunzipSync } from 'node:zlib';
import { redactIdNumbers } from '@ganghui/normalize';
import { jsonOf } from '../json-of.ts';
import type { Exchange, SeenRecord } from '../watch/log.ts';

const maxUnpackedBytes = 32_000_000;
const maxTextChars = 4_000_000;
const deletedName = /^(?:is_?)?(?:deleted?|del_?flag|removed)$|删除/i;
const yes = new Set<unknown>([true, 1, '1', 'true', 'Y', 'y', '是']);

const hashOf = (data: string | Uint8Array): string => createHash('sha256').update(data).digest('hex').slice(0, 16);
const isCells = (value: unknown): value is Record<string, unknown> => typeof value === 'object' && value !== null && !Array.isArray(value);

const seenRecord = (cells: Record<string, unknown>, sourceId?: string): SeenRecord => ({
  sourceId: sourceId ?? (cells.sourceId === undefined || cells.sourceId === null ? null : String(cells.sourceId)),
  print: hashOf(JSON.stringify([sourceId ?? cells.sourceId, { ...cells, sourceId: undefined }])),
  updatedAt: typeof cells.updatedAt === 'string' && cells.updatedAt !== '' ? cells.updatedAt.slice(0, 40) : null,
  saysDeleted: Object.entries(cells).some(([name, value]) => name.length < 40 && deletedName.test(name) && yes.has(value)),
});

/** A part of an address; as it stands where a % in it means nothing. */
function decoded(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}

function recordsOf(text: string, type: string, path: string): SeenRecord[] | null {
  const single = /\/postings\/([^/]+)$/.exec(path)?.[1];
  if (type.includes('ndjson') || type.includes('jsonl'))
    return text.split('\n').flatMap((line) => {
      const cells = jsonOf(line);
      return isCells(cells) ? [seenRecord(cells)] : [];
    });
  const value = type.includes('json') ? jsonOf(text) : undefined;
  if (Array.isArray(value)) return value.filter(isCells).map((cells) => seenRecord(cells));
  return single !== undefined && isCells(value) ? [seenRecord(value, decoded(single))] : null;
}

function unpacked(bytes: Uint8Array, isGzip: boolean): Uint8Array {
  try {
    return isGzip ? gunzipSync(bytes, { maxOutputLength: maxUnpackedBytes }) : bytes;
  } catch {
    return bytes;
  }
}

/** Undefined when the bytes are no UTF-8; no text at all (a spreadsheet is a zip) is null. */
function textOf(bytes: Uint8Array): string | null | undefined {
  if (bytes[0] === 0x50 && bytes[1] === 0x4b) return null;
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return undefined;
  }
}

type SeenRequest = Pick<
  Exchange,
  | 'method'
  | 'path'
  | 'query'
  | 'contentType'
  | 'bodyBytes'
  | 'isGzip'
  | 'body'
  | 'isUtf8'
  | 'idNumbers'
  | 'records'
  | 'idempotencyKey'
  | 'ifMatch'
  | 'parts'
  | 'confirmClose'
>;

const wholeNumber = (value: unknown): number | null =>
  (typeof value === 'number' || typeof value === 'string') && /^\d{1,9}$/.test(`${value}`) ? Number(value) : null;

/** What the watch needs to know of a request: hashes and counts, nothing of what the body says. */
export function readRequest(method: string, url: URL, headers: Headers, bytes: Uint8Array): SeenRequest {
  const query = Object.fromEntries(url.searchParams);
  const contentType = headers.get('content-type');
  const isGzip = headers.get('content-encoding')?.toLowerCase() === 'gzip';
  const plain = unpacked(bytes, isGzip);
  const text = bytes.length === 0 ? null : textOf(plain);
  const type = contentType?.toLowerCase() ?? '';
  const asked = url.pathname.endsWith('/complete') && text ? jsonOf(text) : undefined;
  const wishes = isCells(asked) ? asked : {};
  const key = headers.get('idempotency-key');
  return {
    method,
    path: url.pathname,
    query,
    contentType,
    bodyBytes: bytes.length,
    isGzip,
    body: bytes.length === 0 ? null : hashOf(plain),
    isUtf8: text === null ? null : text !== undefined,
    idNumbers: text ? redactIdNumbers(text.slice(0, maxTextChars)).found : 0,
    records: text ? recordsOf(text, type, url.pathname) : null,
    idempotencyKey: key === null ? null : hashOf(key),
    ifMatch: headers.get('if-match'),
    parts: wholeNumber(wishes.parts),
    confirmClose: wholeNumber(query.confirmClose) ?? wholeNumber(wishes.confirmClose),
  };
}
