import { aQuality } from '@ganghui/spec/testing';
import { describe, expect, it } from 'vitest';
import { aReader, contentAt, contentOf, fill, job } from '../testing/a-copy.ts';
import { createFeedClient } from './feed-client.ts';
import { followFeed } from './follow-feed.ts';
import { Position } from './position.ts';
import { verifyCopy } from './verify-copy.ts';

const city = { city: ['320100'], occupation: [], minScore: null };

/** Another exchange at the same address: its own key, its own log, further on than the first. */
function aForeigner() {
  const other = aReader();
  other.exchange.rotate('the seed of another exchange', { isForeign: true });
  other.exchange.keys.splice(1);
  for (let n = 0; n < 40; n++) other.exchange.tell(job(`F${n}`), aQuality());
  return other;
}

describe.each([
  ['whole', undefined],
  ['through a filter', city],
])('a copy, %s', (_, filter) => {
  it('is not mixed with another exchange at the same address, however often it is tried', async () => {
    const { exchange, client, store } = aReader();
    fill(exchange);
    await followFeed(store, client, { filter });
    const [before, at] = [await contentOf(store), await store.readPosition()];
    const foreign = aForeigner();
    for (let times = 0; times < 2; times++)
      await expect(followFeed(store, foreign.client)).rejects.toMatchObject({
        kind: 'chain',
        message: expect.stringMatching(/到序号 29 曾与岗汇签署的一致.*密钥 \w{16} 也不是/),
      });
    expect([await contentOf(store), await store.readPosition()]).toEqual([before, at]);
    // The right one is gone on with.
    exchange.tell(job('B1'), aQuality());
    expect((await followFeed(store, client)).position.checked?.sequence).toBe(30);
  });

  it('whose place is gone from the log is not mixed either', async () => {
    const { exchange, client, store } = aReader();
    fill(exchange);
    await followFeed(store, client, { filter });
    const foreign = aForeigner();
    foreign.exchange.build();
    foreign.exchange.prune(35);
    const before = await contentOf(store);
    await expect(followFeed(store, foreign.client)).rejects.toMatchObject({ kind: 'chain', message: expect.stringContaining('新密钥') });
    expect(await contentOf(store)).toEqual(before);
  });

  it('that has nothing yet knows its exchange by the key', async () => {
    const { client, store } = aReader();
    await followFeed(store, client, { filter });
    await expect(followFeed(store, aForeigner().client)).rejects.toMatchObject({ kind: 'chain' });
    expect(store.postings.size).toBe(0);
  });

  it('is refused by an exchange with the same key that was put back to a backup', async () => {
    const { exchange, client, store } = aReader();
    fill(exchange);
    await followFeed(store, client, { filter });
    const restored = aReader();
    for (let n = 0; n < 20; n++) restored.exchange.tell(job(`A${n}`), aQuality());
    await expect(followFeed(store, restored.client)).rejects.toMatchObject({ kind: 'ahead' });
    for (let n = 0; n < 20; n++) restored.exchange.tell(job(`R${n}`), aQuality());
    await expect(followFeed(store, restored.client)).rejects.toMatchObject({ kind: 'chain' });
    expect(await contentOf(store)).toEqual(contentAt(exchange));
  });
});

it('one that follows looks who is there before it writes what came after a wait', async () => {
  const { exchange, client, store } = aReader();
  fill(exchange);
  const foreign = aForeigner();
  let polls = 0;
  let time = 0;
  const swapped: typeof fetch = (input, init) => {
    if (String(input).includes('wait=20')) polls += 1;
    time += 1000;
    return polls < 8 ? exchange.fetch(input, init) : foreign.exchange.fetch(input, init);
  };
  const reader = createFeedClient({ url: client.url, fetch: swapped, wait: async () => {} });
  const before = contentAt(exchange);
  await expect(followFeed(store, reader, { follow: true, now: () => new Date(time) })).rejects.toMatchObject({ kind: 'chain' });
  expect([await contentOf(store), (await store.readPosition())?.sequence]).toEqual([before, 29]);
  // The right one is gone on with.
  expect((await followFeed(store, client)).position.sequence).toBe(29);
});

