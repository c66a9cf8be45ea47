import { readFile } from 'node:fs/promises';
import type { Plugin } from 'esbuild';
import { leanSdk } from './lean-sdk.ts';
import { leanZod } from './lean-zod.ts';

/** What a bundle carries in place of a file of a dependency, made of what the file says. `file` is the end of its path. */
export type Replacement = { file: RegExp; make: (source: string) => string };

/** All that is replaced in the bundles. The source, the tests and the one-machine run use the dependencies as they are. */
export const replacements: readonly Replacement[] = [...leanSdk, ...leanZod];

/** Leaves out of a bundle what no function can reach and no bundler can see as unused. */
export const leanDependencies: Plugin = {
  name: 'lean-dependencies',
  setup: ({ onLoad }) => {
    for (const { file, make } of replacements)
      onLoad({ filter: file }, async ({ path }) => ({ loader: 'js', contents: make(await readFile(path, 'utf8')) }));
  },
};
