import type { FeedEvent, Posting } from '@ganghui/spec';
import { aLog, aPosting, aQuality } from '@ganghui/spec/testing';
import { describe, expect, it } from 'vitest';
import { makeReadHistory, makeReadPostingAsOf } from './history.ts';
import { StoredLog } from './testing/stored-log.ts';

const id = '320100-01.A';
const closed: Posting['closed'] = { reason: 'filled', at: '2026-11-21T05:00:00.000Z', hires: 2 };
const told = (hour: number, posting: Partial<Posting>, score = 92) => ({
  posting: aPosting({ sourceId: 'A', ...posting }),
  quality: aQuality({ score }),
  time: `2026-11-21T0${hour}:00:00.000Z`,
  recordedtime: `2026-11-21T0${hour}:00:05.000Z`,
});
const entries = [
  told(1, { revision: 1 }),
  { posting: aPosting({ sourceId: 'B' }) },
  told(2, { revision: 2, headcount: 8 }, 80),
  told(3, { revision: 3, headcount: 8, status: 'suspended' }),
  told(4, { revision: 4, headcount: 8 }),
  told(5, { revision: 5, headcount: 8, status: 'closed', closed }),
];
const events: FeedEvent[] = aLog(entries);
const upTo = (count: number, sizes = [2]): StoredLog => new StoredLog(events.slice(0, count), sizes);
const now = (): Date => new Date('2026-11-21T06:00:00.000Z');
const historyOf = (log: StoredLog, asked: { before?: number; limit?: number; viewer?: 'public' | 'market'; postingId?: string } = {}) =>
  makeReadHistory(log)({ postingId: id, before: null, limit: 100, viewer: 'market', ...asked });
const asOf = (log: StoredLog, instant: string, viewer: 'public' | 'market' = 'market') =>
  makeReadPostingAsOf({ ...log, now })({ postingId: id, asOf: instant, viewer });

describe('the history of a posting', () => {
  it('tells each change, newest first: when, by whom, what it changed', async () => {
    const read = await historyOf(upTo(6));
    expect(read).toMatchObject({ ok: true, value: { postingId: id, next: null, cut: false } });
    expect(read.ok && read.value.entries.map(({ sequence, revision, live }) => [sequence, revision, live])).toEqual([
      [6, 5, false],
      [5, 4, true],
      [4, 3, false],
      [3, 2, true],
      [1, 1, true],
    ]);
    expect(read.ok && read.value.entries.map(({ diff }) => diff.map(({ path }) => path))).toEqual([
      ['/revision', '/status', '/closed'],
      ['/revision', '/status'],
      ['/revision', '/status'],
      ['/revision', '/headcount'],
      [],
    ]);
    expect(read.ok && read.value.entries[3]).toEqual({
      sequence: 3,
      revision: 2,
      type: 'cn.ganghui.posting.revised.v1',
      time: '2026-11-21T02:00:00.000Z',
      recordedAt: '2026-11-21T02:00:05.000Z',
      live: true,
      score: 80,
      cause: { by: 'clock', submissionId: null },
      diff: [
        { op: 'replace', path: '/revision', before: 1, value: 2 },
        { op: 'replace', path: '/headcount', before: 5, value: 8 },
      ],
    });
  });

  it.each([1, 2, 3, 4, 5])('comes whole in pages of %i', async (limit) => {
    const whole = await historyOf(upTo(6));
    const paged = [];
    for (let before: number | undefined, turn = 0; turn < 6; turn += 1) {
      const page = await historyOf(upTo(6), { limit, ...(before !== undefined && { before }) });
      if (!page.ok) throw new Error(page.error.detail);
      paged.push(...page.value.entries);
      expect(page.value.cut).toBe(false);
      if (page.value.next === null) break;
      before = page.value.next;
    }
    expect(whole.ok && whole.value.entries).toEqual(paged);
  });

  it('says that older entries are not kept any more', async () => {
    const log = upTo(6, [2]);
    log.pruneBefore(5);
    const read = await historyOf(log);
    expect(read).toMatchObject({ ok: true, value: { cut: true, next: null, entries: [{ sequence: 6 }, { sequence: 5, diff: [] }] } });
    expect(await historyOf(log, { limit: 1 })).toMatchObject({ ok: true, value: { cut: false, next: 6 } });
    const gone = makeReadHistory({ readLogged: log.readLogged, readSegments: async () => [] });
    const none = await gone({ postingId: id, before: null, limit: 9, viewer: 'market' });
    expect(none).toEqual({ ok: true, value: { postingId: id, entries: [], next: null, cut: true } });
  });

  it.each<[string, number, 'public' | 'market', string | undefined]>([
    ['open, to anybody', 5, 'public', undefined],
    ['ended, to a market', 6, 'market', undefined],
    ['ended, to anybody', 6, 'public', 'history-closed'],
    ['suspended, to anybody', 4, 'public', 'posting-unknown'],
    ['suspended, to a market', 4, 'market', undefined],
  ])('of what is %s', async (_, count, viewer, kind) => {
    const read = await historyOf(upTo(count), { viewer });
    expect(read.ok ? undefined : read.error.kind).toBe(kind);
    const state = await asOf(upTo(count), '2026-11-21T05:30:00Z', viewer);
    expect(state.ok ? undefined : state.error.kind).toBe(kind);
  });

  it.each(['320100-01.NONE', 'x', '', 'a'.repeat(5000), '320100-01.A/../B'])('of %s is unknown', async (postingId) =>
    expect(await historyOf(upTo(6), { postingId })).toMatchObject({ ok: false, error: { kind: 'posting-unknown' } }),
  );

  it.each([2, 7, 999_999_999_999_999])('goes on from its own entries only, not from %i', async (before) =>
    expect(await historyOf(upTo(6), { before })).toMatchObject({ ok: false, error: { kind: 'query-invalid' } }),
  );
});

describe('a posting as of an instant', () => {
  it.each([
    ['2026-11-21T01:00:05Z', 1, true],
    ['2026-11-21T02:00:04.999Z', 1, true],
    ['2026-11-21T10:00:05+08:00', 3, true],
    ['2026-11-21T03:30:00Z', 4, false],
    ['2026-11-21T04:59:00Z', 5, true],
    ['2026-11-21T06:00:30Z', 6, false],
  ])('%s is what the feed had told by then', async (instant, sequence, live) => {
    const read = await asOf(upTo(6), instant);
    const event = events[sequence - 1];
    expect(read).toEqual({
      ok: true,
      value: { postingId: id, asOf: instant, sequence, live, posting: event?.data.posting, quality: event?.data.quality },
    });
  });

  it.each([
    ['2026-11-21T01:00:04Z', 'posting-unknown'],
    ['2020-01-01T00:00:00Z', 'posting-unknown'],
    ['2026-11-21T06:02:00Z', 'query-invalid'],
  ])('%s is refused: %s', async (instant, kind) => expect(await asOf(upTo(6), instant)).toMatchObject({ ok: false, error: { kind } }));

  it('that is not kept any more is refused, and says so', async () => {
    const log = upTo(6, [2]);
    log.pruneBefore(5);
    expect(await asOf(log, '2026-11-21T03:00:00Z')).toMatchObject({ ok: false, error: { kind: 'cursor-pruned' } });
  });

  it('is not searched for without end', async () => {
    const many = aLog(Array.from({ length: 1_001 }, (_, index) => told(5, { revision: index + 1 })));
    expect(await asOf(new StoredLog(many), '2026-11-21T01:00:00Z')).toMatchObject({ ok: false, error: { kind: 'query-invalid' } });
  });
});
