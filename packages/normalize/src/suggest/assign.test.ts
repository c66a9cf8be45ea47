import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { bestAssignment } from './assign.ts';

const total = (values: readonly (readonly number[])[], found: readonly number[]): number =>
  found.reduce((sum, column, row) => sum + (column < 0 ? 0 : values[row]![column]!), 0);

function greatest(values: readonly (readonly number[])[], row = 0, used = new Set<number>()): number {
  if (row === values.length) return 0;
  let best = greatest(values, row + 1, used);
  values[row]!.forEach((value, column) => {
    if (!used.has(column)) best = Math.max(best, value + greatest(values, row + 1, new Set([...used, column])));
  });
  return best;
}

describe('bestAssignment', () => {
  it('gives up a good pair for a better sum', () =>
    expect(
      bestAssignment([
        [0.9, 0.8],
        [0.9, 0],
      ]),
    ).toEqual([1, 0]));

  it('leaves a row without a column when nothing fits', () =>
    expect(
      bestAssignment([
        [0, 0],
        [0.5, 0],
      ]),
    ).toEqual([-1, 0]));
  it.each([[[]], [[[]]], [[[], []]]])('takes an empty table %j', (values) => expect(bestAssignment(values)).toEqual(values.map(() => -1)));

  it('finds the greatest sum, one to one', () =>
    fc.assert(
      fc.property(
        fc
          .integer({ min: 1, max: 4 })
          .chain((width) =>
            fc.array(fc.array(fc.integer({ min: 0, max: 9 }), { minLength: width, maxLength: width }), { minLength: 1, maxLength: 5 }),
          ),
        (values) => {
          const found = bestAssignment(values);
          const columns = found.filter((column) => column >= 0);
          expect(new Set(columns).size).toBe(columns.length);
          expect(total(values, found)).toBe(greatest(values));
        },
      ),
    ));
});
