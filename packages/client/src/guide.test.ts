import { readFileSync } from 'node:fs';
import { outcomes } from '@ganghui/spec';
import { describe, expect, it } from 'vitest';

const read = (name: string): string => readFileSync(new URL(`../docs/${name}`, import.meta.url), 'utf8');
const guides = { zh: read('integration.zh.md'), en: read('integration.en.md') };

/** The commands without their remarks, which each guide says in its language. */
const commands = (guide: string): string[] =>
  [...guide.matchAll(/```sh\n([\s\S]*?)```/g)].map(([, block = '']) => block.replace(/ *# .*$/gm, ''));
const firstCells = (guide: string, heading: string): string[] =>
  (guide.split(heading)[1] ?? '')
    .split('\n## ')[0]!
    .split('\n')
    .filter((line) => line.startsWith('| `'))
    .map((line) => line.split('|').slice(1, 3).join('|').replace(/ .$/, ''));

describe('the integration guide', () => {
  it('says the same commands in both languages', () => {
    expect(commands(guides.zh).length).toBeGreaterThan(6);
    expect(commands(guides.en)).toEqual(commands(guides.zh));
  });

  it('says what to do per outcome, for all of them', () => {
    for (const guide of Object.values(guides)) for (const outcome of outcomes) expect(guide).toContain(`\`${outcome}\``);
  });

  it('lists the same problems with the same status', () => {
    const kinds = (guide: string, heading: string): string[] =>
      firstCells(guide, heading).map((cells) => cells.replace(/\|.*?(\d.*)$/, '$1'));
    expect(kinds(guides.en, '## 10.')).toEqual(kinds(guides.zh, '## 10.'));
    expect(kinds(guides.en, '## 10.').length).toBeGreaterThan(15);
  });

  it('has its Java example in one file without a dependency', () => {
    const imports = [...read('Push.java').matchAll(/^import ([\w.]+);/gm)].map(([, name = '']) => name);
    expect(imports.length).toBeGreaterThan(5);
    expect(imports.filter((name) => !name.startsWith('java.'))).toEqual([]);
  });
});
