import { execFileSync } from 'node:child_process';
import { chmodSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { outcomes } from '@ganghui/spec';
import { describe, expect, it, onTestFinished } from 'vitest';

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

  it('runs its Java example in UTF-8, whatever the platform reads by', () => {
    for (const name of ['Push.java', 'Receive.java'])
      for (const text of [...Object.values(guides), read(name)]) {
        const runs = [...text.matchAll(/java (?:-\S+ )*(\w+\.java)/g)].filter(([, file]) => file === name).map(([run]) => run);
        expect(runs.length).toBeGreaterThan(1);
        expect(new Set(runs)).toEqual(new Set([`java -Dfile.encoding=UTF-8 ${name}`]));
      }
  });

  it('lists the same problems of receiving with the same status', () => {
    const kinds = (guide: string, heading: string): string[] =>
      firstCells(guide, heading)
        .filter((cells) => /\| *\d{3} *$/.test(cells))
        .map((cells) => cells.replace(/ +/g, ' ').trim());
    expect(kinds(guides.en, '## 12.')).toEqual(kinds(guides.zh, '## 12.'));
    expect(kinds(guides.en, '## 12.')).toHaveLength(8);
  });

  it('has its Java examples in one file each without a dependency', () => {
    for (const file of ['Push.java', 'Receive.java']) {
      const imports = [...read(file).matchAll(/^import ([\w.]+);/gm)].map(([, name = '']) => name);
      expect(imports.length).toBeGreaterThan(5);
      // The last one is of the JDK too.
      expect(imports.filter((name) => !/^(?:javax?\.|com\.sun\.net\.httpserver\.)/.test(name))).toEqual([]);
    }
  });
});

// Stands for curl: writes down each address with the number of records sent there, and names the submission.
const curl = `#!/bin/sh
for word; do case $word in http*) url=$word ;; @-) reads=1 ;; esac; done
echo "\${url##*/submissions/} \${reads:+$(gunzip -c | wc -l | tr -d ' ')}" >> calls
printf '{"submissionId":"S%s"}' "$(grep -c open calls)"
`;

it('its daily full sync sends the files of the day, and neither those of yesterday nor its own receipts', () => {
  const folder = mkdtempSync(join(tmpdir(), 'ganghui-guide-'));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  mkdirSync(join(folder, 'bin'));
  writeFileSync(join(folder, 'bin', 'curl'), curl);
  chmodSync(join(folder, 'bin', 'curl'), 0o755);
  const script = commands(guides.en.split('## 4.')[1] ?? '')[0] ?? '';
  const env = { ...process.env, PATH: `${join(folder, 'bin')}:${process.env.PATH}`, api: 'http://exchange.test', GANGHUI_KEY: 'gh_x' };
  const called = (records: number): string[] => {
    writeFileSync(join(folder, 'all.ndjson'), '{}\n'.repeat(records));
    writeFileSync(join(folder, 'calls'), '');
    execFileSync('bash', ['-c', script], { cwd: folder, env, stdio: ['ignore', 'ignore', 'inherit'] });
    return readFileSync(join(folder, 'calls'), 'utf8')
      .trimEnd()
      .split('\n')
      .map((line) => line.trimEnd());
  };
  expect(called(2500)).toEqual(['open', 'S1/parts/1 1000', 'S1/parts/2 1000', 'S1/parts/3 500', 'S1/complete']);
  expect(called(800)).toEqual(['open', 'S1/parts/1 800', 'S1/complete']);
});
