import { isAscii } from 'node:buffer';
import { ok, type Profile, type Result } from '@ganghui/spec';
import { decodeHead, nothingSent } from './decode-text.ts';
import { whatItLooksLike } from './looks-like.ts';
import type { ReadRefusal } from './record.ts';
import { pieceLength } from './source.ts';

// NUL is ASCII too, and the sign of UTF-16 or of no text at all.
const isPlain = (piece: Uint8Array): boolean => isAscii(piece) && !piece.includes(0);

function joined(a: Uint8Array | undefined, b: Uint8Array): Uint8Array {
  return a ? new Uint8Array(Buffer.concat([a, b])) : b;
}

/** Text as it comes, without a byte order mark. The encoding is settled by the first pieces that are more than ASCII; a refusal ends it. */
export async function* decodeStream(
  pieces: AsyncIterable<Uint8Array>,
  asked?: Profile['encoding'],
): AsyncGenerator<Result<string, ReadRefusal>> {
  let decoder: TextDecoder | undefined;
  let held: Uint8Array | undefined;
  let first = true;
  let blank = true;
  const settle = (sample: Uint8Array, whole: boolean): Result<string, ReadRefusal> => {
    const head = decodeHead(sample, asked, whole);
    if (!head.ok) return head;
    decoder = new TextDecoder(head.value.encoding);
    return ok(decoder.decode(sample, { stream: true }));
  };
  for await (const piece of pieces) {
    if (decoder) {
      const text = decoder.decode(piece, { stream: true });
      blank &&= text.trim() === '';
      yield ok(text);
      continue;
    }
    const plain = !held && isPlain(piece) && !(first && (whatItLooksLike(piece) || looksMarked(piece)));
    first = false;
    if (!plain) held = joined(held, piece);
    if (!plain && held!.length <= pieceLength) continue;
    const text = plain ? ok(Buffer.from(piece.buffer, piece.byteOffset, piece.byteLength).toString('latin1')) : settle(held!, false);
    held = undefined;
    if (text.ok) blank &&= text.value.trim() === '';
    yield text;
    if (!text.ok) return;
  }
  if (held) {
    const text = settle(held, true);
    if (text.ok) blank &&= text.value.trim() === '';
    yield text;
    if (!text.ok) return;
  }
  const rest = decoder?.decode() ?? '';
  if (rest !== '') yield ok(rest);
  if (blank) yield nothingSent;
}

const looksMarked = (piece: Uint8Array): boolean => Buffer.from(piece.subarray(0, 200)).toString('latin1').trimStart().startsWith('<');
