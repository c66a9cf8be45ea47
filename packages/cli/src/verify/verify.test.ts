import { expect, it } from 'vitest';
import { aCity } from '../pull/testing/a-city.ts';

const key = 'gh_320500-01_kept_to_ourselves';

it.each<[string, string[], Record<string, string>]>([
  ['that only the copy names', [], { GANGHUI_KEY: key }],
  ['that is given', ['--url', 'http://exchange.test/'], { GANGHUI_KEY: key }],
  ['of the environment', [], { GANGHUI_KEY: key, GANGHUI_URL: 'http://exchange.test' }],
])('sends no key to an address %s', async (_, args, env) => {
  const { run, exchange } = aCity();
  const sent: (string | undefined)[] = [];
  const heard: typeof fetch = async (input, init) => {
    sent.push(new Headers(init?.headers).get('authorization') ?? undefined);
    return exchange.fetch(input, init);
  };
  const pulled = await run(['pull', '--to', 'copy', '--url', 'http://exchange.test'], { env, fetch: heard });
  // Said where the key goes, and only there.
  expect([pulled.code, pulled.err]).toEqual([0, expect.stringContaining('密钥会以明文传送')]);
  expect(sent).toContain(`Bearer ${key}`);
  sent.length = 0;
  const { code, out, err } = await run(['verify', 'copy', ...args], { env, fetch: heard });
  expect([code, out, err]).toEqual([0, expect.stringContaining('岗汇 exchange http://exchange.test，现在到序号 25，副本没有落后。'), '']);
  expect(new Set(sent)).toEqual(new Set([undefined]));
});

it.each<[string, string[], Record<string, string>]>([
  ['--url', ['--url', 'https://elsewhere.test'], {}],
  ['GANGHUI_URL', [], { GANGHUI_URL: 'https://elsewhere.test' }],
])('refuses a copy of another exchange than %s says, and asks neither', async (_, args, env) => {
  const { run, exchange } = aCity();
  await run(['pull', '--to', 'copy']);
  exchange.seen.length = 0;
  const { code, err } = await run(['verify', 'copy', ...args], { env });
  expect([code, err]).toEqual([2, expect.stringContaining('这份副本来自 https://exchange.test，不是 https://elsewhere.test。')]);
  expect(exchange.seen).toEqual([]);
});
