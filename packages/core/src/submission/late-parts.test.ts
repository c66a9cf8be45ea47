import { describe, expect, it } from 'vitest';
import type { ListPostings, ReadPostings, SavePostings } from '../ports.ts';
import { closedOf, complete, marketWith, names, records, sent } from './testing/full-set.ts';
import { bodyOf, callsOn, idOf, market, ndjson } from './testing/memory-market.ts';

const nothing = { revision: 1, status: null, score: null, grade: null, dimensions: null, findings: [] };

describe('a part that comes while somebody ends the submission', () => {
  const late = (submissionId: string) => ({
    marketId: market.id,
    submissionId,
    part: 2,
    bodyHash: 'h',
    at: new Date(Date.parse('2026-11-21T02:01:01Z')).toISOString(),
    leaseSeconds: 35,
    evidence: { sent: [], contacts: [], contactsUntil: '2027-01-01T00:00:00Z' },
  });

  it.each([1, 2])('is waited for while it may be at work, within and beyond the parts that are said (%i)', async (parts) => {
    const world = await marketWith(10);
    const submissionId = await sent(world, records(names(8)));
    await world.kept.store.beginPart(late(submissionId));
    const call = () => world.process().complete({ market, submissionId, parts, unread: 0, dryRun: false });
    expect(await call()).toMatchObject({ error: { kind: 'submission-under-way', retryAfterSeconds: 3 } });
    expect(closedOf(world)).toEqual([]);
    world.wait(36_000);
    expect(await call()).toMatchObject(parts === 1 ? { value: { state: 'complete' } } : { error: { kind: 'parts-missing' } });
  });

  it('is waited for also when it came in unseen, and what it holds is not closed', async () => {
    const world = await marketWith(10);
    const submissionId = await sent(world, records(names(8)));
    const { ports } = world.process();
    const listPostings: ListPostings = async (...asked) => {
      await world.kept.store.beginPart(late(submissionId));
      return ports.listPostings(...asked);
    };
    const call = (on = ports) => callsOn(on).complete({ market, submissionId, parts: 1, unread: 0, dryRun: false });
    expect(await call({ ...ports, listPostings })).toMatchObject({ error: { kind: 'submission-under-way' } });
    const items = [{ line: 1, sourceId: 'P9', postingId: idOf('P9'), outcome: 'unchanged' as const, ...nothing }];
    await world.kept.store.finishPart({ ...late(submissionId), items });
    expect(await call()).toMatchObject({ value: { state: 'complete', parts: 2, summary: { unchanged: 9 }, closing: { closed: 1 } } });
    expect(closedOf(world)).toEqual(['P8']);
  });

  it('is refused when the submission was ended before it was in hand: nothing of it is stored', async () => {
    const world = await marketWith(10);
    const submissionId = await sent(world, records(names(10)));
    const { ports } = world.process();
    const readPostings: ReadPostings = async (ids) => {
      await complete(world, submissionId);
      return ports.readPostings(ids);
    };
    const part = { market, submissionId, part: 2, body: bodyOf(records(['NEW'])), contentType: ndjson };
    expect(await callsOn({ ...ports, readPostings }).part(part)).toMatchObject({ error: { kind: 'submission-complete' } });
    expect([world.rows.has(idOf('NEW')), (await world.kept.store.parts(market.id, submissionId))[1]?.underWaySeconds]).toEqual([false, 0]);
  });

  it('is told what was stored when it was slower than its lease, and is no part of what has ended', async () => {
    const world = await marketWith(10);
    const submissionId = await sent(world, records(names(10)));
    const { ports } = world.process();
    const savePostings: SavePostings = async (writes) => {
      const answers = await ports.savePostings(writes);
      world.wait(40_000);
      await complete(world, submissionId);
      return answers;
    };
    const part = { market, submissionId, part: 2, body: bodyOf(records(['NEW'])), contentType: ndjson };
    expect(await callsOn({ ...ports, savePostings }).part(part)).toMatchObject({
      error: { kind: 'submission-complete', also: { receipt: { items: [{ sourceId: 'NEW', outcome: 'created' }] } } },
    });
    expect((await world.kept.store.parts(market.id, submissionId)).map(({ summary }) => summary !== null)).toEqual([true, false]);
  });
});
