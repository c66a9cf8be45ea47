import type { HistoryEntry, Posting } from '@ganghui/spec';

export type Operation = HistoryEntry['diff'][number];

/** What was changed between two states of a posting: JSON Patch (RFC 6902) with the value before. Where a value came from is left out. */
export const diffPostings = ({ provenance: _, ...before }: Posting, { provenance: __, ...after }: Posting): Operation[] =>
  diffJson(before, after);

/** Operations that make `after` of `before` when they are done in order. */
export function diffJson(before: unknown, after: unknown, path = ''): Operation[] {
  if (Array.isArray(before) && Array.isArray(after)) return diffLists(before, after, path);
  if (isObject(before) && isObject(after)) return diffObjects(before, after, path);
  return isSame(before, after) ? [] : [{ op: 'replace', path, before, value: after }];
}

const isObject = (value: unknown): value is Record<string, unknown> => typeof value === 'object' && value !== null && !Array.isArray(value);
const isSame = (a: unknown, b: unknown): boolean => a === b || JSON.stringify(a) === JSON.stringify(b);
const step = (name: string): string => `/${name.replaceAll('~', '~0').replaceAll('/', '~1')}`;

function diffObjects(before: Record<string, unknown>, after: Record<string, unknown>, path: string): Operation[] {
  const names = [...new Set([...Object.keys(before), ...Object.keys(after)])];
  return names.flatMap((name): Operation[] => {
    const at = `${path}${step(name)}`;
    // A member that is undefined is none in JSON.
    const [old, now] = [own(before, name), own(after, name)];
    if (now === undefined) return old === undefined ? [] : [{ op: 'remove', path: at, before: old }];
    return old === undefined ? [{ op: 'add', path: at, value: now }] : diffJson(old, now, at);
  });
}

const own = (object: Record<string, unknown>, name: string): unknown => (Object.hasOwn(object, name) ? object[name] : undefined);

/** What both lists begin and end with stays; between, each is compared with its opposite, and the rest is taken out or put in. */
function diffLists(before: readonly unknown[], after: readonly unknown[], path: string): Operation[] {
  const shorter = Math.min(before.length, after.length);
  let start = 0;
  while (start < shorter && isSame(before[start], after[start])) start += 1;
  let end = 0;
  while (end < shorter - start && isSame(before.at(-1 - end), after.at(-1 - end))) end += 1;
  const old = before.slice(start, before.length - end);
  const now = after.slice(start, after.length - end);
  const opposite = Math.min(old.length, now.length);
  const at = (index: number): string => `${path}/${start + index}`;
  return [
    ...now.slice(0, opposite).flatMap((value, index) => diffJson(old[index], value, at(index))),
    // From behind, so that the places before are still right.
    ...old.flatMap((value, index): Operation[] => (index < opposite ? [] : [{ op: 'remove', path: at(index), before: value }])).reverse(),
    ...now.flatMap((value, index): Operation[] => (index < opposite ? [] : [{ op: 'add', path: at(index), value }])),
  ];
}
