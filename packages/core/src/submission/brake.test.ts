import { aRecord } from '@ganghui/spec/testing';
import { describe, expect, it } from 'vitest';
import { type Asked, closedOf, complete, marketWith, names, one, opened, records, sent, whole } from './testing/full-set.ts';
import { bodyOf, market } from './testing/memory-market.ts';

describe('the brake of a full sync', () => {
  it.each<[string, number, unknown[], Asked, 'closed' | 'refused', number]>([
    ['a fifth of the postings', 10, records(names(8)), {}, 'closed', 2],
    ['nothing', 10, records(names(10)), {}, 'closed', 0],
    ['more than a fifth', 10, records(names(7)), {}, 'refused', 3],
    ['more than a fifth, with another number', 10, records(names(7)), { confirmClose: 2 }, 'refused', 3],
    ['more than a fifth, with exactly the number', 10, records(names(7)), { confirmClose: 3 }, 'closed', 3],
    ['few, with another number', 10, records(names(9)), { confirmClose: 2 }, 'refused', 1],
    ['nothing, with another number', 10, records(names(10)), { confirmClose: 1 }, 'refused', 0],
    ['all of them, few as they are', 1, records(['NEW']), {}, 'refused', 1],
    ['all of them, as the number says', 1, records(['NEW']), { confirmClose: 1 }, 'closed', 1],
    ['a few, while a record has no id', 10, [...records(names(9)), { title: '车工' }], {}, 'refused', 1],
    ['none, while a record has no id', 10, [...records(names(10)), { title: '车工' }], {}, 'closed', 0],
    ['a few, while a spreadsheet rounded an id', 10, [...records(names(9)), { ...aRecord('3.2E+15') }], {}, 'refused', 1],
  ])('on a set that would close %s', async (_, count, set, asked, state, absent) => {
    const world = await marketWith(count);
    const answer = await whole(world, set, asked);
    if (answer.ok)
      expect(answer.value.receipt).toMatchObject({ state: 'complete', closing: { state, absent, closed: absent, open: count } });
    else {
      expect(answer.error).toMatchObject({ kind: 'closing-unconfirmed', fix: expect.stringContaining(`confirmClose=${absent} `) });
      expect(answer.error.also).toMatchObject({ closing: { state, absent, open: count } });
      // Refused whole: not even the head of a submission is kept.
      expect([world.log, world.kept.heads.size - 1]).toEqual([[], 0]);
    }
    expect(closedOf(world)).toHaveLength(state === 'closed' ? absent : 0);

    const inParts = await marketWith(count);
    const submissionId = await sent(inParts, set);
    const ended = await complete(inParts, submissionId, asked);
    expect(ended.ok ? ended.value.closing : ended.error.also?.closing).toMatchObject({ state, absent, open: count });
    expect(closedOf(inParts)).toHaveLength(state === 'closed' ? absent : 0);
    if (!ended.ok)
      expect(await complete(inParts, submissionId, { confirmClose: absent })).toMatchObject({ ok: true, value: { state: 'complete' } });
  });

  it('counts the records that a client could not read', async () => {
    const world = await marketWith(10);
    const submissionId = await sent(world, records(names(9)));
    expect(await complete(world, submissionId, { unread: 1 })).toMatchObject({
      error: { also: { closing: { unread: 1, needsConfirmation: true } } },
    });
    expect(await complete(world, submissionId)).toMatchObject({ value: { closing: { closed: 1 } } });
  });

  it('is not loosened by what the set itself brings', async () => {
    const world = await marketWith(10);
    const submissionId = await sent(world, records(Array.from({ length: 200 }, (_, index) => `NEW${index}`)));
    expect(await complete(world, submissionId)).toMatchObject({ error: { also: { closing: { open: 10, absent: 10 } } } });
  });

  it('takes the limit of the market', async () => {
    const world = await marketWith(10);
    const strict = { ...market, limits: { closePercent: 5 } };
    const answer = await world.process().receive({ ...one, market: strict, mode: 'full', body: bodyOf(records(names(9))) });
    expect(answer).toMatchObject({ ok: false, error: { also: { closing: { limitPercent: 5 } } } });
  });

  it('lets no empty set close anything, whatever number is said', async () => {
    const world = await marketWith(3);
    const empty = { ...one, mode: 'full' as const, contentType: 'application/json', body: new TextEncoder().encode('[]'), confirmClose: 3 };
    for (const dryRun of [true, false])
      expect(await world.process().receive({ ...empty, dryRun })).toMatchObject({ error: { kind: 'full-set-empty' } });
    const submissionId = await opened(world);
    const none = await world.process().complete({ market, submissionId, parts: 0, unread: 0, confirmClose: 3, dryRun: false });
    expect(none).toMatchObject({ error: { kind: 'full-set-empty' } });
    expect(closedOf(world)).toEqual([]);
  });

  it('shows what would close and stores nothing', async () => {
    const world = await marketWith(10);
    const expected = { state: 'preview', open: 10, absent: 4, closed: 0, needsConfirmation: true };
    const dry = await whole(world, records(names(6)), { dryRun: true });
    expect(dry).toMatchObject({ ok: true, value: { receipt: { submissionId: null, dryRun: true, closing: expected } } });
    const preview = await world.process().preview({ market, sourceIds: names(6), unread: 0 });
    expect(preview).toMatchObject({ ...expected, postings: ['P6', 'P7', 'P8', 'P9'].map((sourceId) => ({ sourceId })) });
    const submissionId = await sent(world, records(names(6)));
    expect(await complete(world, submissionId, { dryRun: true })).toMatchObject({
      value: { state: 'receiving', dryRun: true, closing: expected },
    });
    expect(world.log).toEqual([]);
  });
});
