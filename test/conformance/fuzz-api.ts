import { spawn, spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { createFeedClient } from '@ganghui/client';
import { marketId, startFuzzWorld } from './fuzz-world.ts';

const version = 'schemathesis==4.32.5';
const serializers = fileURLToPath(new URL('.', import.meta.url));
// A refusal is what most of the made-up calls deserve; what must never come is a 5xx, an undeclared status or an answer that is not as declared.
const checks = ['not_a_server_error', 'status_code_conformance', 'content_type_conformance', 'response_schema_conformance'].join(',');

export const canFuzz = (): boolean => spawnSync('python3', ['-m', 'venv', '--help']).status === 0;

/** Puts the fuzzer into a virtual environment of its own; the path of its command, undefined when it cannot be had. */
export function installFuzzer(folder: string): string | undefined {
  const command = join(folder, 'venv', 'bin', 'schemathesis');
  if (existsSync(command)) return command;
  mkdirSync(folder, { recursive: true });
  const made = spawnSync('python3', ['-m', 'venv', join(folder, 'venv')], { stdio: 'inherit' });
  if (made.status !== 0) return undefined;
  const installed = spawnSync(join(folder, 'venv', 'bin', 'pip'), ['install', '--quiet', '--disable-pip-version-check', version], {
    stdio: 'inherit',
  });
  return installed.status === 0 ? command : undefined;
}

/**
 * Made-up calls, right and wrong, to every operation of the OpenAPI document, with the keys of a market and of the province; then to
 * those whose address names something, with what is there.
 */
export async function fuzzApi(command: string, folder: string, seed: number): Promise<boolean> {
  const { url, keys, known, stop } = await startFuzzWorld();
  try {
    const ofProvince = '^/v1/(admin|exchange)/';
    const named = '[{](postingId|asOf|subscriptionId)[}]';
    const [market, province] = [keys[marketId], keys.province];
    // Without a key every call is refused as declared, and nothing would be tried.
    if (!market || !province) throw new Error('the run has no keys to try');
    // A subscription that was deleted could not be tried any further.
    const withNames = await fuzz(market, ['--include-path-regex', named, '--exclude-method', 'DELETE'], known);
    const all = await fuzz(market, ['--exclude-path-regex', ofProvince]);
    const ofExchange = await fuzz(province, ['--include-path-regex', ofProvince]);
    const strayed = await strayedTo(url, province);
    if (strayed.length > 0) console.log(`subscriptions lead away from this machine: ${strayed.join(' ')}`);
    return ofExchange && all && withNames && strayed.length === 0;
  } finally {
    await stop();
  }

  function fuzz(key: string, filter: string[], parameters: Record<string, string | number> = {}): Promise<boolean> {
    const config = join(folder, 'schemathesis.toml');
    // A call that waits is as good as one that does not, and takes twenty seconds.
    const fixed = { marketId, 'query.wait': 0, ...parameters };
    const lines = Object.entries(fixed).map(([name, value]) => `"${name}" = ${JSON.stringify(value)}`);
    writeFileSync(config, `[parameters]\n${lines.join('\n')}\n`);
    const child = spawn(
      command,
      [
        ...['--config-file', config, 'run', `${url}/v1/openapi.json`, ...filter],
        ...['--header', `Authorization: Bearer ${key}`, '--checks', checks, '--max-examples', '40', '--seed', String(seed)],
        ...['--phases', 'examples,coverage,fuzzing', '--suppress-health-check', 'all', '--warnings', 'off', '--workers', '1'],
      ],
      {
        cwd: folder,
        stdio: ['ignore', 'inherit', 'inherit'],
        env: { ...process.env, SCHEMATHESIS_HOOKS: 'fuzz_serializers', PYTHONPATH: serializers, PYTHONDONTWRITEBYTECODE: '1' },
      },
    );
    return new Promise((resolve) => child.once('exit', (code) => resolve(code === 0)));
  }
}

/** Addresses of subscriptions that are not of this machine: see the hook of fuzz_serializers.py. */
async function strayedTo(url: string, key: string): Promise<string[]> {
  const subscriptions = await createFeedClient({ url, key }).subscriptions.list();
  return subscriptions.flatMap(({ url: to }) => (to === null || /^http:\/\/(127\.0\.0\.1|localhost)[:/]/.test(to) ? [] : [to]));
}
