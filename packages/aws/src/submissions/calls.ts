import { GetItemCommand } from '@aws-sdk/client-dynamodb';
import type { SentRecord, SubmissionStore } from '@ganghui/core';
import type { ReceiptItem } from '@ganghui/spec';
import * as z from 'zod';
import { number, text, unpacked } from '../attributes.ts';
import { batchGet } from '../read-rows.ts';
import type { Table } from '../table-client.ts';
import { packPieces, piecesOf, runOf, unpackPieces } from './pack-pieces.ts';
import { putRows } from './put-rows.ts';
import { goneAfter, headKey, isGone, keptUntil, pieceKeys, pieceRows, toHeadRow } from './submission-rows.ts';

export type Call = { item: ReceiptItem; sent: SentRecord[]; contacts: SentRecord[] };

// Written from typed values by this package: the content is not parsed again.
const Said = z.custom<{ item: ReceiptItem; sent: SentRecord[] }>();
const Records = z.custom<SentRecord[]>();

// A call has one part. Its contacts stay as they were sent; the rest may be kept again with another answer.
const placeOf = (marketId: string, submissionId: string, run = 'call') => ({ marketId, submissionId, part: 1, run });

/** One call about one posting: its record and answer in the row of its head where they fit, contacts in a row with an end of its own. */
export const createKeepCall =
  (table: Table): SubmissionStore['keepCall'] =>
  async (head, item, evidence) => {
    const place = placeOf(head.marketId, head.submissionId);
    const { sent = [], contacts = [], contactsUntil = head.startedAt } = evidence ?? {};
    const [said, kept] = await Promise.all([packPieces({ item, sent }), contacts.length === 0 ? [] : packPieces(contacts)]);
    const [inline, ...more] = said;
    const contactRows = pieceRows(place, 'CONTACT', kept, goneAfter(contactsUntil));
    const headRow = { ...toHeadRow(head), ...(kept.length > 0 && { contacts: number(kept.length) }) };
    if (more.length === 0 && inline) return putRows(table, [{ ...headRow, call: { B: inline } }, ...contactRows]);
    // A head that stands names pieces that are all there.
    const run = runOf(said);
    const until = keptUntil(head.startedAt);
    await putRows(table, [...pieceRows({ ...place, run }, 'SENT', said, until), ...contactRows]);
    await putRows(table, [{ ...headRow, callPieces: number(said.length), callRun: text(run) }]);
  };

/** Nothing where a piece is missing. */
export async function readCall(table: Table, marketId: string, submissionId: string, nowMs: number): Promise<Call | undefined> {
  const { client, name } = table;
  const { Item } = await client.send(new GetItemCommand({ TableName: name, Key: headKey(marketId, submissionId), ConsistentRead: true }));
  if (!Item || isGone(Item, nowMs) || (!Item.call && !Item.callPieces)) return undefined;
  const place = placeOf(marketId, submissionId);
  const [saidCount, keptCount] = [Number(Item.callPieces?.N ?? 0), Number(Item.contacts?.N ?? 0)];
  const [saidRows, keptRows] = await Promise.all([
    batchGet(table, pieceKeys({ ...place, run: Item.callRun?.S ?? place.run }, 'SENT', saidCount)),
    batchGet(table, pieceKeys(place, 'CONTACT', keptCount)),
  ]);
  const whole = piecesOf(saidRows, saidCount);
  if (!whole && saidCount > 0) return undefined;
  const said = Said.parse(whole ? await unpackPieces(whole) : unpacked(Item, 'call'));
  const contacts = piecesOf(
    keptRows.filter((row) => !isGone(row, nowMs)),
    keptCount,
  );
  return { ...said, contacts: contacts ? Records.parse(await unpackPieces(contacts)) : [] };
}
