import { aQuality } from '@ganghui/spec/testing';
import * as fc from 'fast-check';
import { expect, it } from 'vitest';
import type { Assessment } from '../ports.ts';
import { rememberGroups } from './remember-groups.ts';

/** Assessments as the table keeps them. */
function memoryTable() {
  const rows = new Map<string, Assessment>();
  let reads = 0;
  const ports = {
    findSame: async (key: string) => {
      reads += 1;
      return new Map([...rows].filter(([, { duplicateKey }]) => duplicateKey === key));
    },
    saveAssessment: async (assessment: Assessment) => {
      if ((rows.get(assessment.postingId)?.sequence ?? 0) <= assessment.sequence) rows.set(assessment.postingId, assessment);
    },
    dropAssessment: async (id: string) => void rows.delete(id),
  };
  return { ports, rows, reads: () => reads };
}
const assessed = (number: number, duplicateKey: string | null, sequence: number): Assessment => ({
  postingId: `320100-01.P${number}`,
  marketId: '320100-01',
  revision: 1,
  sequence,
  quality: aQuality(),
  duplicates: [],
  duplicateKey,
});

it('knows of every group what the table holds, whatever is written and in whatever order it is asked', async () => {
  const act = fc.record({
    act: fc.constantFrom('save', 'save', 'save', 'drop', 'find', 'find'),
    number: fc.integer({ min: 0, max: 12 }),
    key: fc.constantFrom('a', 'b', 'c', null),
    isBack: fc.boolean(),
  });
  await fc.assert(
    fc.asyncProperty(fc.array(act, { maxLength: 80 }), async (acts) => {
      const table = memoryTable();
      const run = rememberGroups(table.ports, { smallest: 2, mostHeld: 7 });
      for (const [sequence, { act: what, number, key, isBack }] of acts.entries()) {
        // A cursor that was set back hands over what is older than what is kept.
        const next = assessed(number, key, isBack ? 0 : sequence);
        if (what === 'save') await run.saveAssessment(next, table.rows.get(next.postingId));
        else if (what === 'drop') await run.dropAssessment(`320100-01.P${number}`, sequence);
        const keys = what === 'find' ? ['a', 'b', 'c'] : [];
        for (const each of keys) expect([...(await run.findSame(each))].sort()).toEqual([...(await table.ports.findSame(each))].sort());
      }
    }),
    { numRuns: 400 },
  );
});

it('reads a large group once, and a small one whenever it is asked for', async () => {
  const table = memoryTable();
  const run = rememberGroups(table.ports);
  for (let number = 0; number < 99; number++) await run.saveAssessment(assessed(number, 'a', 1));
  for (let times = 0; times < 3; times++) await run.findSame('a');
  expect(table.reads()).toBe(3);
  await run.saveAssessment(assessed(99, 'a', 2));
  for (let number = 100; number < 400; number++) {
    await run.saveAssessment(assessed(number, 'a', 3));
    expect((await run.findSame('a')).size).toBe(number + 1);
  }
  expect(table.reads()).toBe(4);
});
