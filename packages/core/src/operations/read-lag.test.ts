import { describe, expect, it } from 'vitest';
import { anExchange } from './testing/an-exchange.ts';

describe('how far somebody is behind', () => {
  it.each([
    ['at the end', {}, 6, { behind: 0, behindSeconds: 0 }],
    ['beyond the end, which was read before', {}, 7, { behind: 0, behindSeconds: 0 }],
    ['before the last segment', {}, 4, { behind: 2, behindSeconds: 58 * 60 }],
    ['in the middle of a segment', {}, 3, { behind: 3, behindSeconds: 59 * 60 }],
    ['before the first', {}, 0, { behind: 6, behindSeconds: 60 * 60 }],
    ['where the log is not kept any more: as old as its end at least', { kept: 5 }, 0, { behind: 6, behindSeconds: 58 * 60 }],
    ['in an empty log', { last: 0 }, 0, { behind: 0, behindSeconds: 0 }],
    ['by a clock that is behind the writer’s', { now: '2026-11-20T00:00:00.000Z' }, 0, { behind: 6, behindSeconds: 0 }],
    ['by a clock years ahead', { now: '2031-11-21T02:00:00.000Z' }, 0, { behind: 6, behindSeconds: 157_766_400 }],
  ])('%s', async (_, options, cursor, lag) => {
    const { readLag, head } = anExchange(options);
    expect(await readLag(cursor, head)).toEqual(lag);
  });

  it('reads a segment once, for all who stand in it', async () => {
    const { readLag, head, reads } = anExchange();
    for (const cursor of [0, 1, 0, 2, 3, 6]) await readLag(cursor, head);
    expect(reads).toEqual([0, 2]);
  });
});
