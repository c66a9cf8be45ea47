import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { aDataDir, devKeys, startProcess } from './local-run.ts';

const { dataDir, remove } = aDataDir();
afterAll(remove);

const rows = (output: string): string[][] =>
  output
    .split('\n')
    .filter((line) => /^\S+市\s/.test(line) && !line.includes(' line '))
    .map((line) => line.trim().split(/\s+/));

describe('npm start -- --once', () => {
  let before: string[][];

  it('loads four cities, prints a row for each, the feed sequence and what was delivered, and ends with 0', async () => {
    const run = startProcess(dataDir, '--once');
    expect(await run.ended, run.output()).toBe(0);
    before = rows(run.output());
    expect(before.map(([city]) => city)).toEqual(['南京市', '扬州市', '淮安市', '泰州市']);
    for (const [, received, published, held, refused, unchanged] of before.map((row) => row.map(Number))) {
      expect(received).toBeGreaterThanOrEqual(60);
      expect(published).toBeGreaterThan(0);
      expect((published ?? 0) + (held ?? 0) + (refused ?? 0) + (unchanged ?? 0)).toBe(received);
    }
    expect(run.output()).toMatch(/Feed sequence \d+; events delivered: .*score \d+/);
    expect(Object.keys(devKeys(dataDir))).toHaveLength(5);
    for (const key of Object.values(devKeys(dataDir))) expect(run.output()).toContain(key);
    expect(() => readFileSync(join(dataDir, 'dead-letters.ndjson'))).toThrow('ENOENT');
  });

  it('changes nothing the second time: every record that is stored is unchanged, and no key is shown again', async () => {
    const run = startProcess(dataDir, '--once', '--verbose');
    expect(await run.ended, run.output()).toBe(0);
    const again = rows(run.output());
    again.forEach((row, index) => {
      const [first, now] = [before[index]?.map(Number) ?? [], row.map(Number)];
      const [, received, published, held, refused, unchanged] = now;
      expect([published, held]).toEqual([0, 0]);
      expect((unchanged ?? 0) + (refused ?? 0)).toBe(received);
      expect([refused, now[6]]).toEqual([first[4], first[6]]);
    });
    for (const key of Object.values(devKeys(dataDir))) expect(run.output()).not.toContain(key);
  });
});
