import type { Snapshot } from '@ganghui/spec';
import { hashOfNames } from '@ganghui/spec/proof';
import { inParallel } from '../in-parallel.ts';
import { packFile } from './page-file.ts';
import { type PageLine, textOf } from './page-line.ts';
import type { PageStore } from './ports.ts';

type PageRow = Snapshot['pages'][number];
export type StoredPage = { row: PageRow; file: string };

/** What a page holds at most: postings, and bytes of JSON. */
export type PageLimits = { entries: number; bytes: number };
export const pageLimits: PageLimits = { entries: 250, bytes: 1_500_000 };
// As many files are packed and stored at a time, and so held in memory.
const batch = 4;

export type PageWriter = {
  /** In the order of ids. */
  add: (line: PageLine) => Promise<void>;
  /** Whether a page may follow as it is; else its lines are to be added. */
  mayKeep: () => boolean;
  keep: (page: StoredPage) => Promise<void>;
  finish: () => Promise<StoredPage[]>;
};

/** Cuts lines into pages and stores them; pages that are kept stay the files they are. */
export function createPageWriter(pages: PageStore, asOf: number, limits: PageLimits): PageWriter {
  // Below it a page takes its neighbour in, so that closings never leave a trail of crumbs.
  const small = limits.entries / 4;
  const made: (StoredPage | undefined)[] = [];
  let cut: { at: number; lines: PageLine[] }[] = [];
  const waiting: PageLine[] = [];
  let waitingBytes = 0;

  const store = async ({ at, lines }: { at: number; lines: PageLine[] }): Promise<void> => {
    const { name, bytes } = await packFile(asOf, textOf(lines));
    await pages.put(name, bytes);
    const [first, last] = [lines[0], lines.at(-1)];
    if (!first || !last) throw new Error('a page without lines was cut');
    const sha256 = hashOfNames(lines.map((line) => line.name));
    made[at] = { row: { page: at + 1, count: lines.length, first: first.id, last: last.id, bytes: bytes.length, sha256 }, file: name };
  };
  const storeCut = async (): Promise<void> => {
    const full = cut;
    cut = [];
    await inParallel(full, store);
  };
  /** Cuts one page of about this many lines off. */
  const cutPage = async (count: number): Promise<void> => {
    let bytes = 0;
    let end = 0;
    for (const { text } of waiting) {
      bytes += Buffer.byteLength(text) + 1;
      if (end === count || (end > 0 && bytes > limits.bytes)) break;
      end += 1;
    }
    const lines = waiting.splice(0, end);
    waitingBytes -= lines.reduce((sum, { text }) => sum + Buffer.byteLength(text) + 1, 0);
    cut.push({ at: made.length, lines });
    made.push(undefined);
    if (cut.length >= batch) await storeCut();
  };
  const flush = async (): Promise<void> => {
    while (waiting.length > 0) {
      const pagesLeft = Math.max(Math.ceil(waiting.length / limits.entries), Math.ceil(waitingBytes / limits.bytes));
      await cutPage(Math.ceil(waiting.length / pagesLeft));
    }
  };

  return {
    add: async (line) => {
      waiting.push(line);
      waitingBytes += Buffer.byteLength(line.text) + 1;
      // Twice as much as a page holds: what is left can still be halved evenly.
      if (waiting.length >= 2 * limits.entries || waitingBytes >= 2 * limits.bytes) await cutPage(limits.entries);
    },
    mayKeep: () => waiting.length === 0 || waiting.length >= small,
    keep: async ({ row, file }) => {
      await flush();
      made.push({ row: { ...row, page: made.length + 1 }, file });
    },
    finish: async () => {
      await flush();
      await storeCut();
      return made.flatMap((page) => page ?? []);
    },
  };
}
