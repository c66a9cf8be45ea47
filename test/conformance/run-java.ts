import { type ChildProcess, spawn } from 'node:child_process';
import { fileURLToPath } from 'node:url';

const docs = fileURLToPath(new URL('../../packages/client/docs/', import.meta.url));

type Settings = Record<string, string>;

/** Runs a Java file of the integration guide as it is printed. `output`: what it said so far. */
export function startJava(file: string, args: readonly string[], settings: Settings): { child: ChildProcess; output: () => string } {
  // The launcher reads the file in the platform's encoding, which need not be UTF-8.
  const child = spawn('java', ['-Dfile.encoding=UTF-8', `${docs}${file}`, ...args], { env: { ...process.env, ...settings } });
  let said = '';
  child.stdout.on('data', (chunk: Buffer) => (said += chunk.toString()));
  child.stderr.on('data', (chunk: Buffer) => (said += chunk.toString()));
  return { child, output: () => said };
}

export function runJava(file: string, args: readonly string[], settings: Settings): Promise<{ code: number | null; output: string }> {
  const { child, output } = startJava(file, args, settings);
  return new Promise((resolve, reject) => child.once('error', reject).once('close', (code) => resolve({ code, output: output() })));
}
