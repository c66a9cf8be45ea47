import type { SubmissionHead } from '@ganghui/core';
import * as z from 'zod';
import { number, packed, type Row, text, unpacked } from '../attributes.ts';

const daySeconds = 86_400;
/** How long a submission with its evidence can be read. */
const keptSeconds = 1096 * daySeconds;
const claimSeconds = 7 * daySeconds;

const seconds = (iso: string): number => Math.floor(Date.parse(iso) / 1000);
export const keptUntil = (at: string): Row => ({ ttl: number(seconds(at) + keptSeconds) });
/** Submissions that began before this instant are past their time. */
export const oldestKept = (nowMs: number): number => Math.max(0, nowMs - (keptSeconds + 1) * 1000);
export const claimedUntil = (nowMs: number): Row => ({ ttl: number(Math.floor(nowMs / 1000) + claimSeconds) });
export const goneAfter = (iso: string): Row => ({ ttl: number(seconds(iso)) });
/** DynamoDB deletes up to two days late, and the embedded engine never: a row past its time is not there. */
export const isGone = (row: Row, nowMs: number): boolean => row.ttl?.N !== undefined && Number(row.ttl.N) * 1000 <= nowMs;

export const headKey = (marketId: string, submissionId: string): Row => ({ pk: text(`S#${marketId}`), sk: text(submissionId) });
export const claimKey = (marketId: string, keyHash: string): Row => ({ pk: text(`S#${marketId}#KEY#${keyHash}`), sk: text('KEY') });

/** Everything of one submission but its head. */
export const submissionPk = (marketId: string, submissionId: string) => text(`S#${marketId}#${submissionId}`);
export const partName = (part: number): string => String(part).padStart(5, '0');
const pieceName = (piece: number): string => String(piece).padStart(3, '0');

/** What is kept of a part beside its own row. */
export type Kept = 'SENT' | 'CONTACT' | 'ITEMS';
type Place = { marketId: string; submissionId: string; part: number; run: string };

/** `run` tells the pieces of one try from those of another, so that two tries never mix. */
export const pieceKeys = ({ marketId, submissionId, part, run }: Place, kept: Kept, count: number): Row[] =>
  Array.from({ length: count }, (_, piece) => ({
    pk: submissionPk(marketId, submissionId),
    sk: text(`${kept}#${partName(part)}#${run}#${pieceName(piece)}`),
  }));

export const pieceRows = (place: Place, kept: Kept, pieces: readonly Uint8Array[], ttl: Row): Row[] =>
  pieceKeys(place, kept, pieces.length).map((key, at) => ({ ...key, ...ttl, body: { B: pieces[at] ?? new Uint8Array() } }));

// The row was written by toHeadRow from typed values: the content is not parsed again.
const Head = z.custom<SubmissionHead>();

export const toHeadRow = (head: SubmissionHead): Row => ({
  ...headKey(head.marketId, head.submissionId),
  ...keptUntil(head.startedAt),
  state: text(head.state),
  ...(head.step !== undefined && { step: number(head.step) }),
  head: packed(head),
});
export const fromHeadRow = (row: Row): SubmissionHead => Head.parse(unpacked(row, 'head'));
