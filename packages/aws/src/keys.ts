import { ConditionalCheckFailedException, GetItemCommand, PutItemCommand, UpdateItemCommand } from '@aws-sdk/client-dynamodb';
import type { EndKey, FindKey, KeyEnd, ListKeys, SaveKey } from '@ganghui/core';
import { KeyScope, type MarketKey } from '@ganghui/spec';
import { type Row, text, textOf } from './attributes.ts';
import { queryPages } from './read-rows.ts';
import type { Table } from './table-client.ts';

const prefix = 'KEY#';
const rowKey = (holder: string, hash: string): Row => ({ pk: text(`M#${holder}`), sk: text(`${prefix}${hash}`) });

/** What rows of the first release are read as: they held an end at most, so that their hash has to tell them apart. */
const legacy = { label: '旧版密钥', scopes: ['push', 'read'] };
const legacyId = (hash: string): string => `k_legacy_${hash.slice(0, 6)}`;

function toKey(holder: string, row: Row): MarketKey {
  const scopes = row.scopes?.SS ?? legacy.scopes;
  return {
    id: row.id?.S ?? legacyId(textOf(row, 'sk').slice(prefix.length)),
    holder,
    label: row.label?.S ?? legacy.label,
    scopes: KeyScope.options.filter((scope) => scopes.includes(scope)),
    principal: row.principal?.S ?? null,
    createdAt: row.createdAt?.S ?? '',
    createdBy: row.createdBy?.S ?? '',
    expiresAt: row.expiresAt?.S ?? null,
    revokedAt: row.revokedAt?.S ?? null,
    ...(row.rotatedTo?.S && { rotatedTo: row.rotatedTo.S }),
    ...(row.formerIds?.L && { formerIds: row.formerIds.L.flatMap(({ S }) => S ?? []) }),
  };
}

function toRow(key: MarketKey, hash: string): Row {
  const { principal, expiresAt, revokedAt, rotatedTo, formerIds } = key;
  return {
    ...rowKey(key.holder, hash),
    id: text(key.id),
    label: text(key.label),
    scopes: { SS: [...key.scopes] },
    createdAt: text(key.createdAt),
    createdBy: text(key.createdBy),
    ...(principal !== null && { principal: text(principal) }),
    ...(expiresAt !== null && { expiresAt: text(expiresAt) }),
    ...(revokedAt !== null && { revokedAt: text(revokedAt) }),
    ...(rotatedTo !== undefined && { rotatedTo: text(rotatedTo) }),
    ...(formerIds && { formerIds: { L: formerIds.map(text) } }),
  };
}

/** Reads what is true now: a key revoked a moment ago must not open anything. */
export const createFindKey =
  ({ client, name }: Table): FindKey =>
  async (holder, keyHash) => {
    const { Item } = await client.send(new GetItemCommand({ TableName: name, Key: rowKey(holder, keyHash), ConsistentRead: true }));
    return Item && toKey(holder, Item);
  };

/** Only the same IAM principal can stand under the hash before, or a row of the first release. */
export const createSaveKey =
  ({ client, name }: Table): SaveKey =>
  async (key, hash, over) => {
    try {
      await client.send(
        new PutItemCommand({
          TableName: name,
          Item: toRow(key, hash),
          ...inPlaceOf(over, hash),
          ReturnValuesOnConditionCheckFailure: 'ALL_OLD',
        }),
      );
      return 'saved';
    } catch (error) {
      if (!(error instanceof ConditionalCheckFailedException)) throw error;
      // The first try had been stored, and its answer was lost.
      return error.Item?.id?.S === key.id ? 'saved' : 'stale';
    }
  };

function inPlaceOf(over: MarketKey | undefined, hash: string) {
  if (!over) return { ConditionExpression: 'attribute_not_exists(pk)' };
  const stood = { id: over.id === legacyId(hash) ? null : over.id, revokedAt: over.revokedAt };
  const values = Object.entries(stood).flatMap(([name, value]) => (value === null ? [] : [[`:${name}`, text(value)] as const]));
  return {
    ConditionExpression: Object.entries(stood)
      .map(([name, value]) => (value === null ? `attribute_not_exists(${name})` : `${name} = :${name}`))
      .join(' AND '),
    ...(values.length > 0 && { ExpressionAttributeValues: Object.fromEntries(values) }),
  };
}

async function keyRows(table: Table, holder: string): Promise<Row[]> {
  const rows: Row[] = [];
  for await (const page of queryPages(table, {
    KeyConditionExpression: 'pk = :pk AND begins_with(sk, :key)',
    ExpressionAttributeValues: { ':pk': text(`M#${holder}`), ':key': text(prefix) },
    ConsistentRead: true,
  }))
    rows.push(...page);
  return rows;
}

/** Newest first. */
export const createListKeys =
  (table: Table): ListKeys =>
  async (holder) =>
    (await keyRows(table, holder)).map((row) => toKey(holder, row)).sort((a, b) => (a.createdAt < b.createdAt ? 1 : -1));

export const createEndKey =
  (table: Table): EndKey =>
  async (holder, keyId, end, over) => {
    const rows = (await keyRows(table, holder)).filter((row) => toKey(holder, row).id === keyId);
    const answers = await Promise.all(rows.map((row) => endRow(table, row, end, over)));
    return answers.includes(true) ? 'saved' : 'unknown';
  };

async function endRow({ client, name }: Table, row: Row, end: KeyEnd, over: string | undefined): Promise<boolean> {
  const changes = Object.entries(end).filter((entry): entry is [string, string] => typeof entry[1] === 'string');
  const { pk, sk } = { pk: text(textOf(row, 'pk')), sk: text(textOf(row, 'sk')) };
  // The principal may have been given a new key since.
  const same = row.id ? '#id = :id' : 'attribute_exists(pk) AND attribute_not_exists(#id)';
  // As it was read, or as a first try left it whose answer was lost.
  const stood = over === undefined ? 'attribute_not_exists(#rotatedTo)' : '#rotatedTo = :over';
  const isRotation = end.rotatedTo !== undefined;
  try {
    await client.send(
      new UpdateItemCommand({
        TableName: name,
        Key: { pk, sk },
        UpdateExpression: `SET ${changes.map(([field]) => `#${field} = :${field}`).join(', ')}`,
        ConditionExpression: isRotation ? `${same} AND (${stood} OR #rotatedTo = :rotatedTo)` : same,
        ExpressionAttributeNames: { '#id': 'id', ...Object.fromEntries(changes.map(([field]) => [`#${field}`, field])) },
        ExpressionAttributeValues: {
          ...(row.id && { ':id': row.id }),
          ...(isRotation && over !== undefined && { ':over': text(over) }),
          ...Object.fromEntries(changes.map(([field, value]) => [`:${field}`, text(value)])),
        },
      }),
    );
    return true;
  } catch (error) {
    if (error instanceof ConditionalCheckFailedException) return false;
    throw error;
  }
}
