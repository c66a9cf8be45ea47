import { rawFieldNames } from '@ganghui/spec';
import { expect, it } from 'vitest';
import { ran } from './testing/a-world.ts';

it.each([
  [
    'table',
    (out: string) =>
      out
        .trimEnd()
        .split('\n')
        .slice(2)
        .map((line) => line.split(' ')[0]),
  ],
  [
    'tsv',
    (out: string) =>
      out
        .trimEnd()
        .split('\n')
        .map((line) => line.split('\t')[0]),
  ],
  ['json', (out: string) => JSON.parse(out).map(({ field }: { field: string }) => field)],
])('lists every field a profile may fill as %s', async (style, namesIn) => {
  const { code, out } = await ran(['fields', '--format', style]);
  expect([code, namesIn(out)]).toEqual([0, rawFieldNames]);
});

it('helps in Chinese and English, with an example for each command', async () => {
  for (const command of [['normalize'], ['profile', 'suggest'], ['profile', 'check']]) {
    const { code, out } = await ran([...command, '--help']);
    expect(code).toBe(0);
    expect(out).toMatch(/例 Examples?:\n {2}ganghui /);
  }
  expect((await ran(['--help'])).out).toContain('Works offline');
  expect((await ran([])).code).toBe(2);
});
