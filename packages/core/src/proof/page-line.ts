import type { FeedEvent, SnapshotEntry } from '@ganghui/spec';
import { canonicalJson, sha256, stateName } from '@ganghui/spec/proof';

/** One open posting in a page: the canonical JSON of its SnapshotEntry, and the name under which it counts in the digest. */
export type PageLine = { id: string; name: string; text: string };

/**
 * The line of an entry of the log. Throws when its hash is not that of what it shows: neither a damaged entry nor one that holds a
 * contact ever gets into a snapshot, for a hash covers the content without it.
 */
export function lineOf({ sequence, subject, data: { posting, quality, hash, scope } }: FeedEvent): PageLine {
  // The members of an entry stand in the order of their names, and those of the content are neighbours in it.
  const content = `"posting":${canonicalJson(posting)},"quality":${canonicalJson(quality)}`;
  if (sha256(`{${content}}`) !== hash) throw new Error(`entry ${sequence} of the log is not what its hash says`);
  const text = `{"hash":"${hash}",${content},"scope":${canonicalJson(scope)},"sequence":${sequence}}`;
  return { id: subject, name: stateName(subject, { revision: posting.revision, hash }), text };
}

/** The entries of a page as they are stored: a line each. */
export const textOf = (lines: readonly PageLine[]): string => lines.map(({ text }) => `${text}\n`).join('');

const rowsOf = (text: string): string[] => text.split('\n').slice(0, -1);
// A file is only read once its hash was found right, and nobody but us can have made one.
export const entriesOf = (text: string): SnapshotEntry[] => rowsOf(text).map((row): SnapshotEntry => JSON.parse(row));

export const linesOf = (text: string): PageLine[] =>
  rowsOf(text).map((row) => {
    const { posting, hash }: SnapshotEntry = JSON.parse(row);
    return { id: posting.id, name: stateName(posting.id, { revision: posting.revision, hash }), text: row };
  });
