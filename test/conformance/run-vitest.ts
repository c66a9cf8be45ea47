import { spawn } from 'node:child_process';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('../..', import.meta.url));
const vitest = join(root, 'node_modules', 'vitest', 'vitest.mjs');

export type Ran = { ok: boolean; output: string; seconds: number };

/** Runs tests in a process of their own, quietly; `output`: what they said, without colours. */
export function runVitest(args: readonly string[], env: Record<string, string>): Promise<Ran> {
  const started = performance.now();
  const child = spawn(process.execPath, [vitest, 'run', ...args], { cwd: root, env: { ...process.env, ...env, NO_COLOR: '1' } });
  let output = '';
  child.stdout.on('data', (chunk: Buffer) => (output += chunk.toString()));
  child.stderr.on('data', (chunk: Buffer) => (output += chunk.toString()));
  return new Promise((resolve, reject) =>
    child
      .once('error', reject)
      .once('close', (code) => resolve({ ok: code === 0, output, seconds: Math.round((performance.now() - started) / 1000) })),
  );
}

/** The one line of the output that sums it up; of a failure its errors, what makes it happen again, and the end. */
export function lineOf({ ok, output }: Ran, start: string): string {
  const lines = output.split('\n');
  const line = lines.find((each) => each.startsWith(start));
  if (ok && line !== undefined) return line.trim();
  const telling = lines.filter((each) => /^(?:\w*Error:|Caused by|Counterexample:|\{ seed:)/.test(each)).map((each) => each.slice(0, 2000));
  return [...telling, output.slice(-1500)].join('\n');
}
