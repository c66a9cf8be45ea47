import { GetItemCommand, PutItemCommand } from '@aws-sdk/client-dynamodb';
import type { ListMarkets, ReadMarket, ReadProfiles, SaveMarket, SaveProfile } from '@ganghui/core';
import { Market, Profile } from '@ganghui/spec';
import { type Row, text, textOf } from './attributes.ts';
import { batchGet, queryPages } from './read-rows.ts';
import type { Table } from './table-client.ts';

const key = (marketId: string, sk: string): Row => ({ pk: text(`M#${marketId}`), sk: text(sk) });
// Not with the market: whoever may write there could give out keys.
const profilesOf = (marketId: string) => text(`PROFILES#${marketId}`);
const json = (row: Row): unknown => JSON.parse(textOf(row, 'body'));

/**
 * As of now, also where a market pushes: one that was added a moment ago must not hear that it is unknown, nor one whose limits were
 * raised that it has spent them. That costs half a read unit more a call.
 */
export const createReadMarket =
  ({ client, name }: Table): ReadMarket =>
  async (marketId) => {
    const { Item } = await client.send(new GetItemCommand({ TableName: name, Key: key(marketId, 'MARKET'), ConsistentRead: true }));
    return Item && Market.parse(json(Item));
  };

export const createSaveMarket =
  ({ client, name }: Table): SaveMarket =>
  async (market) => {
    // Found again through the index of markets; the index carries the id only.
    const index = { mk: text('MARKETS'), mt: text(market.id), postingId: text(market.id) };
    await client.send(
      new PutItemCommand({ TableName: name, Item: { ...key(market.id, 'MARKET'), ...index, body: text(JSON.stringify(market)) } }),
    );
  };

export const createListMarkets =
  (table: Table): ListMarkets =>
  async () => {
    const ids: string[] = [];
    for await (const page of queryPages(table, {
      IndexName: 'byMarket',
      KeyConditionExpression: 'mk = :mk',
      ExpressionAttributeValues: { ':mk': text('MARKETS') },
    }))
      ids.push(...page.map((row) => textOf(row, 'mt')));
    const rows = await batchGet(
      table,
      ids.map((id) => key(id, 'MARKET')),
    );
    return rows.map((row) => Market.parse(json(row))).sort((a, b) => (a.id < b.id ? -1 : 1));
  };

export const createReadProfiles =
  (table: Table): ReadProfiles =>
  async (marketId) => {
    const rows: Row[] = [];
    for await (const page of queryPages(table, {
      KeyConditionExpression: 'pk = :pk',
      ExpressionAttributeValues: { ':pk': profilesOf(marketId) },
      ConsistentRead: true,
    }))
      rows.push(...page);
    rows.sort((a, b) => (textOf(a, 'savedAt') < textOf(b, 'savedAt') ? 1 : -1));
    return rows.map((row) => Profile.parse(json(row)));
  };

export const createSaveProfile =
  ({ client, name }: Table): SaveProfile =>
  async (profile) => {
    const body = text(JSON.stringify(profile));
    const Item = { pk: profilesOf(profile.market), sk: text(profile.profile), savedAt: text(new Date().toISOString()), body };
    await client.send(new PutItemCommand({ TableName: name, Item }));
  };
