import { inflateRawSync } from 'node:zlib';

export type ZipEntry = { name: string; method: number; packed: Uint8Array; size: number };

const endSignature = 0x06054b50;
const entrySignature = 0x02014b50;
const endLength = 22;
const maxComment = 65_535;

/** The entries of a zip by its central directory; undefined when the bytes are no zip. */
export function zipEntries(body: Uint8Array): ZipEntry[] | undefined {
  const view = new DataView(body.buffer, body.byteOffset, body.byteLength);
  let end = body.length - endLength;
  while (end >= 0 && end >= body.length - endLength - maxComment && view.getUint32(end, true) !== endSignature) end--;
  if (end < 0 || view.getUint32(end, true) !== endSignature) return undefined;
  const entries: ZipEntry[] = [];
  let at = view.getUint32(end + 16, true);
  for (let left = view.getUint16(end + 10, true); left > 0; left--) {
    if (at + 46 > body.length || view.getUint32(at, true) !== entrySignature) return undefined;
    const [nameLength, extraLength, noteLength] = [28, 30, 32].map((offset) => view.getUint16(at + offset, true)) as [
      number,
      number,
      number,
    ];
    const start = view.getUint32(at + 42, true);
    if (start + 30 > body.length) return undefined;
    const data = start + 30 + view.getUint16(start + 26, true) + view.getUint16(start + 28, true);
    entries.push({
      name: new TextDecoder().decode(body.subarray(at + 46, at + 46 + nameLength)),
      method: view.getUint16(at + 10, true),
      packed: body.subarray(data, data + view.getUint32(at + 20, true)),
      size: view.getUint32(at + 24, true),
    });
    at += 46 + nameLength + extraLength + noteLength;
  }
  return entries;
}

/** Undefined when the entry is broken or larger than `maxLength` bytes, whatever size it claims. */
export function unpack({ method, packed }: ZipEntry, maxLength: number): Uint8Array | undefined {
  if (method === 0) return packed.length > maxLength ? undefined : packed;
  try {
    return inflateRawSync(packed, { maxOutputLength: maxLength });
  } catch {
    return undefined;
  }
}
