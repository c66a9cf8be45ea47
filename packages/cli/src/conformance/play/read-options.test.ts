import { describe, expect, it } from 'vitest';
import { aWorld } from '../../testing/a-world.ts';
import { readSetting } from './read-options.ts';

const key = `gh_320100-01_${'k'.repeat(43)}`;
const other = `gh_321000-01_${'o'.repeat(43)}`;
const world = (env: Record<string, string>) => aWorld({ env });

describe('what the kit is to check, and as whom', () => {
  it('takes the key of the command line before that of the environment, and the market from the key', () => {
    const url = 'http://localhost:8787';
    expect(readSetting(world({ GANGHUI_KEY: other }), { url, key })).toMatchObject({ url, key, market: '320100-01' });
    expect(readSetting(world({ GANGHUI_KEY: other }), { url })).toMatchObject({ key: other, market: '321000-01' });
  });

  it('says how to give one when there is none', () =>
    expect(() => readSetting(world({}), { url: 'http://localhost:8787' })).toThrow(/没有报送密钥/));
});
