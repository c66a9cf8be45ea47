import { GetItemCommand } from '@aws-sdk/client-dynamodb';
import type { SentRecord, SubmissionStore } from '@ganghui/core';
import { type Outcome, type ReceiptItem, Summary } from '@ganghui/spec';
import * as z from 'zod';
import { numberOf, type Row, textOf } from '../attributes.ts';
import { batchGet } from '../read-rows.ts';
import type { Table } from '../table-client.ts';
import { type Call, readCall } from './calls.ts';
import { piecesOf, unpackPieces } from './pack-pieces.ts';
import { isReceived, type Named, partKey, partOf, partRows } from './part-rows.ts';
import { isGone, type Kept, pieceKeys } from './submission-rows.ts';

// Written from typed values by this package: the content is not parsed again.
const Items = z.custom<ReceiptItem[]>();
const Records = z.custom<SentRecord[]>();

type Place = Named & { part: number; run: string };
// Each part read is a whole receipt of up to a thousand records.
const partsAtOnce = 8;

async function readPieces(table: Table, place: Place, kept: Kept, count: number, nowMs?: number): Promise<unknown> {
  const rows = await batchGet(table, pieceKeys(place, kept, count));
  const pieces = piecesOf(nowMs === undefined ? rows : rows.filter((row) => !isGone(row, nowMs)), count);
  return pieces && unpackPieces(pieces);
}

/** The answer to a part. Throws when a piece of it is missing. */
export async function readItems(table: Table, place: Place, count: number): Promise<ReceiptItem[]> {
  const items = await readPieces(table, place, 'ITEMS', count);
  if (items === undefined) throw new Error(`the receipt of part ${place.part} of ${place.submissionId} is incomplete`);
  return Items.parse(items);
}

type Kepts = Pick<SubmissionStore, 'items' | 'evidence'>;
type Page = { items: ReceiptItem[]; next: string | null };

/** What was sent and what was answered. A cursor is `<part>.<place of the next item in it>`. */
export const createReadKept = (table: Table, nowMs: () => number): Kepts => ({
  items: async (marketId, submissionId, { after, limit, outcome }) => {
    const [fromPart = 0, fromPlace = 0] = after === null ? [] : after.split('.').map(Number);
    const page: Page = { items: [], next: null };
    const only = ['items', 'itemsRun', 'summary'];
    let inParts = false;
    for await (const row of partRows(table, { marketId, submissionId }, { nowMs: nowMs(), only, from: fromPart, step: partsAtOnce })) {
      inParts = true;
      const part = partOf(row);
      if (!isReceived(row) || !mayHold(row, outcome)) continue;
      const place = { marketId, submissionId, part, run: textOf(row, 'itemsRun') };
      const items = await readItems(table, place, numberOf(row, 'items'));
      for (let at = part === fromPart ? fromPlace : 0; at < items.length; at++) {
        const item = items[at];
        if (!item || (outcome && item.outcome !== outcome)) continue;
        if (page.items.length === limit) return { ...page, next: `${part}.${at}` };
        page.items.push({ ...item, part });
      }
    }
    return inParts ? page : callPage(await readCall(table, marketId, submissionId, nowMs()), after, outcome);
  },

  evidence: async (marketId, submissionId, part) => {
    const now = nowMs();
    const { client, name } = table;
    const { Item } = await client.send(
      new GetItemCommand({ TableName: name, Key: partKey({ marketId, submissionId }, part), ConsistentRead: true }),
    );
    if (!Item || isGone(Item, now)) {
      const call = await readCall(table, marketId, submissionId, now);
      return call ? overlaid(call.sent, call.contacts) : [];
    }
    const place = { marketId, submissionId, part, run: textOf(Item, 'run') };
    const [sent, contacts] = await Promise.all([
      readPieces(table, place, 'SENT', numberOf(Item, 'sent')),
      readPieces(table, place, 'CONTACT', numberOf(Item, 'contacts'), now),
    ]);
    return overlaid(Records.parse(sent ?? []), Records.parse(contacts ?? []));
  },
});

const mayHold = (row: Row, outcome: Outcome | undefined): boolean =>
  outcome === undefined || (Summary.parse(JSON.parse(textOf(row, 'summary')))[outcome] ?? 0) > 0;

function callPage(call: Call | undefined, after: string | null, outcome: Outcome | undefined): Page {
  if (!call || after !== null || (outcome && call.item.outcome !== outcome)) return { items: [], next: null };
  return { items: [call.item], next: null };
}

const placeOf = ({ line, sheet }: SentRecord): string => `${sheet ?? ''}\u0000${line}`;

function overlaid(sent: readonly SentRecord[], contacts: readonly SentRecord[]): SentRecord[] {
  const over = new Map(contacts.map((record) => [placeOf(record), record.cells]));
  return sent.map((record) => {
    const cells = over.get(placeOf(record));
    return cells ? { ...record, cells: { ...record.cells, ...cells } } : record;
  });
}
