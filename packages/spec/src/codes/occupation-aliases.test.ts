import { readdirSync, readFileSync } from 'node:fs';
import { brotliCompressSync } from 'node:zlib';
import { expect, it } from 'vitest';
import { occupations } from './occupation.ts';
import { occupationAliases } from './occupation-aliases.ts';

const folder = new URL('./data/occupation-aliases/', import.meta.url);
const files = readdirSync(folder).map((name) => readFileSync(new URL(name, folder), 'utf8'));

it('speaks only of occupations of the catalogue, in plain words', () => {
  const codes = new Set(occupations().map(({ code }) => code));
  const aliases = occupationAliases();
  expect(aliases.filter(({ code }) => !codes.has(code))).toEqual([]);
  // A market's category may keep its marks.
  const odd = aliases.filter(({ word, kind }) => kind !== 'category' && !/^[\p{Script=Han}a-z0-9+#.]+$/u.test(word));
  expect(odd).toEqual([]);
});

it('gives a word one plain meaning: every further one is a hint', () => {
  const owners = new Map<string, Set<string>>();
  for (const { code, word, kind } of occupationAliases()) if (kind === 'alias') owners.set(word, (owners.get(word) ?? new Set()).add(code));
  expect([...owners].filter(([, codes]) => codes.size > 1).map(([word]) => word)).toEqual([]);
});

it('reads the marks', () => {
  const of = (word: string) => occupationAliases().filter((alias) => alias.word === word);
  expect(of('车工/铣工')).toEqual([{ code: '6-18-01-01', word: '车工/铣工', kind: 'category' }]);
  expect(of('数控车')).toContainEqual({ code: '6-18-01-01', word: '数控车', kind: 'alias' });
});

it('stays small beside a bundle', () => {
  const bytes = files.reduce((sum, text) => sum + brotliCompressSync(text).length, 0);
  expect(bytes).toBeLessThan(125_000);
});
