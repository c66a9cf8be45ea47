import { type ChildProcess, spawn } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('../..', import.meta.url));

export const aDataDir = (): { dataDir: string; remove: () => void } => {
  const dataDir = mkdtempSync(join(tmpdir(), 'ganghui-'));
  return { dataDir, remove: () => rmSync(dataDir, { recursive: true, force: true }) };
};
export const devKeys = (dataDir: string): Record<string, string> => JSON.parse(readFileSync(join(dataDir, 'dev-keys.json'), 'utf8'));

/** Starts the real thing as a process of its own, as `npm start` does. */
export function startProcess(
  dataDir: string,
  ...args: string[]
): { child: ChildProcess; output: () => string; ended: Promise<number | null> } {
  const child = spawn(process.execPath, ['--import', 'tsx', 'functions/local/src/main.ts', ...args], {
    cwd: root,
    env: { ...process.env, DATA_DIR: dataDir, PORT: '0', NODE_OPTIONS: '' },
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
