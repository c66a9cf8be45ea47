import { expect, it } from 'vitest';
import { aReader, contentAt, contentOf, fill } from '../testing/a-copy.ts';
import { problem } from '../testing/index.ts';
import { followFeed } from './follow-feed.ts';
import { verifyCopy } from './verify-copy.ts';

const isPage3 = (path: string): boolean => path.endsWith('/pages/3');

it('reads the feed from its beginning when a page of the snapshot cannot be had, also after some of its pages', async () => {
  const { exchange, client, store } = aReader({ maxPage: 7 });
  fill(exchange);
  exchange.build(5);
  exchange.alterWith(({ path }, answer) => (isPage3(path) ? problem(410, 'snapshot-gone') : answer));
  const { position } = await followFeed(store, client);
  expect([position.sequence, position.loading]).toEqual([29, null]);
  expect(await contentOf(store)).toEqual(contentAt(exchange));
  expect(await verifyCopy(store, client)).toMatchObject({ ok: true });
});

it('says so when the feed does not reach back so far either', async () => {
  const { exchange, client, store } = aReader({ maxPage: 7 });
  fill(exchange);
  exchange.build(5);
  exchange.prune(20);
  exchange.alterWith(({ path }, answer) => (isPage3(path) ? problem(410, 'snapshot-gone') : answer));
  await expect(followFeed(store, client)).rejects.toMatchObject({ kind: 'pruned' });
});
