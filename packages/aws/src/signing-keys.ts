import { ConditionalCheckFailedException, PutItemCommand } from '@aws-sdk/client-dynamodb';
import type { ListSigningKeys, PublishSigningKey } from '@ganghui/core';
import { SigningKey } from '@ganghui/spec/proof';
import { type Row, text, textOf } from './attributes.ts';
import { queryPages } from './read-rows.ts';
import type { Table } from './table-client.ts';

const pk = text('SIGNING');

const toRow = ({ keyId, algorithm, publicKey, since, endorsedBy, endorsement }: SigningKey): Row => ({
  pk,
  sk: text(keyId),
  algorithm: text(algorithm),
  publicKey: text(publicKey),
  since: text(since),
  ...(endorsedBy !== null && { endorsedBy: text(endorsedBy) }),
  ...(endorsement !== null && { endorsement: text(endorsement) }),
});

const fromRow = (row: Row): SigningKey =>
  SigningKey.parse({
    keyId: textOf(row, 'sk'),
    algorithm: textOf(row, 'algorithm'),
    publicKey: textOf(row, 'publicKey'),
    since: textOf(row, 'since'),
    endorsedBy: row.endorsedBy?.S ?? null,
    endorsement: row.endorsement?.S ?? null,
  });

export const createPublishSigningKey =
  ({ client, name }: Table): PublishSigningKey =>
  async (key) => {
    try {
      await client.send(new PutItemCommand({ TableName: name, Item: toRow(key), ConditionExpression: 'attribute_not_exists(pk)' }));
    } catch (error) {
      // Another function signed with it first; its words on the key stand.
      if (!(error instanceof ConditionalCheckFailedException)) throw error;
    }
  };

export const createListSigningKeys =
  (table: Table): ListSigningKeys =>
  async () => {
    const keys: SigningKey[] = [];
    for await (const page of queryPages(table, {
      KeyConditionExpression: 'pk = :pk',
      ExpressionAttributeValues: { ':pk': pk },
      ConsistentRead: true,
    }))
      keys.push(...page.map(fromRow));
    return newestFirst(keys);
  };

/** By the time of publication; of those published at once, as after several rotations, the endorsed one is the newer. */
function newestFirst(keys: readonly SigningKey[]): SigningKey[] {
  const byId = new Map(keys.map((key) => [key.keyId, key]));
  const before = ({ endorsedBy }: SigningKey): SigningKey | undefined => byId.get(endorsedBy ?? '');
  const chainOf = (key: SigningKey): number => {
    let length = 0;
    for (let by = before(key); by && length < keys.length; by = before(by)) length += 1;
    return length;
  };
  return keys.toSorted((a, b) => (a.since === b.since ? chainOf(b) - chainOf(a) : a.since < b.since ? 1 : -1));
}
