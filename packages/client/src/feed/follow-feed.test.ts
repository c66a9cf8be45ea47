import { aQuality } from '@ganghui/spec/testing';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { aReader, closed, contentAt, contentOf, fill, job } from '../testing/a-copy.ts';
import { problem } from '../testing/index.ts';
import { type CopyStore, createMemoryStore } from './copy-store.ts';
import { createFeedClient } from './feed-client.ts';
import { followFeed } from './follow-feed.ts';
import { verifyCopy } from './verify-copy.ts';

describe('a copy', () => {
  it('of a young exchange comes from the feed alone, and equals it', async () => {
    const { exchange, client, store } = aReader({ maxPage: 7 });
    fill(exchange);
    const { position, entries } = await followFeed(store, client);
    expect([position.sequence, entries, position.proof?.live]).toEqual([29, 29, 23]);
    expect(await contentOf(store)).toEqual(contentAt(exchange));
    expect(exchange.seen.filter(({ path }) => path === '/v1/feed/checkpoint')).toHaveLength(1);
  });

  it('of an old one begins with the snapshot and goes on with the feed', async () => {
    const { exchange, client, store } = aReader();
    fill(exchange);
    exchange.build(4);
    exchange.prune(20);
    exchange.tell(job('B1'), aQuality());
    await followFeed(store, client);
    expect(await contentOf(store)).toEqual(contentAt(exchange));
    expect(exchange.seen.filter(({ path }) => path === '/v1/feed').map(({ query }) => query.get('after'))).toEqual(['29']);
  });

  it('that slept too long takes the snapshot, and loses what ended meanwhile without ever being empty', async () => {
    const { exchange, client, store } = aReader();
    fill(exchange);
    // The last of all by id: no page reaches so far when it has ended.
    exchange.tell(job('Z1'), aQuality());
    await followFeed(store, client);
    exchange.tell(closed(job('Z1')), aQuality());
    for (const { posting } of exchange.stateAt(29).values())
      if (/A(0[12]|1\d|25)$/.test(posting.id)) exchange.tell(closed(posting), aQuality());
    exchange.tell(job('A99'), aQuality());
    exchange.build(3);
    exchange.prune(35);
    const least: number[] = [];
    const watched: CopyStore = { ...store, commit: (step) => store.commit(step).then(() => void least.push(store.postings.size)) };
    await followFeed(watched, client);
    expect(await contentOf(store)).toEqual(contentAt(exchange));
    expect(Math.min(...least)).toBeGreaterThan(5);
  });

  it('is empty when a snapshot is', async () => {
    const { exchange, client, store } = aReader();
    exchange.tell(job('A1'), aQuality());
    await followFeed(store, client);
    exchange.tell(closed(job('A1')), aQuality());
    expect(exchange.build().pages).toEqual([]);
    exchange.prune(2);
    const { position } = await followFeed(store, client);
    expect([store.postings.size, position.sequence, position.proof?.live]).toEqual([0, 2, 0]);
  });

  it('with contacts (a key) and without has the same proof', async () => {
    const { exchange, client, store } = aReader({ key: 'gh_320100-01_test' });
    fill(exchange);
    exchange.build();
    await followFeed(store, client);
    expect(store.postings.get('320100-01.A01')?.posting.contact).toMatchObject({ name: '周女士', phone: '025-80000123' });
    expect((await verifyCopy(store, client)).ok).toBe(true);
  });

  it('through a filter holds what is in it, and lets go of what leaves it', async () => {
    const filter = { city: ['320100'], occupation: [], minScore: 80 };
    const { exchange, client, store } = aReader({ maxPage: 3 });
    fill(exchange);
    exchange.build(6);
    exchange.tell(job('B1'), aQuality());
    await followFeed(store, client, { filter });
    expect(Object.keys(await contentOf(store))).not.toContain('320100-01.A06');
    exchange.tell(job('B1'), aQuality({ score: 60, grade: '合格' }), 'regraded');
    exchange.tell(
      job('B2', { place: { region: '320500', path: ['江苏省', '苏州市'], address: '人民路 1 号', location: null } }),
      aQuality(),
    );
    const { position } = await followFeed(store, client, { filter });
    expect(await contentOf(store)).toEqual(contentAt(exchange, 29, ({ scope }) => scope.score >= 80));
    expect([position.sequence, position.proof]).toEqual([32, null]);
    expect(await verifyCopy(store, client)).toMatchObject({ ok: true, filtered: true, count: 22 });
  });

  it('follows until it is stopped, and compares with the checkpoint when nothing more comes', async () => {
    const { exchange, client, store } = aReader();
    fill(exchange);
    const stop = new AbortController();
    exchange.alterWith(({ path, query }, answer) => {
      if (path === '/v1/feed' && query.get('after') === '29' && exchange.events.length === 29) exchange.tell(job('C1'), aQuality());
      if (path === '/v1/feed/checkpoint' && query.get('at') === '30') stop.abort();
      return answer;
    });
    await expect(followFeed(store, client, { follow: true, signal: stop.signal })).rejects.toMatchObject({ name: 'AbortError' });
    expect(exchange.seen.filter(({ path }) => path === '/v1/feed').map(({ query }) => query.get('wait'))).toEqual([null, '20', '20', '20']);
    expect(await contentOf(store)).toEqual(contentAt(exchange));
  });
});

