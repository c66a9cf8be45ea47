import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { ListPostings, SavePostings } from '../ports.ts';
import { closedOf, marketWith, names, records, sent } from './testing/full-set.ts';
import { callsOn, market } from './testing/memory-market.ts';

const callers = async (size: number) => {
  const world = await marketWith(size);
  const submissionId = await sent(world, records(names(10)));
  const { ports } = world.process();
  const close = (over: Partial<typeof ports> = {}) =>
    callsOn({ ...ports, ...over }).complete({ market, submissionId, parts: 1, unread: 0, confirmClose: size - 10, dryRun: false });
  /** Dies when it writes the batch after `batches`. */
  const dying = (batches: number): SavePostings => {
    let done = 0;
    return async (writes) => {
      if (++done > batches) throw new Error('died');
      return ports.savePostings(writes);
    };
  };
  return { world, submissionId, ports, close, dying };
};

describe('callers who close at once', () => {
  it.each([0, 1, 2])('never put back what a faster one has counted (%i batches ahead)', async (ahead) => {
    const { world, submissionId, ports, close, dying } = await callers(2010);
    await expect(close({ savePostings: dying(1) })).rejects.toThrow('died');
    let other = false;
    const listPostings: ListPostings = async (...asked) => {
      if (!other) {
        other = true;
        await expect(close({ savePostings: dying(ahead) })).rejects.toThrow('died');
      }
      return ports.listPostings(...asked);
    };
    expect(await close({ listPostings })).toMatchObject({ value: { state: 'complete', closing: { absent: 2000, closed: 2000 } } });
    expect(closedOf(world)).toHaveLength(2000);
    expect(world.kept.heads.get(submissionId)?.closing?.closed).toBe(2000);
  });

  it('never take a slow one back to where it was when it comes to its end and dies', async () => {
    const { world, ports, close, dying } = await callers(2010);
    let other = false;
    const savePostings: SavePostings = async (writes) => {
      if (!other) {
        other = true;
        await expect(close({ savePostings: dying(3) })).rejects.toThrow('died');
      }
      return ports.savePostings(writes);
    };
    let moves = 0;
    const advance: typeof ports.store.advance = async (...asked) => {
      const moved = await ports.store.advance(...asked);
      if (++moves === 2) throw new Error('died');
      return moved;
    };
    await expect(close({ savePostings, store: { ...ports.store, advance } })).rejects.toThrow('died');
    expect(await close()).toMatchObject({ value: { state: 'complete', closing: { absent: 2000, closed: 2000 } } });
    expect(closedOf(world)).toHaveLength(2000);
  });

  it('go on with what another has begun while they listed', async () => {
    const { world, ports, close, dying } = await callers(1210);
    let other = false;
    const listPostings: ListPostings = async (...asked) => {
      if (!other) {
        other = true;
        await expect(close({ savePostings: dying(1) })).rejects.toThrow('died');
      }
      return ports.listPostings(...asked);
    };
    expect(await close({ listPostings })).toMatchObject({ value: { state: 'complete', closing: { absent: 1200, closed: 1200 } } });
    expect(closedOf(world)).toHaveLength(1200);
  });

  it('count every closing once, however they overtake each other', () =>
    fc.assert(
      fc.asyncProperty(fc.scheduler(), fc.integer({ min: 2, max: 3 }), fc.integer({ min: 0, max: 2 }), async (turns, count, died) => {
        const { world, submissionId, ports, close, dying } = await callers(1210);
        if (died > 0) await close({ savePostings: dying(died) }).catch(() => undefined);
        const slow = {
          readPostings: turns.scheduleFunction(ports.readPostings),
          savePostings: turns.scheduleFunction(ports.savePostings),
          listPostings: turns.scheduleFunction(ports.listPostings),
          store: {
            ...ports.store,
            advance: turns.scheduleFunction(ports.store.advance),
            read: turns.scheduleFunction(ports.store.read),
          },
        };
        const answers = Promise.all(Array.from({ length: count }, () => close(slow)));
        await turns.waitFor(answers);
        for (const answer of await answers)
          expect(answer).toMatchObject({ value: { state: 'complete', closing: { absent: 1200, closed: 1200 } } });
        expect(closedOf(world)).toHaveLength(1200);
        expect(world.kept.heads.get(submissionId)?.closing?.closed).toBe(1200);
      }),
      { numRuns: 10 },
    ));
});
