import type { ListRows } from '@ganghui/core';
import { Status } from '@ganghui/spec';
import { numberOf, text, textOf } from './attributes.ts';
import { createListMarkets } from './markets.ts';
import { queryPages } from './read-rows.ts';
import type { Table } from './table-client.ts';

/** Reads the index only, market by market: a posting is a few bytes there. */
export const createListRows = (table: Table): ListRows => {
  const listMarkets = createListMarkets(table);
  return async function* (since) {
    for (const { id } of await listMarkets())
      for (const status of Status.options) {
        const mk = text(`${id}#${status}`);
        const pages = queryPages(table, {
          IndexName: 'byMarket',
          KeyConditionExpression: since === null ? 'mk = :mk' : 'mk = :mk AND mt > :since',
          ExpressionAttributeValues: since === null ? { ':mk': mk } : { ':mk': mk, ':since': text(since) },
        });
        for await (const rows of pages)
          if (rows.length > 0)
            yield rows.map((row) => ({
              postingId: textOf(row, 'postingId'),
              revision: numberOf(row, 'revision'),
              status,
              at: textOf(row, 'mt'),
            }));
      }
  };
};