describe('does not go on', () => {
  type Told = { events: { subject: string; data: { posting: object; previous: object } }[] };
  const spoilt = async (spoil: (answer: Told) => unknown) => {
    const { exchange, client, store } = aReader();
    fill(exchange);
    exchange.alterWith(({ path }, answer) => {
      if (path === '/v1/feed') spoil(answer as Told);
      return answer;
    });
    return { work: followFeed(store, client), store };
  };
  it.each<[string, string, (answer: Told) => unknown]>([
    ['an entry is missing', 'gap', ({ events }) => events.splice(7, 1)],
    ['entries are swapped', 'gap', ({ events }) => events.splice(7, 2, events[8]!, events[7]!)],
    ['the last of the page is missing', 'gap', ({ events }) => events.pop()],
    ['a field was changed on its way', 'content', ({ events }) => Object.assign(events[3]!.data.posting, { title: '保安' })],
    ['an entry stands under another id', 'content', ({ events }) => Object.assign(events[3]!, { subject: '320100-01.X' })],
    ['the time of an entry was changed', 'chain', ({ events }) => Object.assign(events[3]!, { time: '2026-01-01T00:00:00Z' })],
    ['what stood before was changed', 'chain', ({ events }) => Object.assign(events[25]!.data.previous, { hash: 'a'.repeat(64) })],
  ])('when %s', async (_, kind, spoil) => {
    const { work, store } = await spoilt(spoil);
    await expect(work).rejects.toMatchObject({ name: 'CopyFault', kind });
    // Nothing of a page that is wrong in itself was applied.
    if (kind !== 'chain') expect(store.postings.size).toBe(0);
  });

  it('when the copy is of another exchange, of another filter, or ahead of it', async () => {
    const { exchange, client, store } = aReader();
    fill(exchange);
    await followFeed(store, client);
    const elsewhere = createFeedClient({ url: 'http://other.test', fetch: exchange.fetch });
    await expect(followFeed(store, elsewhere)).rejects.toMatchObject({ kind: 'other' });
    await expect(followFeed(store, client, { filter: { city: ['320100'], occupation: [], minScore: null } })).rejects.toMatchObject({
      kind: 'other',
    });
    const young = aReader();
    const client2 = createFeedClient({ url: client.url, fetch: young.exchange.fetch });
    await expect(followFeed(store, client2)).rejects.toMatchObject({ kind: 'ahead' });
  });

  it('in a circle when neither feed nor snapshot leads on', async () => {
    const { exchange, client, store } = aReader();
    fill(exchange);
    exchange.prune(10);
    await expect(followFeed(store, client)).rejects.toMatchObject({ kind: 'pruned' });
    exchange.prune(0);
    exchange.build();
    await followFeed(store, client);
    const before = await contentOf(store);
    for (let n = 0; n < 9; n++) exchange.tell(job(`D${n}`), aQuality());
    exchange.prune(33);
    await expect(followFeed(store, client)).rejects.toMatchObject({ kind: 'pruned' });
    // An old snapshot never takes the place of a copy that is further on.
    exchange.snapshots.length = 0;
    await expect(followFeed(store, client)).rejects.toMatchObject({ kind: 'pruned' });
    expect(await contentOf(store)).toEqual(before);
  });

  it('on a snapshot whose page is another, but takes the newest when its own is gone', async () => {
    const { exchange, client, store } = aReader();
    fill(exchange);
    exchange.build(5);
    exchange.alterWith(({ path }, answer) => (path.endsWith('/pages/2') ? { ...(answer as object), entries: [] } : answer));
    await expect(followFeed(store, client)).rejects.toMatchObject({ kind: 'content' });
    exchange.alterWith(({ path }, answer) => {
      if (path !== '/v1/snapshot/29/pages/3') return answer;
      exchange.tell(job('A00'), aQuality());
      exchange.build(4);
      return problem(410, 'snapshot-gone');
    });
    await followFeed(store, client);
    expect(await contentOf(store)).toEqual(contentAt(exchange));
  });
});

