import { spawn, spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { aDataDir, devKeys, startProcess, urlOf } from '../journey/local-run.ts';

const version = 'schemathesis==4.32.5';
const serializers = fileURLToPath(new URL('.', import.meta.url));
const marketId = '321000-01';
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

/** Made-up calls, right and wrong, to every operation of the OpenAPI document, with the keys of a market and of the province. */
export async function fuzzApi(command: string, folder: string, seed: number): Promise<boolean> {
  const { dataDir, remove } = aDataDir();
  const run = startProcess(dataDir, '--empty');
  try {
    const url = await urlOf(run);
    const keys = devKeys(dataDir);
    const config = join(folder, 'schemathesis.toml');
    writeFileSync(config, `[parameters]\nmarketId = "${marketId}"\n`);
    const isAdmin = '^/v1/admin/';
    const [market, province] = [keys[marketId], keys.province];
    // Without a key every call is refused as declared, and nothing would be tried.
    if (!market || !province) throw new Error('the run has no keys to try');
    const ofMarket = await fuzz(['--exclude-path-regex', isAdmin], market);
    const ofProvince = await fuzz(['--include-path-regex', isAdmin], province);
    return ofMarket && ofProvince;

    function fuzz(filter: string[], key: string): Promise<boolean> {
      const child = spawn(
        command,
        [
          '--config-file',
          config,
          'run',
          `${url}/v1/openapi.json`,
          ...filter,
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
  } finally {
    run.child.kill('SIGTERM');
    await run.ended;
    remove();
  }
}
