import { once } from 'node:events';
import * as yauzl from 'yauzl';
import type { Source } from './source.ts';

/** Limits of what a zip may unpack to, in bytes. */
export type ZipLimits = { entry: number; total: number };
/** What is wrong with the content of a zip, as opposed to the disk it lies on. */
export type ZipFault = 'broken' | 'huge';
export class ZipError extends Error {
  readonly fault: ZipFault;
  constructor(fault: ZipFault) {
    super(fault);
    this.fault = fault;
  }
}

/** `bytesOf` gives an entry's unpacked bytes, undefined when there is none of that name; it throws ZipError once they are too many. */
export type ZipFile = { names: string[]; bytesOf: (name: string) => AsyncIterable<Uint8Array> | undefined; close: () => void };

const maxEntries = 10_000;
const alwaysAllowed = 64 * 1024 * 1024;
// Spreadsheets pack 10 to 40 times, a zip made to burst 1000 times.
const maxRatio = 120;

const isOutage = (error: unknown): boolean => error instanceof Error && 'syscall' in error;
const asZipError = (error: unknown): unknown => (error instanceof ZipError || isOutage(error) ? error : new ZipError('broken'));

const opened = (source: Exclude<Source, { chunks: unknown }>): Promise<yauzl.ZipFile> =>
  new Promise((resolve, reject) => {
    const options = { lazyEntries: true, autoClose: false };
    const done = (error: Error | null, zip: yauzl.ZipFile): void => (error ? reject(error) : resolve(zip));
    if ('path' in source) yauzl.open(source.path, options, done);
    else yauzl.fromBuffer(Buffer.from(source.bytes.buffer, source.bytes.byteOffset, source.bytes.byteLength), options, done);
  });

async function entriesOf(zip: yauzl.ZipFile): Promise<Map<string, yauzl.Entry>> {
  if (zip.entryCount > maxEntries) throw new ZipError('huge');
  const entries = new Map<string, yauzl.Entry>();
  zip.on('entry', (entry: yauzl.Entry) => {
    entries.set(entry.fileName, entry);
    zip.readEntry();
  });
  const end = once(zip, 'end');
  zip.readEntry();
  await end;
  return entries;
}

/** `onBytes` hears how many packed bytes have been read: of entries read twice the second time, so that the sum is that of the file. */
export async function openZip(
  source: Exclude<Source, { chunks: unknown }>,
  limits: ZipLimits,
  onBytes?: (bytes: number) => void,
): Promise<ZipFile> {
  let total = 0;
  let done = 0;
  const seen = new Set<string>();
  async function* bytesOf(zip: yauzl.ZipFile, entry: yauzl.Entry): AsyncGenerator<Uint8Array> {
    const most = Math.min(limits.entry, Math.max(alwaysAllowed, entry.compressedSize * maxRatio));
    if (entry.uncompressedSize > most) throw new ZipError('huge');
    const counts = seen.has(entry.fileName) || !entry.fileName.includes('worksheets/');
    seen.add(entry.fileName);
    try {
      const stream = await new Promise<AsyncIterable<Uint8Array>>((resolve, reject) =>
        zip.openReadStream(entry, (error, found) => (error ? reject(error) : resolve(found))),
      );
      let size = 0;
      for await (const bytes of stream) {
        size += bytes.length;
        total += bytes.length;
        if (size > most || total > limits.total) throw new ZipError('huge');
        if (counts) onBytes?.(done + Math.round((entry.compressedSize * size) / Math.max(1, entry.uncompressedSize)));
        yield bytes;
      }
      if (counts) done += entry.compressedSize;
    } catch (error) {
      throw asZipError(error);
    }
  }
  let zip: yauzl.ZipFile | undefined;
  try {
    const open = await opened(source);
    zip = open;
    const entries = await entriesOf(open);
    return {
      names: [...entries.keys()],
      bytesOf: (name) => {
        const entry = entries.get(name);
        return entry && bytesOf(open, entry);
      },
      close: () => open.close(),
    };
  } catch (error) {
    zip?.close();
    throw asZipError(error);
  }
}
