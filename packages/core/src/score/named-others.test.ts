import { aQuality } from '@ganghui/spec/testing';
import * as fc from 'fast-check';
import { expect, it } from 'vitest';
import type { Assessment } from '../ports.ts';
import { makeNamedOthers } from './named-others.ts';

const member = (number: number, market: number, duplicates: string[] = []): Assessment => {
  const marketId = `3201${market}0-01`;
  const postingId = `${marketId}.${String(number).padStart(4, '0')}`;
  return { postingId, marketId, revision: 1, sequence: number, quality: aQuality(), duplicates, duplicateKey: 'k' };
};

/** The rule said in the plainest way, looking through the whole group for every member. */
function plainly(assessment: Assessment, group: readonly Assessment[]): string[] {
  const others = group.filter(({ postingId }) => postingId !== assessment.postingId);
  const near = others.filter(({ marketId }) => marketId === assessment.marketId);
  const far = others.filter(({ marketId }) => marketId !== assessment.marketId);
  const ids = new Set(others.map(({ postingId }) => postingId));
  const nearIds = new Set(near.map(({ postingId }) => postingId));
  const old = assessment.duplicates;
  const sameWeight = old.some((id) => nearIds.has(id)) === near.length > 0;
  if (old.length === 20 && sameWeight && old.every((id) => ids.has(id))) return old;
  return [...near, ...far].slice(0, 20).map(({ postingId }) => postingId);
}

it('names the same as looking through the whole group, whoever comes and goes', () => {
  const turn = fc.array(fc.tuple(fc.integer({ min: 0, max: 60 }), fc.integer({ min: 0, max: 2 }), fc.boolean()), { maxLength: 50 });
  fc.assert(
    fc.property(fc.array(turn, { maxLength: 6 }), (turns) => {
      const all = new Map<string, Assessment>();
      for (const each of turns) {
        for (const [number, market, comes] of each) {
          const one = member(number, market, all.get(member(number, market).postingId)?.duplicates);
          if (comes) all.set(one.postingId, one);
          else all.delete(one.postingId);
        }
        const group = [...all.values()].sort((a, b) => (a.postingId < b.postingId ? -1 : 1));
        const namedOthers = makeNamedOthers(group);
        for (const one of group) {
          const duplicates = namedOthers(one);
          expect(duplicates).toEqual(plainly(one, group));
          all.set(one.postingId, { ...one, duplicates });
        }
      }
    }),
    { numRuns: 300 },
  );
});

it('looks at a group of ten thousand once, and not once for every member', () => {
  const group = Array.from({ length: 10_000 }, (_, number) => member(number, 1));
  let looks = 0;
  const watch = (one: Assessment) => () => {
    looks += 1;
    return one.marketId;
  };
  const watched = group.map((one) => Object.defineProperty({ ...one }, 'marketId', { get: watch(one) }));
  const namedOthers = makeNamedOthers(watched);
  for (const one of group) expect(namedOthers(one)).toHaveLength(20);
  expect(looks).toBeLessThan(5 * group.length);
});
