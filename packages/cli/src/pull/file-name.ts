import { createHash } from 'node:crypto';

// Capitals only: file systems that do not tell `a` from `A` would take two ids for one.
const plain = /^[A-Z0-9](?:[A-Z0-9._-]{0,62}[A-Z0-9])?$/;
// Names that Windows keeps for itself, with any ending.
const reserved = /^(?:CON|PRN|AUX|NUL|COM\d|LPT\d)(?:\.|$)/;

/**
 * The file of a posting: `320100-01/NJ-2026-0001.json`. An id with other letters gets the first 16 digits of its hash behind what of it is
 * safe everywhere, so that no two ids are one file on any file system.
 */
export function fileNameOf(postingId: string): string {
  const dot = postingId.indexOf('.');
  const market = postingId.slice(0, dot).replace(/[^\d-]/g, '_');
  const sourceId = postingId.slice(dot + 1);
  if (plain.test(sourceId) && !reserved.test(sourceId)) return `${market}/${sourceId}.json`;
  const safe = [...sourceId.normalize('NFC')]
    .slice(0, 24)
    .join('')
    .replace(/[^\p{L}\p{N}-]/gu, '_');
  return `${market}/${safe}~${createHash('sha256').update(postingId).digest('hex').slice(0, 16)}.json`;
}
