import { randomUUID } from 'node:crypto';
import { PutItemCommand } from '@aws-sdk/client-dynamodb';
import type { AddAudit, ReadAudit } from '@ganghui/core';
import { AuditEntry } from '@ganghui/spec';
import { number, text, textOf } from './attributes.ts';
import { queryPages } from './read-rows.ts';
import type { Table } from './table-client.ts';

const keptSeconds = 3 * 366 * 24 * 60 * 60;
const pk = (holder: string) => text(`A#${holder}`);

/** Kept for three years. Two acts of one millisecond are two entries. */
export const createAddAudit =
  ({ client, name }: Table): AddAudit =>
  async (holder, entry) => {
    const ttl = number(Math.floor(Date.parse(entry.at) / 1000) + keptSeconds);
    const Item = { pk: pk(holder), sk: text(`${entry.at}#${randomUUID()}`), ttl, body: text(JSON.stringify(entry)) };
    await client.send(new PutItemCommand({ TableName: name, Item }));
  };

export const createReadAudit =
  (table: Table): ReadAudit =>
  async (holder, limit) => {
    const entries: AuditEntry[] = [];
    // A page of a query ends at 1 MB, whatever its limit.
    for await (const page of queryPages(table, {
      KeyConditionExpression: 'pk = :pk',
      ExpressionAttributeValues: { ':pk': pk(holder) },
      ScanIndexForward: false,
      ConsistentRead: true,
      Limit: limit,
    })) {
      entries.push(...page.map((row) => AuditEntry.parse(JSON.parse(textOf(row, 'body')))));
      if (entries.length >= limit) break;
    }
    return entries.slice(0, limit);
  };
