import { dueAt, type StoredPosting } from '@ganghui/core';
import type { Posting, Quality } from '@ganghui/spec';
import * as z from 'zod';
import { number, packed, type Row, text, textOf, unpacked } from './attributes.ts';
import { dueShards } from './table.ts';

export const postingKey = (postingId: string, sk: string): Row => ({ pk: text(`P#${postingId}`), sk: text(sk) });
export const currentKey = (postingId: string): Row => postingKey(postingId, 'CURRENT');

const Body = z.object({ posting: z.custom<Posting>(), quality: z.custom<Quality>() });

// Any stable spread will do; the sum of code units is stable and cheap.
const shardOf = (postingId: string): number => [...postingId].reduce((sum, char) => sum + char.charCodeAt(0), 0) % dueShards;
export const dueKey = (shard: number): string => `DUE#${shard}`;

/** The current row of a posting: what is queried stands in attributes, the rest in one packed body. */
export function toPostingRow(stored: StoredPosting): Row {
  const { posting, quality, contentHash, at, wasPublic, startsAt, confirmedAt, submissionId } = stored;
  const due = dueAt(stored);
  return {
    ...currentKey(posting.id),
    postingId: text(posting.id),
    revision: number(posting.revision),
    status: text(posting.status),
    hash: text(contentHash),
    wasPublic: { BOOL: wasPublic },
    at: text(at),
    mk: text(`${posting.marketId}#${posting.status}`),
    mt: text(at),
    ...(startsAt !== null && { startsAt: text(startsAt) }),
    ...(confirmedAt !== null && { confirmedAt: text(confirmedAt) }),
    ...(submissionId !== null && { submissionId: text(submissionId) }),
    ...(due && { dk: text(dueKey(shardOf(posting.id))), due: text(due) }),
    body: packed({ posting, quality }),
  };
}

// The row was written by toPostingRow from typed values: the shape is checked, the content is not parsed again. What an older
// version of it did not write is null.
export function fromPostingRow(row: Row): StoredPosting {
  const { posting, quality } = Body.parse(unpacked(row, 'body'));
  return {
    posting,
    quality,
    contentHash: textOf(row, 'hash'),
    at: textOf(row, 'at'),
    wasPublic: row.wasPublic?.BOOL === true,
    startsAt: row.startsAt?.S ?? null,
    confirmedAt: row.confirmedAt?.S ?? null,
    submissionId: row.submissionId?.S ?? null,
  };
}
