import { mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, it } from 'vitest';
import { keepSigningSeed, rotateSigningSeed } from './signing-seed.ts';

const dir = mkdtempSync(join(tmpdir(), 'ganghui-seed-'));
const file = join(dir, 'signing-seed.json');
afterAll(() => rmSync(dir, { recursive: true }));
const seeds = (): { current: string; previous?: string; older?: string[] } => JSON.parse(readFileSync(file, 'utf8'));

it('makes a seed once, for its owner only, and keeps all before it at every rotation', () => {
  expect(keepSigningSeed(file)).toEqual({ file, made: true });
  const first = seeds();
  expect(first).toEqual({ current: expect.stringMatching(/^[0-9a-f]{64}$/) });
  expect(keepSigningSeed(file).made).toBe(false);
  expect(seeds()).toEqual(first);
  const all = [first.current];
  for (let times = 0; times < 3; times++) {
    rotateSigningSeed(file);
    const { current, previous, older = [] } = seeds();
    expect([previous, ...older]).toEqual(all);
    all.unshift(current);
  }
  expect(new Set(all).size).toBe(4);
  expect(statSync(file).mode & 0o077).toBe(0);
});

it.each(['{"curr', '{}', '{"current":"a short secret"}'])('refuses to start or to rotate on %s, and says what to do', (text) => {
  const damaged = join(dir, 'damaged.json');
  writeFileSync(damaged, text);
  for (const act of [keepSigningSeed, rotateSigningSeed]) expect(() => act(damaged)).toThrow(/^(?!.*a short).*damaged.json.*bring it back/);
  expect(readFileSync(damaged, 'utf8')).toBe(text);
});
