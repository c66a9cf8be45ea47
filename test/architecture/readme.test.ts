import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { functionNames } from '@ganghui/spec/flow';
import { describe, expect, it } from 'vitest';

const root = fileURLToPath(new URL('../..', import.meta.url));
const read = (file: string): string => readFileSync(join(root, file), 'utf8');
const { scripts } = JSON.parse(read('package.json'));

describe.each(['README.md', 'README.zh-CN.md'])('%s', (file) => {
  const text = read(file);

  it('has a row for every function', () => {
    for (const name of functionNames) expect(text).toMatch(new RegExp(`\\| \`${name}\` *\\|`));
  });

  it('names only commands that exist', () => {
    const named = [...text.matchAll(/(?:^|`)npm (?:run )?(?:-s )?(\w+)/gm)].map(([, script = '']) => script);
    expect(named.length).toBeGreaterThan(4);
    for (const script of named) expect(Object.keys(scripts)).toContain(script);
  });

  it('links only to files that are there', () => {
    const links = [...text.matchAll(/\]\((?!https?:|#)([^)#]+)/g)].map(([, link = '']) => link);
    expect(links.length).toBeGreaterThan(4);
    expect(links.filter((link) => !existsSync(join(root, link)))).toEqual([]);
  });

  it('has no blank to be filled in', () => expect(text).not.toContain('@@'));
});
