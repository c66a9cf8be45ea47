import fc from 'fast-check';
import { expect, it } from 'vitest';
import { Deed } from './people.ts';
import { play, type Scene } from './play.ts';
import type { Plant } from './world.ts';

const deeds = fc.array(Deed, { minLength: 1, maxLength: 10 });
const scene: fc.Arbitrary<Scene> = fc.record({
  seed: fc.integer({ min: 0, max: 2 ** 31 }),
  deeds: fc.tuple(deeds, deeds),
  stream: fc.record({ shuffles: fc.boolean(), forgets: fc.boolean() }),
});
const runs = Number(process.env.CHAOS_RUNS ?? 100);
const seed = Number(process.env.CHAOS_SEED ?? Math.floor(Math.random() * 2 ** 31));

it(`ends with the same bytes everywhere, ${runs} times (seed ${seed})`, async () => {
  await fc.assert(
    fc.asyncProperty(scene, async (each) => void (await play(each))),
    { numRuns: runs, seed, endOnFailure: runs > 100 },
  );
}, 1_800_000);

it.each<[Plant, string, RegExp]>([
  ['no-transaction', 'a segment written without the entries it moves', /is not what the log says|AssertionError/],
  ['no-condition', 'entries moved whatever they were before', /is not what the log says|AssertionError/],
  ['cursor-before-answer', 'a cursor moved before the receiver answered', /AssertionError/],
])(
  'sees %s: %s',
  async (plant, _, said) => {
    const { failed, errorInstance } = await fc.check(
      fc.asyncProperty(scene, async (each) => void (await play(each, plant))),
      { numRuns: 60, seed: 20261121, endOnFailure: true },
    );
    expect(failed).toBe(true);
    expect(String(errorInstance)).toMatch(said);
  },
  120_000,
);