describe('killed at any point', () => {
  class Killed extends Error {}
  it('goes on where it stopped, and ends equal and proven', async () => {
    const action = fc.record({
      name: fc.integer({ min: 1, max: 12 }),
      what: fc.constantFrom('tell', 'close', 'suspend', 'regrade', 'snapshot', 'prune'),
    });
    await fc.assert(
      fc.asyncProperty(
        fc.array(action, { minLength: 1, maxLength: 40 }),
        fc.array(fc.integer({ min: 0, max: 12 }), { maxLength: 6 }),
        fc.integer({ min: 1, max: 7 }),
        fc.boolean(),
        async (actions, kills, maxPage, isFiltered) => {
          const { exchange, client } = aReader({ maxPage });
          const filter = isFiltered ? { city: [], occupation: [], minScore: 80 } : undefined;
          const store = createMemoryStore();
          let left = Number.POSITIVE_INFINITY;
          const step = (): void => {
            if (left-- <= 0) throw new Killed();
          };
          // Before and after every await: of the store and of the network.
          const mortal: CopyStore = {
            readPosition: async () => {
              step();
              return store.readPosition();
            },
            commit: async (each) => {
              step();
              await store.commit(each);
              step();
            },
            entries: store.entries,
          };
          const fetchIt: typeof fetch = async (...args) => {
            step();
            return exchange.fetch(...args);
          };
          const reader = createFeedClient({ url: client.url, fetch: fetchIt, retry: { tries: 1 } });
          const part = Math.ceil(actions.length / (kills.length + 1));
          for (const [turn, kill] of [...kills, Number.POSITIVE_INFINITY].entries()) {
            for (const { name, what } of actions.slice(turn * part, (turn + 1) * part)) play(exchange, `A${name}`, what);
            left = kill;
            await followFeed(mortal, reader, { filter, limit: 5 }).catch((error: unknown) => {
              if (!(error instanceof Killed) && !(error instanceof Error && error.cause instanceof Killed)) throw error;
            });
          }
          left = Number.POSITIVE_INFINITY;
          expect(await contentOf(store)).toEqual(contentAt(exchange, undefined, ({ scope }) => !isFiltered || scope.score >= 80));
          if ((await store.readPosition())?.sequence) expect(await verifyCopy(store, client)).toMatchObject({ ok: true });
        },
      ),
      { numRuns: 100 },
    );
  });

  function play(exchange: ReturnType<typeof aReader>['exchange'], name: string, what: string): void {
    const head = exchange.events.length;
    const last = exchange.events.findLast(({ subject }) => subject.endsWith(`.${name}`))?.data;
    const revision = (last?.posting.revision ?? 0) + 1;
    const open = last?.live ? last.posting : undefined;
    if (what === 'tell') exchange.tell(job(name, { revision, title: `电工 ${head}` }), aQuality());
    else if (what === 'snapshot') exchange.build(3);
    // Only what a snapshot covers is ever pruned.
    else if (what === 'prune') exchange.prune(Math.max(0, exchange.build(3).asOf - 1));
    else if (!open) return;
    else if (what === 'close') exchange.tell(closed(open), aQuality());
    else if (what === 'suspend') exchange.tell({ ...open, revision, status: 'suspended' }, aQuality());
    else exchange.tell(open, last?.scope.score === 92 ? aQuality({ score: 70, grade: '合格' }) : aQuality(), 'regraded');
  }
});
