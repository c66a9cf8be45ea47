import { promisify } from 'node:util';
import { gunzip, gzip } from 'node:zlib';
import { sha256 } from '@ganghui/spec/proof';

const [compress, decompress] = [promisify(gzip), promisify(gunzip)];

export type PageFile = { name: string; bytes: Uint8Array };

/**
 * Named by what it holds and by the snapshot it was first made for: `<asOf, 12 digits>-<sha256>.gz`. No two builders that stand at
 * different places write the same name, so whoever removes what only old snapshots used takes nothing from one that is being built.
 */
export async function packFile(asOf: number, text: string): Promise<PageFile> {
  return { name: fileName(asOf, text), bytes: await compress(text) };
}

export const fileName = (asOf: number, text: string): string => `${String(asOf).padStart(12, '0')}-${sha256(text)}.gz`;

/** The snapshot that a file was made for; NaN for a name that is none of ours. */
export const asOfOf = (name: string): number => (/^\d{12}-[0-9a-f]{64}\.gz$/.test(name) ? Number(name.slice(0, 12)) : Number.NaN);

/** A file is missing, cut or altered; what it held can be made again from the log. */
export class PageDamaged extends Error {
  override name = 'PageDamaged';
}

/** The text of a file, proven to be the one that was written; throws `PageDamaged` when it is missing, cut or altered. */
export async function unpackFile(name: string, bytes: Uint8Array | undefined): Promise<string> {
  if (!bytes) throw new PageDamaged(`the snapshot file ${name} is missing`);
  const text = await decompress(bytes).then(String, (cause: unknown) => {
    throw new PageDamaged(`the snapshot file ${name} cannot be unpacked`, { cause });
  });
  if (!name.endsWith(`-${sha256(text)}.gz`)) throw new PageDamaged(`the snapshot file ${name} is not what was written`);
  return text;
}
