import { type Row, text, textOf } from '../attributes.ts';
import { queryPages } from '../read-rows.ts';
import type { Table } from '../table-client.ts';
import { isGone, partName, submissionPk } from './submission-rows.ts';

export type Named = { marketId: string; submissionId: string };

export const partKey = ({ marketId, submissionId }: Named, part: number): Row => ({
  pk: submissionPk(marketId, submissionId),
  sk: text(`PART#${partName(part)}`),
});
export const isReceived = (row: Row): boolean => row.state?.S === 'received';
/** How long somebody may still be at work on a part. */
export const leaseLeftMs = (row: Row, nowMs: number): number => (isReceived(row) ? 0 : Math.max(0, Number(row.lease?.N ?? 0) - nowMs));
export const partOf = (row: Row): number => Number(textOf(row, 'sk').slice('PART#'.length));

/** The rows of the parts in their order, begun or received. `only`: the attributes wanted; `from`: the first part; `step`: rows a read. */
export async function* partRows(
  table: Table,
  named: Named,
  { nowMs, only, from = 0, step }: { nowMs: number; only: readonly string[]; from?: number; step?: number },
): AsyncGenerator<Row> {
  const names = ['state', 'ttl', ...only];
  for await (const page of queryPages(table, {
    KeyConditionExpression: 'pk = :pk AND sk BETWEEN :from AND :last',
    ExpressionAttributeValues: {
      ':pk': submissionPk(named.marketId, named.submissionId),
      ':from': text(`PART#${partName(from)}`),
      ':last': text('PART#99999'),
    },
    ConsistentRead: true,
    Limit: step,
    ProjectionExpression: ['pk', 'sk', ...names.map((name) => `#${name}`)].join(', '),
    ExpressionAttributeNames: Object.fromEntries(names.map((name) => [`#${name}`, name])),
  }))
    for (const row of page) if (!isGone(row, nowMs)) yield row;
}
