import { createHash } from 'node:crypto';

const modulus = 1n << 256n;
const sha256 = (text: string): string => createHash('sha256').update(text).digest('hex');

/** Before the first change: nothing is live and the chain hangs on zeros. */
export const emptyDigest = '0'.repeat(64);

/**
 * The sum modulo 2²⁵⁶ of SHA-256 over every live `postingId@revision`, in hex. Order does not matter, so a receiver that adds
 * and subtracts the same names holds the same number exactly when it holds the same postings.
 */
export function moveDigest(digest: string, { leaves, enters }: { leaves: string | null; enters: string | null }): string {
  let sum = BigInt(`0x${digest}`);
  if (leaves) sum -= BigInt(`0x${sha256(leaves)}`);
  if (enters) sum += BigInt(`0x${sha256(enters)}`);
  return (((sum % modulus) + modulus) % modulus).toString(16).padStart(64, '0');
}

/** Each segment's hash covers the one before, so nobody can take a page out of the middle unseen. */
export const chainHash = (previous: string, eventLines: readonly string[]): string => sha256(`${previous}\n${eventLines.join('\n')}`);
