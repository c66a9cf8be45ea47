import { randomUUID } from 'node:crypto';
import { UpdateItemCommand } from '@aws-sdk/client-dynamodb';
import { type PartHead, type SubmissionStore, sourceIdsOf } from '@ganghui/core';
import { Summary, summaryOf } from '@ganghui/spec';
import * as z from 'zod';
import { number, packed, type Row, text, textOf, unpacked } from '../attributes.ts';
import type { Table } from '../table-client.ts';
import { createBeginPart } from './begin-part.ts';
import { unlessRefused } from './heads.ts';
import { packPieces } from './pack-pieces.ts';
import { createDropPart } from './part-lease.ts';
import { isReceived, leaseLeftMs, partKey, partOf, partRows } from './part-rows.ts';
import { putRows } from './put-rows.ts';
import { keptUntil, pieceRows } from './submission-rows.ts';

type Parts = Pick<SubmissionStore, 'beginPart' | 'finishPart' | 'dropPart' | 'parts' | 'presence'>;

const Ids = z.object({ sourceIds: z.array(z.string()), unread: z.number() });

/** Parts of submissions: who is at work on which, and what became of them. */
export function createParts(table: Table, nowMs: () => number): Parts {
  const { client, name } = table;
  return {
    beginPart: createBeginPart(table, nowMs),
    dropPart: createDropPart(table),

    finishPart: async ({ marketId, submissionId, part, bodyHash, items }) => {
      const pieces = await packPieces(items);
      const run = randomUUID().slice(0, 8);
      const { sourceIds, unread } = sourceIdsOf(items);
      await putRows(table, pieceRows({ marketId, submissionId, part, run }, 'ITEMS', pieces, keptUntil(new Date(nowMs()).toISOString())));
      const standing = await unlessRefused(() =>
        client.send(
          new UpdateItemCommand({
            TableName: name,
            Key: partKey({ marketId, submissionId }, part),
            UpdateExpression: 'SET #state = :received, #items = :items, #itemsRun = :run, #summary = :summary, #ids = :ids REMOVE #lease',
            ConditionExpression: '#hash = :hash AND #state = :begun',
            ExpressionAttributeNames: {
              '#state': 'state',
              '#items': 'items',
              '#itemsRun': 'itemsRun',
              '#summary': 'summary',
              '#ids': 'ids',
              '#lease': 'lease',
              '#hash': 'hash',
            },
            ExpressionAttributeValues: {
              ':received': text('received'),
              ':begun': text('begun'),
              ':hash': text(bodyHash),
              ':items': number(pieces.length),
              ':run': text(run),
              ':summary': text(JSON.stringify(summaryOf(items))),
              ':ids': packed({ sourceIds: [...sourceIds], unread }),
            },
            ReturnValuesOnConditionCheckFailure: 'ALL_OLD',
          }),
        ),
      );
      // Another try of the same bytes may have finished first; its answer stands.
      if (standing !== 'done' && !(isReceived(standing) && standing.hash?.S === bodyHash))
        throw new Error(`part ${part} of submission ${submissionId} was not begun`);
    },

    parts: async (marketId, submissionId) => {
      const parts: PartHead[] = [];
      const now = nowMs();
      const only = ['hash', 'at', 'summary', 'lease'];
      for await (const row of partRows(table, { marketId, submissionId }, { nowMs: now, only })) parts.push(fromPartRow(row, now));
      return parts;
    },

    presence: async (marketId, submissionId) => {
      const present = { sourceIds: new Set<string>(), unread: 0 };
      for await (const row of partRows(table, { marketId, submissionId }, { nowMs: nowMs(), only: ['ids'] })) {
        if (!isReceived(row)) continue;
        const { sourceIds, unread } = Ids.parse(unpacked(row, 'ids'));
        for (const sourceId of sourceIds) present.sourceIds.add(sourceId);
        present.unread += unread;
      }
      return present;
    },
  };
}

const fromPartRow = (row: Row, nowMs: number): PartHead => ({
  part: partOf(row),
  bodyHash: textOf(row, 'hash'),
  at: textOf(row, 'at'),
  summary: row.summary?.S === undefined ? null : Summary.parse(JSON.parse(row.summary.S)),
  underWaySeconds: leaseLeftMs(row, nowMs) / 1000,
});