describe('a comparison', () => {
  type Told = { events: { data: object }[] };
  it('that failed stays failed, also when nothing more comes', async () => {
    const { exchange, client, store } = aReader();
    fill(exchange);
    exchange.alterWith(({ path }, answer) => {
      if (path === '/v1/feed') Object.assign((answer as Told).events[3]!, { time: '2026-01-01T00:00:00Z' });
      return answer;
    });
    const wrong = { kind: 'chain', message: expect.stringContaining('收到的变更（到序号 29）') };
    await expect(followFeed(store, client)).rejects.toMatchObject(wrong);
    expect((await store.readPosition())?.checked).toBeNull();
    exchange.alterWith(undefined);
    await expect(followFeed(store, client)).rejects.toMatchObject(wrong);
    exchange.tell(job('B1'), aQuality());
    await expect(followFeed(store, client)).rejects.toMatchObject(wrong);
    expect(store.postings.has('320100-01.B1')).toBe(false);
  });

  it('that a kill has skipped is made up for by the next run', async () => {
    const { exchange, client, store } = aReader();
    fill(exchange);
    const mortal: typeof fetch = (input, init) =>
      String(input).includes('/feed/checkpoint') ? Promise.reject(new TypeError('killed')) : exchange.fetch(input, init);
    const killed = createFeedClient({ url: client.url, fetch: mortal, retry: { tries: 1 } });
    await expect(followFeed(store, killed)).rejects.toThrow('killed');
    expect(await store.readPosition()).toMatchObject({ sequence: 29, checked: null });
    exchange.seen.length = 0;
    const { position, entries } = await followFeed(store, client);
    const { chainHash, keyId } = exchange.checkpoint(29);
    expect([entries, position.checked]).toEqual([0, { sequence: 29, chainHash, keyId }]);
    expect(exchange.seen.map(({ path, query }) => [path, query.get('at')])).toContainEqual(['/v1/feed/checkpoint', '29']);
  });

  it('is made in a run in which nothing came', async () => {
    const { exchange, client, store } = aReader();
    fill(exchange);
    await followFeed(store, client);
    exchange.alterWith(({ path }, answer) => (path === '/v1/feed/checkpoint' ? { ...(answer as object), live: 24 } : answer));
    await expect(followFeed(store, client)).rejects.toMatchObject({ kind: 'chain', message: expect.stringContaining('签名不对') });
  });
});

it('a snapshot half loaded is begun anew when another one stands at the same place', async () => {
  const { exchange, client, store } = aReader();
  fill(exchange);
  exchange.build(5);
  exchange.alterWith(({ path }, answer) => (path.endsWith('/pages/3') ? { ...(answer as object), entries: [] } : answer));
  await expect(followFeed(store, client)).rejects.toMatchObject({ kind: 'content' });
  const at = await store.readPosition();
  if (!at?.loading) throw new Error('nothing is loading');
  await store.commit({
    changes: [],
    position: { ...at, loading: { ...at.loading, chainHash: 'a'.repeat(64), stateDigest: 'b'.repeat(64) } },
    source: { kind: 'keys' },
  });
  exchange.alterWith(undefined);
  await followFeed(store, client);
  expect(await verifyCopy(store, client)).toMatchObject({ ok: true, count: 23 });
});

it('a position of before the comparison was kept is read as not compared', async () => {
  const { exchange, client, store } = aReader();
  fill(exchange);
  await followFeed(store, client);
  const { checked: _, ...old } = (await store.readPosition()) ?? {};
  expect(Position.parse(old).checked).toBeNull();
});

it('a copy through a filter goes on with its own when none is given, and says which it is when another is', async () => {
  const { exchange, client, store } = aReader();
  fill(exchange);
  await followFeed(store, client, { filter: city });
  expect((await followFeed(store, client)).position.filter).toEqual(city);
  await expect(followFeed(store, client, { filter: { ...city, minScore: 80 } })).rejects.toMatchObject({
    kind: 'other',
    message: '这份副本是按别的筛选条件拉取的：地区 320100；这次要的是：地区 320100，不低于 80 分。',
  });
});

it('verify says where the exchange is by now', async () => {
  const { exchange, client, store } = aReader();
  fill(exchange);
  await followFeed(store, client);
  for (let n = 0; n < 3; n++) exchange.tell(job(`B${n}`), aQuality());
  expect(await verifyCopy(store, client)).toMatchObject({ ok: true, sequence: 29, head: 32, behind: 3 });
  store.postings.delete('320100-01.A07');
  expect(await verifyCopy(store, client)).toMatchObject({ ok: false, sequence: 29, head: 32, behind: 3 });
});
