import { aRecord } from '@ganghui/spec/testing';
import { describe, expect, it } from 'vitest';
import type { ListPostings, ReadPostings } from '../ports.ts';
import { closedOf, complete, marketWith, names, one, records, sent, whole } from './testing/full-set.ts';
import { bodyOf, type Crash, callsOn, idOf, market } from './testing/memory-market.ts';

describe('closing what a set does not hold', () => {
  it('leaves alone what was touched while the set was under way', async () => {
    const world = await marketWith(10);
    const submissionId = await sent(world, records(names(8)));
    await world.process().receive({ ...one, mode: 'delta', body: bodyOf([aRecord('P8', { headcount: '9' }), aRecord('NEW')]) });
    const row = world.rows.get(idOf('P9'));
    if (row) world.rows.set(idOf('P9'), { ...row, confirmedAt: '2026-11-21T02:30:00.000Z' });
    expect(await complete(world, submissionId)).toMatchObject({
      value: { state: 'complete', closing: { open: 10, absent: 1, closed: 0 } },
    });
    expect(closedOf(world)).toEqual([]);
  });

  it('leaves alone what changes between the list and the write', async () => {
    const world = await marketWith(10);
    const submissionId = await sent(world, records(names(8)));
    const { ports } = world.process();
    const push = (headcount: string) => world.process().receive({ ...one, mode: 'delta', body: bodyOf([aRecord('P8', { headcount })]) });
    const listPostings: ListPostings = async (...asked) => {
      const page = await ports.listPostings(...asked);
      await push('8');
      return page;
    };
    const answer = await callsOn({ ...ports, listPostings }).complete({ market, submissionId, parts: 1, unread: 0, dryRun: false });
    expect(answer).toMatchObject({ value: { state: 'complete', closing: { absent: 2, closed: 1 } } });
    expect(closedOf(world)).toEqual(['P9']);
  });

  it('leaves alone what changes between the reading and the write', async () => {
    const world = await marketWith(10);
    const submissionId = await sent(world, records(names(8)));
    const { ports } = world.process();
    let pushed = false;
    const readPostings: ReadPostings = async (ids) => {
      const found = await ports.readPostings(ids);
      if (!pushed && ids.includes(idOf('P8'))) {
        pushed = true;
        await world.process().receive({ ...one, mode: 'delta', body: bodyOf([aRecord('P8', { headcount: '8' })]) });
      }
      return found;
    };
    const answer = await callsOn({ ...ports, readPostings }).complete({ market, submissionId, parts: 1, unread: 0, dryRun: false });
    expect([answer.ok, closedOf(world)]).toEqual([true, ['P9']]);
    expect(world.rows.get(idOf('P8'))?.posting).toMatchObject({ status: 'published', headcount: 8 });
  });

  it('counts the same for two callers who end it at once, and closes nothing twice', async () => {
    const world = await marketWith(40);
    const submissionId = await sent(world, records(names(32)));
    const answers = await Promise.all([1, 2, 3].map(() => complete(world, submissionId)));
    const expected = { state: 'complete', closing: { state: 'closed', absent: 8, closed: 8 } };
    for (const answer of answers) expect(answer).toMatchObject({ ok: true, value: expected });
    expect(closedOf(world)).toHaveLength(8);
  });

  it('counts what an earlier try has closed while the list still shows it open', async () => {
    const world = await marketWith(10);
    const submissionId = await sent(world, records(names(8)));
    const { ports } = world.process();
    const lists = new Map<string, Awaited<ReturnType<ListPostings>>>();
    const listPostings: ListPostings = async (marketId, query) => {
      const page = lists.get(query.status) ?? (await ports.listPostings(marketId, query));
      lists.set(query.status, page);
      return page;
    };
    const dying = {
      ...ports.store,
      advance: async (...[head, from]: Parameters<typeof ports.store.advance>) => {
        if (head.state === 'complete') throw new Error('died');
        return ports.store.advance(head, from);
      },
    };
    const input = { market, submissionId, parts: 1, unread: 0, dryRun: false };
    await expect(callsOn({ ...ports, listPostings, store: dying }).complete(input)).rejects.toThrow('died');
    expect(closedOf(world)).toHaveLength(2);
    expect(await callsOn({ ...ports, listPostings }).complete(input)).toMatchObject({ value: { closing: { absent: 2, closed: 2 } } });
    expect(closedOf(world)).toHaveLength(2);
  });

  it('counts what another caller closed under its hands', async () => {
    const world = await marketWith(10);
    const submissionId = await sent(world, records(names(8)));
    const { ports } = world.process();
    const input = { market, submissionId, parts: 1, unread: 0, dryRun: false };
    const store = {
      ...ports.store,
      advance: async (...[head, from]: Parameters<typeof ports.store.advance>) => {
        if (head.state === 'complete') throw new Error('died');
        return ports.store.advance(head, from);
      },
    };
    let first = true;
    const readPostings: ReadPostings = async (ids) => {
      const found = await ports.readPostings(ids);
      if (first && ids.includes(idOf('P8'))) {
        first = false;
        await callsOn({ ...ports, store })
          .complete(input)
          .catch(() => undefined);
      }
      return found;
    };
    expect(await callsOn({ ...ports, readPostings }).complete(input)).toMatchObject({ value: { closing: { absent: 2, closed: 2 } } });
    expect(closedOf(world)).toHaveLength(2);
  });

  it('goes on with a long closing from call to call, without another question', async () => {
    const world = await marketWith(5010);
    const submissionId = await sent(world, records(names(10)));
    expect(await complete(world, submissionId, { confirmClose: 5000 })).toMatchObject({
      value: { state: 'closing', closing: { absent: 5000, closed: 2000 } },
    });
    expect(await complete(world, submissionId)).toMatchObject({ value: { state: 'closing', closing: { absent: 5000, closed: 4000 } } });
    const end = { state: 'complete', closing: { state: 'closed', absent: 5000, closed: 5000 } };
    expect(await complete(world, submissionId)).toMatchObject({ value: end });
    expect(await complete(world, submissionId)).toMatchObject({ value: end });
    expect(closedOf(world)).toHaveLength(5000);
    expect(new Set(world.log.map(({ submissionId: by, posting }) => `${by} ${posting.closed?.reason}`))).toEqual(
      new Set([`${submissionId} withdrawn`]),
    );
  });

  it('says how far it came when the store goes silent, and goes on from there', async () => {
    const world = await marketWith(10);
    const submissionId = await sent(world, records(names(8)));
    world.trouble.fails = ({ posting }) => posting.sourceId === 'P9';
    const answer = await complete(world, submissionId);
    expect(answer).toMatchObject({
      error: { kind: 'store-interrupted', retryAfterSeconds: 5, also: { closing: { state: 'closing', absent: 2, closed: 1 } } },
    });
    world.trouble.fails = () => false;
    expect(await complete(world, submissionId)).toMatchObject({ value: { state: 'complete', closing: { absent: 2, closed: 2 } } });
  });

  it('counts every closing once while the index lags behind, and keeps the number that was confirmed', async () => {
    const world = await marketWith(3010);
    const submissionId = await sent(world, records(names(10)));
    const { ports } = world.process();
    const before = new Map<string, Awaited<ReturnType<ListPostings>>>();
    // Every listing shows the market as it was one listing ago.
    const listPostings: ListPostings = async (marketId, query) => {
      const name = `${query.status} ${query.after}`;
      const fresh = await ports.listPostings(marketId, query);
      const shown = before.get(name) ?? fresh;
      before.set(name, fresh);
      return shown;
    };
    const call = () =>
      callsOn({ ...ports, listPostings }).complete({ market, submissionId, parts: 1, unread: 0, confirmClose: 3000, dryRun: false });
    expect(await call()).toMatchObject({ value: { state: 'closing', closing: { absent: 3000, closed: 2000 } } });
    expect(await call()).toMatchObject({ value: { state: 'complete', closing: { absent: 3000, closed: 3000 } } });
    expect(closedOf(world)).toHaveLength(3000);
  });

  it('counts what was closed by a call that died before it could say so', async () => {
    const world = await marketWith(1210);
    const submissionId = await sent(world, records(names(10)));
    const call = async (crash?: Crash) =>
      world.process(crash).complete({ market, submissionId, parts: 1, unread: 0, confirmClose: 1200, dryRun: false });
    // In the middle of the second batch, and before what is left of it is counted.
    await expect(call({ at: 800, after: true })).rejects.toThrow('died');
    expect(closedOf(world).length).toBeGreaterThan(500);
    await expect(call({ at: 300, after: false })).rejects.toThrow('died');
    expect(await call()).toMatchObject({ value: { state: 'complete', closing: { absent: 1200, closed: 1200 } } });
    expect(new Set(closedOf(world)).size).toBe(1200);
  });

  it('is told by a file in one call as well, with its records, and goes on by either way', async () => {
    const world = await marketWith(10);
    world.trouble.fails = ({ posting }) => posting.sourceId === 'P9' && posting.closed !== null;
    const answer = await whole(world, records(names(8)));
    expect(answer).toMatchObject({
      error: {
        kind: 'store-interrupted',
        cause: expect.any(Error),
        also: { closing: { state: 'closing', absent: 2, closed: 1 }, receipt: { summary: { unchanged: 8 } } },
      },
    });
    const submissionId = String(answer.ok ? '' : answer.error.also?.submissionId);
    expect(await complete(world, submissionId)).toMatchObject({ error: { kind: 'store-interrupted' } });
    world.trouble.fails = () => false;
    expect(await complete(world, submissionId)).toMatchObject({ value: { state: 'complete', closing: { absent: 2, closed: 2 } } });
  });
});
