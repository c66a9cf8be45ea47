import { randomUUID } from 'node:crypto';
import type { BeginPart, SubmissionStore } from '@ganghui/core';
import { numberOf, type Row, textOf } from '../attributes.ts';
import type { Table } from '../table-client.ts';
import { packPieces, runOf } from './pack-pieces.ts';
import { type Asked, createDropPart, type Pieces, showPieces, takeInHand } from './part-lease.ts';
import { isReceived, leaseLeftMs } from './part-rows.ts';
import { putRows } from './put-rows.ts';
import { readItems } from './read-kept.ts';
import { goneAfter, keptUntil, pieceRows } from './submission-rows.ts';

/** Takes a part in hand, then stores its evidence; a part that another try has finished or holds is left alone. */
export function createBeginPart(table: Table, nowMs: () => number): SubmissionStore['beginPart'] {
  const dropPart = createDropPart(table);
  return async ({ evidence, ...asked }) => {
    const { marketId, submissionId, part, at } = asked;
    const [sent, contacts] = await Promise.all([
      packPieces(evidence.sent),
      evidence.contacts.length === 0 ? [] : packPieces(evidence.contacts),
    ]);
    const now = nowMs();
    const hold = randomUUID().slice(0, 8);
    const pieces: Pieces = { run: runOf([...sent, ...contacts]), sent: sent.length, contacts: contacts.length };
    try {
      const taken = await takeInHand(table, { ...asked, ...pieces, hold, now });
      if ('refusal' in taken) return await answerOf(table, asked, taken.refusal, now);
      const place = { marketId, submissionId, part, run: pieces.run };
      await putRows(table, [
        ...pieceRows(place, 'SENT', sent, keptUntil(at)),
        ...pieceRows(place, 'CONTACT', contacts, goneAfter(evidence.contactsUntil)),
      ]);
      // An earlier try read the same bytes in another way (another profile): the part shows the new pieces once they are all there.
      if (taken.row.run?.S !== pieces.run) await showPieces(table, asked, { ...pieces, hold });
      const since = textOf(taken.row, 'at');
      return { state: since === at ? 'begun' : 'resumed', at: since, hold };
    } catch (error) {
      // It may be in our hands, also when the answer was lost: whoever sends it again must not wait for the lease to end.
      await dropPart({ marketId, submissionId, part, hold }).catch(() => undefined);
      throw error;
    }
  };
}

async function answerOf(table: Table, { marketId, submissionId, part, bodyHash }: Asked, standing: Row, nowMs: number): Promise<BeginPart> {
  if (textOf(standing, 'hash') !== bodyHash) return { state: 'conflict' };
  if (isReceived(standing)) {
    const place = { marketId, submissionId, part, run: textOf(standing, 'itemsRun') };
    return { state: 'received', items: await readItems(table, place, numberOf(standing, 'items')) };
  }
  return { state: 'under-way', retryAfterSeconds: Math.max(1, Math.ceil(leaseLeftMs(standing, nowMs) / 1000)) };
}
