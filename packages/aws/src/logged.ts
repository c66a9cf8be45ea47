import type { Logged, ReadLogged } from '@ganghui/core';
import { FeedScope } from '@ganghui/spec';
import { number, numberOf, type Row, text, textOf } from './attributes.ts';
import { postingKey } from './posting-row.ts';
import { batchGet } from './read-rows.ts';
import type { Table } from './table-client.ts';

const loggedKey = (postingId: string): Row => postingKey(postingId, 'LOGGED');

/** Under 1 KB, which is what a write of it costs. */
export const toLoggedRow = (postingId: string, { sequence, revision, hash, live, scope }: Logged): Row => ({
  ...loggedKey(postingId),
  sequence: number(sequence),
  revision: number(revision),
  hash: text(hash),
  live: { BOOL: live },
  scope: text(JSON.stringify(scope)),
});

export const fromLoggedRow = (row: Row): Logged => ({
  sequence: numberOf(row, 'sequence'),
  revision: numberOf(row, 'revision'),
  hash: textOf(row, 'hash'),
  live: row.live?.BOOL === true,
  scope: FeedScope.parse(JSON.parse(textOf(row, 'scope'))),
});

export const createReadLogged =
  (table: Table): ReadLogged =>
  async (ids) => {
    const rows = await batchGet(table, [...new Set(ids)].map(loggedKey));
    return new Map(rows.map((row) => [textOf(row, 'pk').slice('P#'.length), fromLoggedRow(row)]));
  };
