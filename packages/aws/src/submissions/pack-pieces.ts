import { createHash } from 'node:crypto';
import { promisify } from 'node:util';
import { deflateRaw, inflateRaw } from 'node:zlib';
import type { Row } from '../attributes.ts';
import { rowDictionary } from '../row-dictionary.ts';

// Off the main thread: a batch of a thousand records is a megabyte of JSON.
const deflate = promisify(deflateRaw);
const inflate = promisify(inflateRaw);

// A row holds 400 KB with its keys.
const pieceBytes = 350_000;

/** A value as JSON, deflated and cut so that every piece fits a row; at least one piece. */
export async function packPieces(value: unknown): Promise<Uint8Array[]> {
  const bytes = await deflate(JSON.stringify(value), { dictionary: rowDictionary });
  return Array.from({ length: Math.max(1, Math.ceil(bytes.length / pieceBytes)) }, (_, at) =>
    bytes.subarray(at * pieceBytes, (at + 1) * pieceBytes),
  );
}

export async function unpackPieces(pieces: readonly Uint8Array[]): Promise<unknown> {
  return JSON.parse((await inflate(Buffer.concat(pieces), { dictionary: rowDictionary })).toString('utf8'));
}

/** The same pieces go to the same rows: a second try that dies half way through leaves what the first has stored whole. */
export function runOf(pieces: readonly Uint8Array[]): string {
  const hash = createHash('sha256');
  for (const piece of pieces) hash.update(piece);
  return hash.digest('hex').slice(0, 12);
}

/** The pieces of these rows in the order of their keys; undefined when one of `count` is missing. */
export function piecesOf(rows: readonly Row[], count: number): Uint8Array[] | undefined {
  const sorted = rows.toSorted((a, b) => ((a.sk?.S ?? '') < (b.sk?.S ?? '') ? -1 : 1));
  const pieces = sorted.flatMap((row) => row.body?.B ?? []);
  return pieces.length === count && count > 0 ? pieces : undefined;
}
