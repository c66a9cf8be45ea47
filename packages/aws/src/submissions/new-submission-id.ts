import { randomBytes } from 'node:crypto';
import type { NewSubmissionId } from '@ganghui/core';

// Crockford's base32: no I, L, O, U, so that it can be read out over the telephone.
const letters = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';
const timeWidth = 10;
const drawnLetters = 16;

/** 26 characters like a ULID: milliseconds first, so that names sort by time, then 80 bits that nobody can guess. */
export const newSubmissionId: NewSubmissionId = (at) =>
  // A byte modulo 32 is even: 256 is a multiple of 32.
  timeLetters(at.getTime()) + [...randomBytes(drawnLetters)].map((byte) => letters.charAt(byte % 32)).join('');

/** What every name of this millisecond begins with. */
export function timeLetters(ms: number): string {
  let time = '';
  for (let rest = ms, place = 0; place < timeWidth; place++, rest = Math.floor(rest / 32)) time = letters.charAt(rest % 32) + time;
  return time;
}
