import { sha256 } from './content-hash.ts';

const modulus = 1n << 256n;

/** Before the first change: nothing is live, and the chain hangs on zeros. */
export const emptyDigest = '0'.repeat(64);

export type Named = { revision: number; hash: string; live: boolean };

/** The name under which an open posting counts: its id, revision and content. */
export const stateName = (postingId: string, { revision, hash }: Pick<Named, 'revision' | 'hash'>): string =>
  `${postingId}@${revision}#${hash}`;

/** What a change does to the set of open postings: the name that leaves it and the one that enters, null for none. */
export const movesOf = (
  postingId: string,
  before: Named | null | undefined,
  after: Named,
): { leaves: string | null; enters: string | null } => ({
  leaves: before?.live ? stateName(postingId, before) : null,
  enters: after.live ? stateName(postingId, after) : null,
});

/**
 * The sum modulo 2²⁵⁶ of SHA-256 over the name of every open posting, in hex. Order does not matter, so a receiver that adds and
 * subtracts the same names holds the same number exactly when it holds the same postings with the same content.
 */
export function moveDigest(digest: string, { leaves, enters }: { leaves: string | null; enters: string | null }): string {
  let sum = BigInt(`0x${digest}`);
  if (leaves !== null) sum -= BigInt(`0x${sha256(leaves)}`);
  if (enters !== null) sum += BigInt(`0x${sha256(enters)}`);
  return (((sum % modulus) + modulus) % modulus).toString(16).padStart(64, '0');
}

/** What a page of a snapshot is known by: SHA-256 over the names of its postings in order, each followed by a line feed. */
export const hashOfNames = (names: Iterable<string>): string => sha256(Array.from(names, (name) => `${name}\n`).join(''));
