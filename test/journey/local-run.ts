import { type ChildProcess, spawn } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('../..', import.meta.url));

export const aDataDir = (): { dataDir: string; remove: () => void } => {
  const dataDir = mkdtempSync(join(tmpdir(), 'ganghui-'));
  return { dataDir, remove: () => rmSync(dataDir, { recursive: true, force: true }) };
};
export const devKeys = (dataDir: string): Record<string, string> => JSON.parse(readFileSync(join(dataDir, 'dev-keys.json'), 'utf8'));

type Running = { child: ChildProcess; output: () => string; ended: Promise<number | null> };

/** Starts the real thing as a process of its own, as `npm start` does, on any port that is free. */
export const startProcess = (dataDir: string, ...args: string[]): Running => startProcessOn(0, dataDir, ...args);

/** The same at an address that stays, for those who go on with it after a new start. */
export const startProcessOn = (port: number, dataDir: string, ...args: string[]): Running =>
  startScript('functions/local/src/main.ts', args, { DATA_DIR: dataDir, PORT: String(port) });

/** The command line as a city runs it. */
export const startCommand = (args: readonly string[], env: Record<string, string>): Running =>
  startScript('packages/cli/src/main.ts', args, env);

function startScript(script: string, args: readonly string[], env: Record<string, string>): Running {
  const child = spawn(process.execPath, ['--import', 'tsx', script, ...args], {
    cwd: root,
    env: { ...process.env, ...env, NODE_OPTIONS: '' },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let said = '';
  child.stdout?.on('data', (chunk: Buffer) => (said += chunk.toString()));
  child.stderr?.on('data', (chunk: Buffer) => (said += chunk.toString()));
  return { child, output: () => said, ended: new Promise((resolve) => child.once('exit', (code) => resolve(code))) };
}

/** The address it prints when it is up. */
export async function urlOf({ child, output }: ReturnType<typeof startProcess>): Promise<string> {
  for (;;) {
    const url = /is up on (http:\S+)/.exec(output())?.[1];
    if (url) return url;
    if (child.exitCode !== null) throw new Error(`ended with ${child.exitCode}: ${output()}`);
    await new Promise((resolve) => setTimeout(resolve, 20));
  }
}

/** A port to come back to: below those that a system hands out by itself, or another test's server could be given it between two runs. */
export async function freePort(): Promise<number> {
  for (let tries = 0; tries < 100; tries++) {
    const port = 20_000 + Math.floor(Math.random() * 12_000);
    const server = createServer();
    const isFree = await new Promise<boolean>((resolve) => {
      server.once('error', () => resolve(false));
      server.listen(port, '127.0.0.1', () => resolve(true));
    });
    if (!isFree) continue;
    await new Promise((resolve) => server.close(resolve));
    return port;
  }
  throw new Error('no port is free');
}
