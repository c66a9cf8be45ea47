#!/usr/bin/env node
// The same command from any folder: goes through the one door of the repository, which brings Node 24 and the dependencies.
import { spawn } from 'node:child_process';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('../../..', import.meta.url));
const env = { ...process.env, INIT_CWD: process.cwd() };
const child = spawn(process.execPath, [`${root}boot.mjs`, 'ganghui', ...process.argv.slice(2)], { cwd: root, stdio: 'inherit', env });
// Ctrl-C reaches the child by itself, it is only waited out; a TERM reaches this process alone.
process.on('SIGINT', () => {});
for (const signal of ['SIGTERM', 'SIGHUP']) process.on(signal, () => child.kill(signal));
child.once('exit', (code, signal) => {
  process.exitCode = code ?? (signal === 'SIGINT' ? 130 : 1);
});
