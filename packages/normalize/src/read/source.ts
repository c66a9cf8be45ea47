import { open } from 'node:fs/promises';

/** Where the bytes of a file come from. Chunks may be of any size. */
export type Source = { path: string } | { bytes: Uint8Array } | { chunks: AsyncIterable<Uint8Array> };

/** Bytes of a piece; what a file looks like is judged by the first one. */
export const pieceLength = 64 * 1024;

async function* fileIn(path: string): AsyncGenerator<Uint8Array> {
  const file = await open(path);
  try {
    for (;;) {
      const piece = new Uint8Array(pieceLength);
      const { bytesRead } = await file.read(piece, 0, pieceLength);
      if (bytesRead === 0) return;
      yield piece.subarray(0, bytesRead);
    }
  } finally {
    await file.close();
  }
}

async function* bytesIn(bytes: Uint8Array): AsyncGenerator<Uint8Array> {
  yield bytes;
}

export const chunksOf = (source: Source): AsyncIterable<Uint8Array> =>
  'path' in source ? fileIn(source.path) : 'bytes' in source ? bytesIn(source.bytes) : source.chunks;

/** The same bytes in pieces of one length (the last may be shorter), so that nothing read from them can depend on how they came. */
export async function* piecesOf(chunks: AsyncIterable<Uint8Array>, onBytes?: (bytes: number) => void): AsyncGenerator<Uint8Array> {
  let piece = new Uint8Array(pieceLength);
  let filled = 0;
  let total = 0;
  for await (const chunk of chunks) {
    total += chunk.length;
    onBytes?.(total);
    for (let at = 0; at < chunk.length; ) {
      const part = chunk.subarray(at, at + pieceLength - filled);
      piece.set(part, filled);
      filled += part.length;
      at += part.length;
      if (filled < pieceLength) continue;
      yield piece;
      piece = new Uint8Array(pieceLength);
      filled = 0;
    }
  }
  if (filled > 0) yield piece.subarray(0, filled);
}
