import type { Posting } from '@ganghui/spec';

const silent = new Set(['revision', 'provenance', 'updatedAt']);

/** JSON Pointers of the fields that differ; of all of them when nobody knows any more what stood before. */
export const changedFields = (before: Posting | undefined, after: Posting): string[] =>
  (Object.keys(after) as (keyof Posting)[])
    .filter((name) => !silent.has(name) && JSON.stringify(before?.[name]) !== JSON.stringify(after[name]))
    .map((name) => `/${name}`);
