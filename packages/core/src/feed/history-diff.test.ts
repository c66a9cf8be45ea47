import { aPosting } from '@ganghui/spec/testing';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { diffJson, diffPostings, type Operation } from './history-diff.ts';

type Container = Record<string, unknown> | unknown[];
const at = (container: unknown, name: string): unknown => (container as Record<string, unknown>)[name];

/** RFC 6902 as a reader does it, which also looks whether `before` is what stands there. */
function applied(value: unknown, operations: readonly Operation[]): unknown {
  const root = { '': structuredClone(value) };
  for (const { op, path, before, value: next } of operations) {
    const steps = ['', ...path.split('/').slice(1)].map((step) => step.replaceAll('~1', '/').replaceAll('~0', '~'));
    const last = steps.pop() ?? '';
    const parent = steps.reduce<unknown>(at, root) as Container;
    if (op !== 'add') expect(at(parent, last)).toEqual(before);
    if (Array.isArray(parent) && op !== 'replace')
      parent.splice(Number(last), op === 'remove' ? 1 : 0, ...(op === 'add' ? [structuredClone(next)] : []));
    else if (op === 'remove') delete (parent as Record<string, unknown>)[last];
    else Object.defineProperty(parent, last, { value: structuredClone(next), enumerable: true, writable: true, configurable: true });
  }
  return root[''];
}

const json = fc.jsonValue({ maxDepth: 4 });
// The key __proto__ cannot stand in an object that a reader makes by plain assignment; no field of ours is called so.
const isPlain = (value: unknown): boolean => !JSON.stringify(value).includes('__proto__');

describe('the difference of two values', () => {
  it('makes the second of the first, and says what stood before', () =>
    fc.assert(
      fc.property(json, json, (before, after) => {
        fc.pre(isPlain(before) && isPlain(after));
        const diff = diffJson(before, after);
        expect(JSON.parse(JSON.stringify(applied(before, diff)))).toEqual(JSON.parse(JSON.stringify(after)));
      }),
      { numRuns: 500 },
    ));

  it('of lists says what was taken out or put in, not that all after it moved', () =>
    fc.assert(
      fc.property(fc.uniqueArray(fc.integer(), { minLength: 1 }), fc.nat(), (list, seed) => {
        const index = seed % list.length;
        const shorter = list.toSpliced(index, 1);
        expect(diffJson(list, shorter)).toEqual([{ op: 'remove', path: `/${index}`, before: list[index] }]);
        expect(diffJson(shorter, list)).toEqual([{ op: 'add', path: `/${index}`, value: list[index] }]);
      }),
    ));

  it('is empty for what is the same', () =>
    fc.assert(fc.property(json, (value) => void expect(diffJson(value, structuredClone(value))).toEqual([]))));
});

it('of two postings goes as deep as the field, and leaves out where values came from', () => {
  const before = aPosting({ provenance: { '/title': { raw: '车工', from: '岗位', method: 'as-is', confidence: 1 } } });
  const place = { ...before.place, address: '江宁区将军大道 2 号' };
  const after = aPosting({ revision: 2, headcount: 8, benefits: ['包住'], place });
  expect(diffPostings(before, after)).toEqual([
    { op: 'replace', path: '/revision', before: 1, value: 2 },
    { op: 'replace', path: '/headcount', before: 5, value: 8 },
    { op: 'remove', path: '/benefits/0', before: '五险一金' },
    { op: 'replace', path: '/place/address', before: '江宁区将军大道 1 号', value: '江宁区将军大道 2 号' },
  ]);
});
