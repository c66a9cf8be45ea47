import { type Checkpoint, signerOf } from '@ganghui/spec/proof';
import { expect, it } from 'vitest';
import { makeReadCheckpoint } from './read-checkpoint.ts';
import { makeSealLog } from './seal-log.ts';
import { logOf, memoryLog, type Step } from './testing/memory.ts';

const write = (posting: number): Step => ({ posting, act: 'write' });
const minute = 60_000;

it('keeps a signed checkpoint at least every hour while the log moves, and none while it stands', async () => {
  const log = memoryLog([]);
  const kept: Checkpoint[] = [];
  const clock = { at: Date.parse('2026-11-21T00:00:00Z') };
  const now = () => new Date(clock.at);
  const seal = makeSealLog({
    ...log,
    now,
    listCheckpoints: async () => kept.slice(-1),
    saveCheckpoint: async (checkpoint) => void kept.push(checkpoint),
    readCheckpoint: makeReadCheckpoint({ ...log, now, readSigner: async () => signerOf('a text that nobody guesses, for the tests') }),
    buildSnapshot: async () => ({ outcome: 'stale', asOf: 7, changes: 3, pages: 2, removed: 0, repaired: 0 }),
  });
  expect(await seal()).toEqual({ signed: 0, snapshot: 0, changes: 3, pages: 2, removed: 0, repaired: 0 });
  let events = logOf([]);
  // Six hours of runs every fifteen minutes; the log moves in the first three and in the last.
  for (let run = 0; run < 24; run++) {
    if (run < 12 || run > 20) {
      const longer = logOf([write(run)], events);
      log.append(longer.slice(events.length));
      events = longer;
    }
    await seal();
    clock.at += 15 * minute;
  }
  const minutes = kept.map(({ signedAt }) => (Date.parse(signedAt) - Date.parse('2026-11-21T00:00:00Z')) / minute);
  expect(minutes).toEqual([0, 60, 120, 180, 315]);
  expect(kept.map(({ sequence }) => sequence)).toEqual([1, 5, 9, 12, 13]);
});

it('says so when the end cannot be signed', async () => {
  const log = memoryLog(logOf([write(1)]));
  const seal = makeSealLog({
    ...log,
    now: () => new Date('2026-11-21T00:00:00Z'),
    listCheckpoints: async () => [],
    saveCheckpoint: async () => {},
    readCheckpoint: async () => ({ ok: false, error: { kind: 'cursor-pruned', detail: 'gone', fix: '' } }),
    buildSnapshot: async () => ({ outcome: 'none', asOf: 0, changes: 0, pages: 0, removed: 0, repaired: 0 }),
  });
  await expect(seal()).rejects.toThrow('cannot be signed: gone');
});
