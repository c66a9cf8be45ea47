import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Writable } from 'node:stream';
import { onTestFinished } from 'vitest';
import { run } from '../run.ts';
import type { ExitCode, World } from '../world.ts';

/** Keeps what is written; a terminal when asked. */
export class Heard extends Writable {
  isTTY?: boolean;
  columns = 120;
  text = '';
  override _write(chunk: Buffer, _encoding: string, done: () => void): void {
    this.text += chunk.toString('utf8');
    done();
  }
}

export type TestWorld = World & { stdout: Heard; stderr: Heard };

export function aWorld(over: Partial<TestWorld> = {}): TestWorld {
  return {
    stdin: (async function* () {})(),
    stdout: new Heard(),
    stderr: new Heard(),
    now: new Date('2026-11-21T09:00:00+08:00'),
    cwd: aFolder(),
    plain: false,
    signal: new AbortController().signal,
    env: {},
    fetch: () => Promise.reject(new TypeError('no network in tests')),
    wait: async () => {},
    ...over,
  };
}

/** A folder of its own, gone after the test. */
export function aFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'ganghui-cli-'));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  return folder;
}

/** Runs a command line in a world whose folder holds `files`. */
export async function ran(
  args: readonly string[],
  files: Record<string, string | Uint8Array> = {},
  over: Partial<TestWorld> = {},
): Promise<{ code: ExitCode; out: string; err: string; world: TestWorld }> {
  const world = aWorld(over);
  for (const [name, content] of Object.entries(files)) writeFileSync(join(world.cwd, name), content);
  const code = await run(args, world);
  return { code, out: world.stdout.text, err: world.stderr.text, world };
}
