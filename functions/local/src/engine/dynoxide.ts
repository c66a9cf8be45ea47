import { spawn } from 'node:child_process';
import { chmodSync, existsSync, mkdirSync } from 'node:fs';
import { createServer } from 'node:net';
import { dirname } from 'node:path';
import { fileURLToPath } from 'node:url';

export type Engine = { endpoint: string; pid: number; databaseFile: string; stop: () => Promise<void> };

const binary = fileURLToPath(new URL('../../../../node_modules/@dynoxide/linux-x64/dynoxide', import.meta.url));
const startTimeoutMs = 10_000;

/**
 * Starts the embedded DynamoDB engine on a free loopback port, with its data in one file. `onSpawn` hears its process number before
 * it listens, so that a kill in between leaves no engine that nobody knows of; `onLost` hears when it ended and nobody had asked it to.
 */
export async function startDynoxide(
  databaseFile: string,
  onSpawn: (pid: number) => void = () => {},
  onLost: (how: string) => void = () => {},
): Promise<Engine> {
  if (!existsSync(binary))
    throw new Error(
      `no embedded engine for ${process.platform}-${process.arch}: set DYNAMODB_ENDPOINT to a DynamoDB Local, for example http://127.0.0.1:8000`,
    );
  // Contacts and keys lie in it: for its owner only, whatever the umask is.
  mkdirSync(dirname(databaseFile), { recursive: true, mode: 0o700 });
  chmodSync(dirname(databaseFile), 0o700);
  const port = await freePort();
  const child = spawn(binary, ['serve', '--port', String(port), '--db-path', databaseFile], {
    stdio: ['ignore', 'ignore', 'pipe'],
    // A group of its own: Ctrl-C must reach us, who still need the table to finish, and not the table first.
    detached: true,
  });
  if (child.pid) onSpawn(child.pid);
  const said: string[] = [];
  child.stderr.on('data', (chunk: Buffer) => said.push(chunk.toString()));
  const ended = new Promise<void>((resolve) => child.once('exit', () => resolve()));
  // After a kill -9 of this process the child lives on; the next start ends it (run-file.ts).
  const kill = (): void => void child.kill('SIGKILL');
  process.once('exit', kill);
  const endpoint = `http://127.0.0.1:${port}`;
  await untilListening(endpoint, () => {
    if (child.exitCode !== null) throw new Error(`the embedded engine ended with ${child.exitCode}: ${said.join('').slice(0, 400)}`);
  });
  // It only said where it listens.
  said.length = 0;
  let isStopping = false;
  const tellLost = (): void => {
    if (!isStopping) onLost(`${child.signalCode ?? child.exitCode}${said.length > 0 ? `: ${said.join('').trim().slice(-400)}` : ''}`);
  };
  void ended.then(tellLost);
  return {
    endpoint,
    pid: child.pid ?? 0,
    databaseFile,
    stop: async () => {
      isStopping = true;
      child.kill('SIGTERM');
      const forced = setTimeout(kill, 3000);
      await ended;
      clearTimeout(forced);
      process.removeListener('exit', kill);
    },
  };
}

async function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const server = createServer();
    server.once('error', reject);
    server.listen(0, '127.0.0.1', () => {
      const address = server.address();
      server.close(() => (address && typeof address === 'object' ? resolve(address.port) : reject(new Error('no free port'))));
    });
  });
}

async function untilListening(endpoint: string, check: () => void): Promise<void> {
  const deadline = Date.now() + startTimeoutMs;
  while (Date.now() < deadline) {
    check();
    try {
      await fetch(endpoint, { signal: AbortSignal.timeout(500) });
      return;
    } catch {
      await new Promise((resolve) => setTimeout(resolve, 10));
    }
  }
  throw new Error(`the embedded engine did not answer on ${endpoint} within ${startTimeoutMs / 1000} s`);
}
