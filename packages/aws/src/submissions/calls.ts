import { GetItemCommand } from '@aws-sdk/client-dynamodb';
import type { SentRecord, SubmissionStore } from '@ganghui/core';
import type { ReceiptItem } from '@ganghui/spec';
import * as z from 'zod';
import { number, type Row, unpacked } from '../attributes.ts';
import { batchGet } from '../read-rows.ts';
import type { Table } from '../table-client.ts';
import { packPieces, piecesOf, unpackPieces } from './pack-pieces.ts';
import { putRows } from './put-rows.ts';
import { goneAfter, headKey, isGone, keptUntil, pieceKeys, pieceRows, toHeadRow } from './submission-rows.ts';

export type Call = { item: ReceiptItem; sent: SentRecord[]; contacts: SentRecord[] };

// Written from typed values by this package: the content is not parsed again.
const Said = z.custom<{ item: ReceiptItem; sent: SentRecord[] }>();
const Records = z.custom<SentRecord[]>();

// A call has one part, and what is kept again replaces what was.
const placeOf = (marketId: string, submissionId: string) => ({ marketId, submissionId, part: 1, run: 'call' });

/** One call about one posting: its record and answer in the row of its head where they fit, contacts in a row with an end of its own. */
export const createKeepCall =
  (table: Table): SubmissionStore['keepCall'] =>
  async (head, item, evidence) => {
    const place = placeOf(head.marketId, head.submissionId);
    const { sent = [], contacts = [], contactsUntil = head.startedAt } = evidence ?? {};
    const [said, kept] = await Promise.all([packPieces({ item, sent }), contacts.length === 0 ? [] : packPieces(contacts)]);
    const [inline, ...more] = said;
    const within: Row = more.length === 0 && inline ? { call: { B: inline } } : { callPieces: number(said.length) };
    await putRows(table, [
      { ...toHeadRow(head), ...within, ...(kept.length > 0 && { contacts: number(kept.length) }) },
      ...(more.length === 0 ? [] : pieceRows(place, 'SENT', said, keptUntil(head.startedAt))),
      ...pieceRows(place, 'CONTACT', kept, goneAfter(contactsUntil)),
    ]);
  };

export async function readCall(table: Table, marketId: string, submissionId: string, nowMs: number): Promise<Call | undefined> {
  const { client, name } = table;
  const { Item } = await client.send(new GetItemCommand({ TableName: name, Key: headKey(marketId, submissionId), ConsistentRead: true }));
  if (!Item || isGone(Item, nowMs) || (!Item.call && !Item.callPieces)) return undefined;
  const place = placeOf(marketId, submissionId);
  const [saidCount, keptCount] = [Number(Item.callPieces?.N ?? 0), Number(Item.contacts?.N ?? 0)];
  const [saidRows, keptRows] = await Promise.all([
    batchGet(table, pieceKeys(place, 'SENT', saidCount)),
    batchGet(table, pieceKeys(place, 'CONTACT', keptCount)),
  ]);
  const whole = piecesOf(saidRows, saidCount);
  const said = Said.parse(whole ? await unpackPieces(whole) : unpacked(Item, 'call'));
  const contacts = piecesOf(
    keptRows.filter((row) => !isGone(row, nowMs)),
    keptCount,
  );
  return { ...said, contacts: contacts ? Records.parse(await unpackPieces(contacts)) : [] };
}
